import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mutation } from './mutations/mutation.ts'
import { runUntilRed } from './run-tests.ts'

/** A check taken away or bent, and where the tests are of which one must then be red. */
export type Bent = Pick<Mutation, 'check' | 'file' | 'find' | 'replace'> & {
  readonly tests: readonly string[]
  /** Those tests are meant whose full name it finds, as a regular expression. */
  readonly named: string
}

type Outcome = (bent: Bent, red: string | undefined) => void

/** Makes each change in a copy, runs its tests there, and tells of one that is red. */
export async function mutate(root: string, mutations: readonly Bent[], told: Outcome): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-mutate-'))
  const copied = ['functions', 'local', 'test', 'docs', 'scripts', 'package.json', 'tsconfig.json', 'vitest.config.ts']
  try {
    for (const part of copied) cpSync(join(root, part), join(folder, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const mutation of mutations) mutated(root, mutation)
    await showsGreen(folder, mutations)
    for (const mutation of mutations) {
      const path = join(folder, mutation.file)
      writeFileSync(path, mutated(root, mutation))
      const { failed } = await ran(folder, [mutation])
      writeFileSync(path, readFileSync(join(root, mutation.file)))
      told(mutation, failed[0])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The file without the check. A check that moved must be listed anew: silence would prove nothing. */
function mutated(root: string, { check, file, find, replace }: Bent): string {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.split(find).length - 1
  if (found !== 1) throw new Error(`"${check}": its text stands ${found} times in ${file}`)
  return text.replace(find, () => replace)
}

/** Unchanged, all of the named tests are there and green. */
async function showsGreen(folder: string, mutations: readonly Bent[]): Promise<void> {
  const { passed, failed } = await ran(folder, mutations)
  if (failed.length > 0) throw new Error(`red before anything is changed: ${failed.join(', ')}`)
  const lost = mutations.filter(({ named }) => !passed.some(name => new RegExp(named).test(name)))
  if (lost.length > 0)
    throw new Error(`no test has these names:\n${lost.map(({ check, named }) => `${check}: ${named}`).join('\n')}`)
}

async function ran(folder: string, mutations: readonly Bent[]) {
  const files = [...new Set(mutations.flatMap(({ tests }) => tests))]
  // the filter reads names with more between a group and its test than the report has
  const pattern = [...new Set(mutations.map(({ named }) => named))].join('|').replaceAll(' ', '.+')
  // what the first failure kept from running has no name
  const results = (await runUntilRed(folder, files, pattern)).filter(({ fullName }) => fullName !== '')
  const names = (passed: boolean) => results.filter(test => test.passed === passed).map(test => test.fullName)
  return { passed: names(true), failed: names(false) }
}
