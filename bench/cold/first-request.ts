/** One cold start: `node first-request.ts bundle` with `{ event, context }` on stdin; answers how long it took. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [bundle = ''] = process.argv.slice(2)
const { event, context } = JSON.parse(readFileSync(0, 'utf8'))
const load = createRequire(import.meta.url)
const begin = performance.now()
const { handler } = load(bundle)
const { statusCode } = await handler(event, context)
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - begin, statusCode }))
process.exit(0)
