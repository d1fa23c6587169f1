import { resolve } from 'node:path'
import { mutate } from './mutated.ts'
import { MUTATIONS } from './mutations/index.ts'

/**
 * Proof that the tests notice: takes each check away, in a copy, and runs the tests that must then be red. Exit 1 when
 * one survives. `npm run mutate -- word` runs only those whose check or file has the word in it.
 */
const wanted = process.argv[2] ?? ''
const chosen = MUTATIONS.filter(({ check, file }) => check.includes(wanted) || file.includes(wanted))
const bent = chosen.map(mutation => ({ ...mutation, tests: [`test/${mutation.test}.test.ts`] }))
const survivors: string[] = []
await mutate(resolve(import.meta.dirname, '..'), bent, ({ check, file }, red) => {
  if (red === undefined) survivors.push(check)
  say(`${red === undefined ? 'SURVIVED' : 'killed  '} │ ${check.padEnd(48)} │ ${file.padEnd(46)} │ ${red ?? ''}`)
})
say(`${chosen.length - survivors.length} of ${chosen.length} mutations killed`)
if (survivors.length > 0 || chosen.length === 0) process.exitCode = 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
