import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarChange, calendarProblems, type Holiday, inOrder } from '../../functions/domain/periods/holiday.ts'
import { addDays } from '../../functions/domain/instant.ts'
import { HOLIDAYS, holidaysKnownOf } from '../../functions/domain/rulesets/holidays.ts'

const day = (text: string, more: Partial<Holiday> = {}): Holiday => ({
  day: text,
  kind: 'libur_nasional',
  name: 'Hari libur',
  ...more,
})

describe('the rows of a calendar', () => {
  test.each<[string, Holiday[], { pointer: string; code: string }[]]>([
    ['of the year', [day('2026-01-01'), day('2026-12-31')], []],
    ['of the year before', [day('2025-12-31')], [{ pointer: '/holidays/0/day', code: 'day_of_other_year' }]],
    [
      'of the year after',
      [day('2026-05-01'), day('2027-01-01')],
      [{ pointer: '/holidays/1/day', code: 'day_of_other_year' }],
    ],
    [
      'named three times',
      [day('2026-05-01'), day('2026-05-01', { kind: 'libur_daerah' }), day('2026-05-01')],
      [
        { pointer: '/holidays/1/day', code: 'duplicate_day' },
        { pointer: '/holidays/2/day', code: 'duplicate_day' },
      ],
    ],
  ])('%s', (_what, holidays, expected) => {
    expect(calendarProblems(2026, holidays)).toMatchObject(expected)
    expect(calendarProblems(2026, holidays)).toHaveLength(expected.length)
  })

  test('a repeated row is told where it stands already', () => {
    const [problem] = calendarProblems(2026, [day('2026-05-01'), day('2026-05-02'), day('2026-05-01')])
    expect(problem?.detail).toBe('2026-05-01 sudah ada pada baris ke-1. Hapus salah satunya.')
  })
})

describe('a change of a calendar', () => {
  const before = [day('2026-05-01'), day('2026-06-01'), day('2026-08-17', { provisional: true })]

  test('names what came, what went, and of what something else is said', () => {
    const after = [day('2026-05-01'), day('2026-06-17', { kind: 'libur_daerah' }), day('2026-08-17')]
    expect(calendarChange(before, after)).toEqual({
      added: ['2026-06-17'],
      removed: ['2026-06-01'],
      changed: ['2026-08-17'],
    })
  })

  test('back again is its reverse, and to the same is none', () => {
    const days = fc.uniqueArray(
      fc.integer({ min: 0, max: 364 }).map(n => addDays('2026-01-01', n)),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [there, back] = [one.map(text => day(text)), other.map(text => day(text))]
        const change = calendarChange(there, back)
        const reverse = calendarChange(back, there)
        expect([...change.added].toSorted()).toEqual([...reverse.removed].toSorted())
        expect([...change.removed].toSorted()).toEqual([...reverse.added].toSorted())
        expect(calendarChange(there, there)).toEqual({ added: [], removed: [], changed: [] })
      }),
    )
  })

  test('is kept in the order of the days, without what need not be said', () => {
    expect(
      inOrder([day('2026-05-02', { provisional: false }), day('2026-05-01', { provisional: true })]),
    ).toStrictEqual([day('2026-05-01', { provisional: true }), day('2026-05-02')])
  })
})

test('what is known of a year is of that year, and of a year nobody spoke of nothing is known', () => {
  expect([...holidaysKnownOf(2026), ...holidaysKnownOf(2027)]).toEqual(HOLIDAYS)
  expect(holidaysKnownOf(2028)).toEqual([])
})
