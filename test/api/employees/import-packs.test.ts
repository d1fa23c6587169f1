import { expect, test } from 'vitest'
import { packed } from '../../../functions/api/employees/import-packs.ts'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import * as keys from '../../../functions/store/keys.ts'
import { employeeItem } from '../../support/evaluations.ts'

const person = (employeeId: string, evaluatorId?: string): Employee =>
  employeeItem(1, { employeeId, ...(evaluatorId === undefined ? {} : { evaluatorId }) })
const WALI = employeeItem(1, { employeeId: 'wali', kind: 'kepala_daerah' })
const CHAIN = [person('kasi', 'camat'), person('camat', 'sekda'), person('sekda', 'wali'), WALI]

const part = (before: Employee | undefined, after: Employee, size = 1) => ({
  person: { row: 2, before, after },
  writes: Array.from({ length: size }, () => after.employeeId),
})
const held = (employeeId: string, evaluatorId: string) => ({
  action: 'ConditionCheckItem',
  key: keys.employee(employeeId),
  when: { equals: { employeeId, evaluatorId } },
})

test('who gets another evaluator is written on condition that those above still stand where they stood', () => {
  expect(packed([part(person('staf', 'baru'), person('staf', 'kasi'))], CHAIN)).toEqual([
    ['staf', held('kasi', 'camat'), held('camat', 'sekda'), held('sekda', 'wali')],
  ])
})

test('at the top of a chain the condition is that nobody is put above', () => {
  const [pack] = packed([part(person('staf', 'kasi'), person('staf', 'puncak'))], [person('puncak')])
  expect(pack?.at(-1)).toMatchObject({ when: { equals: { employeeId: 'puncak' }, without: ['evaluatorId'] } })
})

test('a new person, and one whose evaluator stays, need no such condition', () => {
  const parts = [part(undefined, person('staf', 'kasi')), part(person('guru', 'kasi'), person('guru', 'kasi'))]
  expect(packed(parts, CHAIN)).toEqual([['staf', 'guru']])
})

test('nobody is both written and held in one transaction, nor held twice', () => {
  const parts = [
    part(person('kasi', 'camat'), person('kasi', 'camat')),
    part(person('staf'), person('staf', 'kasi')),
    part(person('guru'), person('guru', 'kasi')),
  ]
  expect(packed(parts, CHAIN)).toEqual([['kasi', 'staf', 'guru', held('camat', 'sekda'), held('sekda', 'wali')]])
})

test('whom the file gives another evaluator too, his own write holds', () => {
  const parts = [
    part(person('kasi', 'camat'), person('kasi', 'sekda'), 24),
    part(person('staf'), person('staf', 'kasi')),
  ]
  const [first = [], second] = packed(parts, CHAIN)
  expect(first).toHaveLength(25)
  expect(second).toEqual(['staf', held('sekda', 'wali')])
})

test('no transaction grows over a hundred actions, however long the chains', () => {
  const ladder = (name: string) => Array.from({ length: 28 }, (_, n) => person(`${name}${n}`, `${name}${n + 1}`))
  const names = ['a', 'b', 'c', 'd', 'e']
  const parts = names.map(name => part(person(`staf-${name}`), person(`staf-${name}`, `${name}0`)))
  const packs = packed(parts, names.flatMap(ladder))
  expect(packs.map(pack => pack.length).every(length => length <= 100)).toBe(true)
  expect(packs.flat().filter(each => typeof each === 'string')).toHaveLength(5)
})
