import { enableCompileCache } from 'node:module'
import { ZONE } from '../functions/domain/instant.ts'

enableCompileCache()
// as the functions have it in the cloud
process.env['TZ'] = ZONE

try {
  const { main } = await import('./main.ts')
  await main(process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
