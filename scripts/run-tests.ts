import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import * as z from 'zod/mini'

const Report = z.object({
  testResults: z.array(
    z.object({
      /** The file. */
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z._default(z.array(z.string()), []) }),
      ),
    }),
  ),
})

/** `file` below the root; a file that could not be run is a failure without a name. `why` it failed, in a line. */
export type TestResult = {
  readonly file: string
  readonly fullName: string
  readonly passed: boolean
  readonly why: string
}

const PATIENCE = 300_000

/** Runs the tests of these files whose full name the pattern finds; what became of each. At least one must run. */
export async function runTests(root: string, files: readonly string[], pattern: string): Promise<TestResult[]> {
  const ran = await report(root, files, pattern)
  if (!ran.some(isNamed)) throw new Error(`nothing was run for ${pattern}: ${ran.map(({ why }) => why).join(' ')}`)
  return ran
}

/**
 * The same until the first one fails. That may cut off the report of the very test that failed, where others ran beside
 * it: then all of them are asked.
 */
export async function runUntilRed(root: string, files: readonly string[], pattern: string): Promise<TestResult[]> {
  const ran = await report(root, files, pattern, ['--bail=1'])
  return ran.some(isNamed) ? ran : runTests(root, files, pattern)
}

const isNamed = ({ fullName }: TestResult) => fullName !== ''

async function report(
  root: string,
  files: readonly string[],
  pattern: string,
  options: readonly string[] = [],
): Promise<TestResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-run-'))
  const output = join(folder, 'report.json')
  try {
    const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
    // a machine that is busy is no broken rule
    const args = [
      'run',
      ...files,
      '-t',
      pattern,
      `--testTimeout=${PATIENCE}`,
      '--reporter=json',
      `--outputFile=${output}`,
      ...options,
    ]
    const running = spawn(process.execPath, [vitest, ...args], { cwd: root, stdio: 'ignore' })
    await new Promise(done => running.once('exit', done))
    const { testResults } = z.parse(Report, JSON.parse(readFileSync(output, 'utf8')))
    return testResults.flatMap(({ name, status, message, assertionResults }): TestResult[] => {
      const file = relative(root, name)
      if (assertionResults.length === 0 && status === 'failed')
        return [{ file, fullName: '', passed: false, why: firstLine(message) }]
      return assertionResults
        .filter(({ status }) => status === 'passed' || status === 'failed')
        .map(({ fullName, status, failureMessages: [failure] }) => ({
          ...{ file, fullName, passed: status === 'passed' },
          why: firstLine(failure),
        }))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const firstLine = (text = ''): string => text.split('\n')[0] ?? ''
