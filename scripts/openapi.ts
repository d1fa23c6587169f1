import { writeFileSync } from 'node:fs'
import { operations } from '../functions/operations.ts'
import { contractOf } from './contract.ts'

/** Writes docs/openapi.json; a test compares it with the operations. */
const file = new URL('../docs/openapi.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(contractOf(operations), null, 1)}\n`)
process.stdout.write(`docs/openapi.json: ${operations.length} operations\n`)
