import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CLAUSES } from '../scripts/law/clauses.ts'
import { clausesNamed } from '../scripts/law/clause.ts'
import { INVERSIONS } from '../scripts/law/inversions.ts'
import { MUTATIONS } from '../scripts/mutations/index.ts'

const ROOT = join(import.meta.dirname, '..')
const text = (file: string) => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : '')

test('every mutation still finds its check, once, and the file of its tests', () => {
  const lost = MUTATIONS.flatMap(({ check, file, find, test: tests }) => {
    const times = text(file).split(find).length - 1
    if (times !== 1) return [`${check}: its text stands ${times} times in ${file}`]
    return text(`test/${tests}.test.ts`) === '' ? [`${check}: there is no test/${tests}.test.ts`] : []
  })
  expect(lost).toEqual([])
})

test('every inversion still finds its rule, once, and its clause', () => {
  const lost = INVERSIONS.filter(
    ({ file, find, clause }) => text(file).split(find).length !== 2 || clausesNamed(clause, CLAUSES) === undefined,
  )
  expect(lost).toEqual([])
  expect(new Set(INVERSIONS.map(({ clause }) => clause)).size).toBeGreaterThanOrEqual(10)
})

test('every mutation says another check', () => {
  const checks = MUTATIONS.map(({ check, file }) => `${file}: ${check}`)
  expect(checks.filter((check, at) => checks.indexOf(check) !== at)).toEqual([])
})
