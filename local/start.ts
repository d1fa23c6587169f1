import { enableCompileCache } from 'node:module'

enableCompileCache()

try {
  const { main } = await import('./main.ts')
  await main(process.env)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
