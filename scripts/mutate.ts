import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'
import { type Mutation, MUTATIONS } from './mutations.ts'

/**
 * Proof that the tests notice: takes each check away, in a copy, and runs the tests that must then be red. Exit 1 when
 * one survives. `npm run mutate -- word` runs only those whose check or file has the word in it.
 */
const root = resolve(import.meta.dirname, '..')
const wanted = process.argv[2] ?? ''
const chosen = MUTATIONS.filter(({ check, file }) => check.includes(wanted) || file.includes(wanted))
const folder = mkdtempSync(join(tmpdir(), 'evaluasi-mutate-'))

const Report = z.object({
  testResults: z.array(
    z.object({
      message: z.optional(z.string()),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

try {
  for (const part of [
    'functions',
    'local',
    'test',
    'docs',
    'scripts',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const mutation of chosen) mutated(mutation)
  await showsGreen()
  const survivors: string[] = []
  for (const mutation of chosen) {
    const red = await redTest(mutation)
    if (red === undefined) survivors.push(mutation.check)
    say(
      `${red === undefined ? 'SURVIVED' : 'killed  '} │ ${mutation.check.padEnd(48)} │ ${mutation.file.padEnd(46)} │ ${red ?? ''}`,
    )
  }
  say(`${chosen.length - survivors.length} of ${chosen.length} mutations killed`)
  if (survivors.length > 0 || chosen.length === 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** The file without the check. A check that moved must be listed anew: silence would prove nothing. */
function mutated({ check, file, find, replace }: Mutation): string {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.split(find).length - 1
  if (found !== 1) throw new Error(`"${check}": its text stands ${found} times in ${file}`)
  return text.replace(find, () => replace)
}

/** Unchanged, all of the named tests are there and green. */
async function showsGreen(): Promise<void> {
  const { passed, failed } = await run(
    [...new Set(chosen.map(({ test }) => test))],
    chosen.map(({ named }) => named),
  )
  if (failed.length > 0) throw new Error(`red before anything is changed: ${failed.join(', ')}`)
  for (const { check, named } of chosen)
    if (!passed.some(name => new RegExp(`^${named}`).test(name)))
      throw new Error(`"${check}": no test is named ${named} among ${passed.length}: ${passed.join('; ')}`)
}

async function redTest(mutation: Mutation): Promise<string | undefined> {
  const path = join(folder, mutation.file)
  writeFileSync(path, mutated(mutation))
  const { failed } = await run([mutation.test], [mutation.named])
  writeFileSync(path, readFileSync(join(root, mutation.file)))
  return failed[0]
}

type Outcome = { readonly passed: readonly string[]; readonly failed: readonly string[] }

async function run(files: readonly Mutation['test'][], names: readonly string[]): Promise<Outcome> {
  const output = join(folder, 'report.json')
  rmSync(output, { force: true })
  const paths = files.map(file => `test/${file}.test.ts`)
  // the filter reads names with more between a group and its test than the report has
  const pattern = `^(${[...new Set(names)].join('|').replaceAll(' ', '.+')})`
  const args = ['run', ...paths, '-t', pattern, '--bail=1', '--reporter=json', `--outputFile=${output}`]
  const vitest = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: folder,
    stdio: 'ignore',
  })
  await new Promise(done => vitest.once('exit', done))
  const { testResults } = z.parse(Report, JSON.parse(readFileSync(output, 'utf8')))
  const tests = testResults.flatMap(file => file.assertionResults)
  const withStatus = (status: string) => tests.filter(test => test.status === status).map(test => test.fullName)
  const [passed, failed] = [withStatus('passed'), withStatus('failed')]
  if (passed.length + failed.length === 0)
    throw new Error(`nothing was run for ${pattern}: ${testResults.map(file => file.message ?? '').join(' ')}`)
  return { passed, failed }
}
