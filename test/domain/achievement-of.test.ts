import { describe, expect, test } from 'vitest'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import {
  type Judges,
  lastYearFrom,
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

describe('IV.B.1.f: last year’s achievement', () => {
  const closesAt = endOf('2027-01-31')
  const at = (moment: string, periodId = '2026-TAHUNAN') => periodsToUse(periodId, closesAt, Date.parse(moment))

  test.each([
    ['2027-01-30T23:59:59.999+07:00', ['2026-TAHUNAN']],
    ['2027-01-31T00:00:00.000+07:00', ['2026-TAHUNAN', '2025-TAHUNAN']],
    ['2027-02-10T09:00:00+07:00', ['2026-TAHUNAN', '2025-TAHUNAN']],
  ])('at %s the year uses that of %j, the first that is out [IV.B.1.f]', (moment, periods) => {
    expect(at(moment)).toEqual(periods)
  })

  test('is none for a part of the year [IV.B.1.f]', () => {
    for (const part of ['2026-TW1', '2026-B12']) expect(at('2027-02-10T09:00:00+07:00', part)).toEqual([part])
  })

  test('where the agency’s own window ends earlier, from its last day on [IV.B.1.f]', () => {
    expect(lastYearFrom(endOf('2027-01-20'))).toBe(startOf('2027-01-20'))
  })
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
