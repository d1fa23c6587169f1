import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEngine } from '../../local/engine.ts'
import { newSigningKey } from '../../local/tokens.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's engine answers. */
    endpoint: string
    /** The private key of the run's tokens, as JSON. */
    signingKey: string
    /** Where the workers leave what their functions used of the table. */
    usesFolder: string
  }
}

/** One engine for the whole run; it dies with this process, however that ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-test-'))
  const usesFolder = mkdtempSync(join(tmpdir(), 'evaluasi-uses-'))
  const engine = await startEngine(folder)
  project.provide('endpoint', engine.endpoint)
  project.provide('signingKey', JSON.stringify(await newSigningKey()))
  project.provide('usesFolder', usesFolder)
  return async () => {
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(usesFolder, { recursive: true, force: true })
  }
}
