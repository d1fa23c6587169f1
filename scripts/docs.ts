import { readFileSync, writeFileSync } from 'node:fs'
import { lawDocument, openapiText, readmeWith } from './generated.ts'

/** `npm run docs`: writes docs/openapi.json, docs/law.md and the README's tables from the operations, jobs and clauses. */
const readme = new URL('../README.md', import.meta.url)
writeFileSync(new URL('../docs/openapi.json', import.meta.url), openapiText())
writeFileSync(new URL('../docs/law.md', import.meta.url), lawDocument())
writeFileSync(readme, readmeWith(readFileSync(readme, 'utf8')))
