import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWorkingDay, workingDayAfter, workingDeadline } from '../../functions/domain/periods/calendar.ts'
import { addDays, dayOf, formatInstant } from '../../functions/domain/instant.ts'
import { HOLIDAY_DAYS, HOLIDAYS } from '../../functions/domain/rulesets/holidays.ts'
import { CURRENT_RULE_SET } from '../../functions/domain/rulesets/index.ts'

describe('the holidays', () => {
  test('2026 has the 25 days of its decree, 2027 only its fixed days, marked provisional', () => {
    const of = (year: string) => HOLIDAYS.filter(holiday => holiday.day.startsWith(year))
    expect(of('2026')).toHaveLength(25)
    expect(of('2026').some(holiday => holiday.provisional)).toBe(false)
    expect(of('2027').map(holiday => holiday.day.slice(5))).toEqual(['01-01', '05-01', '06-01', '08-17', '12-25'])
    expect(of('2027').every(holiday => holiday.provisional)).toBe(true)
    expect(HOLIDAY_DAYS.size).toBe(30)
  })

  test.each([
    ['2026-03-17', true, 'the Tuesday before the bridge'],
    ['2026-03-18', false, 'a day of leave in common'],
    ['2026-03-19', false, 'Nyepi'],
    ['2026-03-24', false, 'the last day of leave in common'],
    ['2026-03-25', true, 'the Wednesday after the bridge'],
    ['2026-04-04', false, 'a Saturday'],
    ['2026-04-05', false, 'a Sunday that is a holiday too'],
    ['2026-08-17', false, 'a Monday that is a holiday'],
    ['2026-12-31', true, 'the last day of the year'],
  ])('%s: working day %s, %s', (day, working) => {
    expect(isWorkingDay(day, HOLIDAY_DAYS)).toBe(working)
  })
})

describe('the nth working day', () => {
  test.each([
    ['2026-02-02', 1, '2026-02-03', 'the day of the event does not count'],
    ['2026-02-06', 1, '2026-02-09', 'from Friday over the weekend'],
    ['2026-02-07', 1, '2026-02-09', 'an event on a Saturday'],
    ['2026-02-08', 1, '2026-02-09', 'an event on a Sunday'],
    ['2026-02-13', 1, '2026-02-18', 'over the weekend and the new year of Imlek'],
    ['2026-03-17', 1, '2026-03-25', 'over the bridge of 18–24 March'],
    ['2026-03-18', 1, '2026-03-25', 'an event on a holiday'],
    ['2026-03-10', 7, '2026-03-26', 'seven days with the bridge inside'],
    ['2026-03-10', 14, '2026-04-07', 'fourteen with the bridge and Good Friday inside'],
    ['2026-12-23', 1, '2026-12-28', 'over Christmas'],
    ['2026-12-31', 1, '2027-01-04', 'over the end of the year'],
    ['2027-01-31', 14, '2027-02-18', 'after the annual window, a Sunday'],
  ])('from %s, %i: %s (%s)', (day, days, expected) => {
    expect(workingDayAfter(day, days, HOLIDAY_DAYS)).toBe(expected)
  })

  test('is a working day, and so many lie between', () => {
    const start = fc.integer({ min: 0, max: 600 }).map(offset => addDays('2026-01-01', offset))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (day, days) => {
        const end = workingDayAfter(day, days, HOLIDAY_DAYS)
        let counted = 0
        for (let at = addDays(day, 1); at <= end; at = addDays(at, 1)) if (isWorkingDay(at, HOLIDAY_DAYS)) counted += 1
        expect(counted).toBe(days)
        expect(isWorkingDay(end, HOLIDAY_DAYS)).toBe(true)
      }),
    )
  })
})

describe('a deadline', () => {
  test.each([
    ['the last millisecond of a day', '2026-02-02T23:59:59.999+07:00', 1, '2026-02-03T23:59:59.999+07:00'],
    ['the first millisecond of a day', '2026-02-03T00:00:00.000+07:00', 1, '2026-02-04T23:59:59.999+07:00'],
    ['a UTC day that is already tomorrow in Jakarta', '2026-02-02T18:00:00Z', 1, '2026-02-04T23:59:59.999+07:00'],
    ['the closing of the first quarter', '2026-04-10T23:59:59.999+07:00', 14, '2026-04-30T23:59:59.999+07:00'],
    ['a signature before the bridge', '2026-03-17T10:00:00+07:00', 14, '2026-04-14T23:59:59.999+07:00'],
    ['a year that ends', '2026-12-29T09:00:00+07:00', 7, '2027-01-08T23:59:59.999+07:00'],
  ])('counted from %s ends with its Jakarta day', (_what, event, days, expected) => {
    expect(formatInstant(workingDeadline(Date.parse(event), days, HOLIDAY_DAYS))).toBe(expected)
  })

  test.each([
    ['deliver', '2026-04-30'],
    ['acknowledge', '2026-04-30'],
    ['superiorEvaluates', '2026-04-30'],
    ['deliverAfterDefault', '2026-04-21'],
    ['acknowledgeAfterDefault', '2026-04-21'],
    ['report', '2026-05-29'],
    ['object', '2026-04-30'],
    ['decideObjection', '2026-04-21'],
    ['explainObjection', '2026-04-15'],
  ] as const)('of the clock "%s" from Friday 10 April 2026 is %s', (clock, day) => {
    const event = Date.parse('2026-04-10T23:59:59.999+07:00')
    const deadline = workingDeadline(event, CURRENT_RULE_SET.CLOCKS[clock].workingDays, HOLIDAY_DAYS)
    expect(dayOf(deadline)).toBe(day)
    expect(dayOf(deadline + 1)).toBe(addDays(day, 1))
  })
})
