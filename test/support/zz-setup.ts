import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEngine } from '../../local/engine.ts'
import { newSigningKey } from '../../local/tokens.ts'
import { differences } from './declared.ts'
import { readUses } from './uses.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's engine answers. */
    endpoint: string
    /** The private key of the run's tokens, as JSON. */
    signingKey: string
    /** Where the workers leave what their functions used of the table and answered. */
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
    const found = differences(readUses(usesFolder))
    rmSync(folder, { recursive: true, force: true })
    rmSync(usesFolder, { recursive: true, force: true })
    // an error here fails the run
    if (found.length > 0) throw new Error(`what is declared is not what the tests saw:\n${found.join('\n')}`)
  }
}

/** All files and all tests, and none of them failed: only such a run can say that something was never seen. */
async function ranWhole(project: TestProject): Promise<boolean> {
  const { state, config } = project.vitest
  const ran = new Set(state.getTestModules().map(each => each.moduleId))
  const { testFiles } = await project.globTestFiles()
  const all = testFiles.every(file => ran.has(file)) && config.testNamePattern === undefined
  return all && state.getTestModules().every(each => each.state() === 'passed')
}
