import { expect, test } from 'vitest'
import {
  type Judges,
  periodsToUse,
  topUnitOf,
  unitsToUse,
  WHOLE_REGION,
} from '../../functions/domain/evaluations/achievement-of.ts'

const person = (employeeId: string, unitId?: string, kind: 'pns' | 'kepala_daerah' = 'pns') => ({
  employeeId,
  kind,
  ...(unitId === undefined ? {} : { unitId }),
})
const employee = person('staf', 'kel')
const evaluator = person('kasi', 'kec')
const superior = person('camat', 'dinas')
const KEPT = { evaluatorId: 'kasi', unitId: 'lama' }

test.each<[string, Judges, (string | typeof WHOLE_REGION)[]]>([
  ['the evaluator’s', { employee, evaluator, superior }, ['kec']],
  ['none, where he has none', { employee, evaluator: person('kasi'), superior }, []],
  [
    'the whole region’s, under its head',
    { employee, evaluator: person('wali', undefined, 'kepala_daerah') },
    [WHOLE_REGION],
  ],
  [
    'his own, where the head of region is recorded with one',
    { employee, evaluator: person('wali', 'kota', 'kepala_daerah') },
    ['kota'],
  ],
  ['the former one of an evaluator who keeps the period', { employee, evaluator, kept: KEPT }, ['lama']],
  [
    'the new evaluator’s, where the one who kept it has left',
    { employee, evaluator: person('baru', 'kec2'), kept: KEPT },
    ['kec2'],
  ],
  [
    'the kept evaluator’s present one, where none was noted',
    { employee, evaluator, kept: { evaluatorId: 'kasi' } },
    ['kec'],
  ],
  ['the superior’s, without an evaluator, or else the employee’s', { employee, superior }, ['dinas', 'kel']],
  ['the employee’s, without an evaluator and a unit of the superior', { employee, superior: person('camat') }, ['kel']],
  [
    'the region’s before the employee’s',
    { employee, superior: person('wali', undefined, 'kepala_daerah') },
    [WHOLE_REGION, 'kel'],
  ],
  ['the superior’s, where nothing else is known', { employee: person('staf'), superior }, ['dinas']],
  ['none, where nobody has one', { employee: person('staf') }, []],
])('the unit whose achievement is used is %s [IV.B.1.g]', (_whose, judges, units) => {
  expect(unitsToUse(judges)).toEqual(units)
})

test('for the year last year’s is looked for too, for a part of it never [IV.B.1.f]', () => {
  expect(periodsToUse('2026-TAHUNAN')).toEqual(['2026-TAHUNAN', '2025-TAHUNAN'])
  expect(periodsToUse('2026-TW1')).toEqual(['2026-TW1'])
  expect(periodsToUse('2026-B12')).toEqual(['2026-B12'])
})

test('the whole region is the one unit with none above it, if there is but one', () => {
  const unit = (unitId: string, parentId?: string) => ({
    unitId,
    name: unitId,
    mandiri: false,
    ...(parentId === undefined ? {} : { parentId }),
  })
  expect(topUnitOf([unit('kec', 'kota'), unit('kota')])).toBe('kota')
  expect(topUnitOf([unit('kota'), unit('badan')])).toBeUndefined()
  expect(topUnitOf([])).toBeUndefined()
})
