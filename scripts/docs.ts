import { readFileSync, writeFileSync } from 'node:fs'
import { openapiText, readmeWith } from './generated.ts'

/** `npm run docs`: writes docs/openapi.json and the README's tables from the lists of operations, jobs and consumers. */
const readme = new URL('../README.md', import.meta.url)
writeFileSync(new URL('../docs/openapi.json', import.meta.url), openapiText())
writeFileSync(readme, readmeWith(readFileSync(readme, 'utf8')))
