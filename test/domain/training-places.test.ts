import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOfBudget, inRupiah } from '../../functions/domain/development/budget.ts'
import { fundsFault, inLine, placeFault } from '../../functions/domain/development/places.ts'
import { trainingHours } from '../../functions/domain/development/training-hours.ts'
import { changeOfPlaces, hasStarted, isInItsLastDay } from '../../functions/domain/development/training-rules.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { COURSE, enrolmentItem, trainingItem } from '../support/trainings.ts'
import { at } from '../support/town.ts'

const training = trainingItem()
const { trainingId, costPerHead: cost } = training
const codeOf = (refusal: unknown) => (refusal instanceof Refusal ? refusal.code : refusal)
const funds = (left: number, quotaLeft: number) => ({ left, quotaLeft })

describe('whether there is a place, and the money for it', () => {
  test.each([
    ['the last place and the last rupiah', 1, funds(cost, 1), false, undefined],
    ['no place', 0, funds(cost, 1), false, 'training_full'],
    ['one rupiah short', 1, funds(cost - 1, 1), false, 'no_budget'],
    ['no budget was set', 1, undefined, false, 'no_budget'],
    ['no quota', 1, funds(cost, 0), false, 'quota_reached'],
    ['somebody waits whom it would fit', 1, funds(cost, 1), true, 'training_full'],
    ['neither place nor money: the place is named first', 0, undefined, false, 'training_full'],
  ] as const)('%s', (_what, left, of, isBehindOthers, code) => {
    const places = { trainingId, left, waiting: isBehindOthers ? 1 : 0 }
    expect(placeFault({ training, places, funds: of, isBehindOthers })?.code).toBe(code)
  })

  test('what costs nothing asks for neither budget nor quota', () => {
    expect(fundsFault({ ...training, costPerHead: 0 }, undefined)).toBeUndefined()
    expect(fundsFault({ ...training, costPerHead: 0 }, funds(0, 0))).toBeUndefined()
  })

  test('the sentence says how much is left and how much it takes', () => {
    expect(fundsFault(training, funds(1_234_567, 1))?.detail).toContain('Rp1.234.567')
    expect(inRupiah(0)).toBe('Rp0')
    expect(inRupiah(999)).toBe('Rp999')
    expect(inRupiah(1_000_000_000_000)).toBe('Rp1.000.000.000.000')
  })
})

describe('who is next in line', () => {
  const waiter = (employeeId: string, waitingAt: number | undefined, unitId?: string) => ({
    employeeId,
    waitingAt,
    unitId,
  })
  test('the first who fits; who waits at the same moment by id; who does not wait never', () => {
    const line = [
      waiter('d', 3, 'kaya'),
      waiter('c', 2, 'kaya'),
      waiter('b', 2, 'kaya'),
      waiter('a', 1, 'miskin'),
      waiter('e', undefined, 'kaya'),
      waiter('f', 1),
    ]
    const next = inLine(line, training, unitId => (unitId === 'kaya' ? funds(cost, 1) : funds(0, 9)))
    expect(next.map(({ employeeId }) => employeeId)).toEqual(['b', 'c', 'd'])
  })

  test('whatever the line, everyone in it can be paid, and nobody stands before who came earlier', () => {
    const waiters = fc.array(
      fc.record({
        employeeId: fc.string({ minLength: 1 }),
        waitingAt: fc.option(fc.nat(50), { nil: undefined }),
        unitId: fc.constantFrom('a', 'b', 'c'),
      }),
    )
    const left = fc.record({ a: fc.nat(3 * cost), b: fc.nat(3 * cost), c: fc.nat(3 * cost) })
    fc.assert(
      fc.property(waiters, left, (line, money) => {
        const of = new Map(Object.entries(money))
        const next = inLine(line, training, unitId => funds(of.get(unitId) ?? 0, 1))
        for (const [n, one] of next.entries()) {
          expect(of.get(one.unitId) ?? 0).toBeGreaterThanOrEqual(cost)
          expect(next[n - 1]?.waitingAt ?? 0).toBeLessThanOrEqual(one.waitingAt ?? -1)
        }
        const fits = line.filter(one => one.waitingAt !== undefined && (of.get(one.unitId) ?? 0) >= cost)
        expect(next).toHaveLength(fits.length)
      }),
    )
  })
})

describe('what an administrator may change', () => {
  test.each([
    ['more places', 25, 5, 5],
    ['as few as are taken', 15, 5, -5],
    ['fewer than are taken', 14, 5, 'places_taken'],
  ] as const)('%s', (_what, places, left, expected) => {
    expect(codeOf(changeOfPlaces(training, { ...COURSE, places }, { trainingId, left, waiting: 0 }))).toBe(expected)
  })

  test('a budget, down to what is committed', () => {
    const before = { amount: 10, quota: 4 }
    const left = { unitId: 'kec', year: 2026, left: 4, quotaLeft: 1 }
    expect(changeOfBudget(undefined, before, undefined)).toEqual({ left: 10, quotaLeft: 4 })
    expect(changeOfBudget(before, { amount: 6, quota: 3 }, left)).toEqual({ left: -4, quotaLeft: -1 })
    expect(codeOf(changeOfBudget(before, { amount: 5, quota: 4 }, left))).toBe('budget_committed')
    expect(codeOf(changeOfBudget(before, { amount: 10, quota: 2 }, left))).toBe('budget_committed')
  })
})

test('the first day begins, and the last day is reached, at midnight in Jakarta', () => {
  const first = at('2026-05-04T00:00:00+07:00')
  expect([hasStarted(training, first - 1), hasStarted(training, first)]).toEqual([false, true])
  const last = at('2026-05-06T00:00:00+07:00')
  expect([isInItsLastDay(training, last - 1), isInItsLastDay(training, last)]).toEqual([false, true])
})

describe('JP of a year', () => {
  const one = { employeeId: 'a', name: 'A' }
  const done = (hours: number) => enrolmentItem(one, 'selesai', trainingItem({ hours }))
  const going = ['diajukan', 'menunggu', 'terdaftar', 'dilaporkan', 'dibatalkan', 'ditolak'] as const
  test.each([
    ['pns', [], { hours: 0, line: 20, missing: 20 }],
    ['pns', [done(12), done(7)], { hours: 19, line: 20, missing: 1 }],
    ['pns', [done(12), done(9)], { hours: 21, line: 20, missing: 0 }],
    ['pns', going.map(status => enrolmentItem(one, status)), { hours: 0, line: 20, missing: 20 }],
    ['pppk', [done(12)], { hours: 12 }],
    ['kepala_daerah', [], { hours: 0 }],
  ] as const)('of a %s', (kind, enrolments, expected) => {
    expect(trainingHours(kind, enrolments)).toEqual(expected)
  })
})
