import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngine } from '../local/engine.ts'

/** An engine on a folder of its own, for as long as the work takes. */
export async function withEngine<T>(work: (endpoint: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-bench-'))
  const engine = await startEngine(folder)
  try {
    return await work(engine.endpoint)
  } finally {
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
