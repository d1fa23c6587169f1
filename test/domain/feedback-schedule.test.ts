import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreed,
  bindingOn,
  dateFaults,
  datesOf,
  type FeedbackSchedule,
  noted,
  proposed,
  scheduleActions,
  scheduleDeadlines,
  waitingDates,
} from '../../functions/domain/feedback/schedule.ts'
import { addDays, endOf, startOf } from '../../functions/domain/instant.ts'
import { Refusal } from '../../functions/domain/refusal.ts'

const NOW = startOf('2026-02-10') + 1
const EMPTY: FeedbackSchedule = {
  ...{ employeeId: 'e', name: 'Siti', year: 2026, given: [], version: 0, historySeq: 0, historyHash: '' },
}
const with_ = (dates: string[], given: string[] = []): FeedbackSchedule => ({
  ...EMPTY,
  agreed: { dates, pimpinanId: 'p', at: NOW },
  given,
})
const said = (one: FeedbackSchedule | Refusal) => (one instanceof Refusal ? one.code : one)
const states = (schedule: FeedbackSchedule, day: string) =>
  datesOf(schedule, startOf(day)).map(({ on, state, givenOn }) => `${on} ${state} ${givenOn ?? ''}`.trim())

describe('agreeing on dates [P19(1)–(2), III.C.5.a]', () => {
  const by = { side: 'pegawai', by: 'e', pimpinanId: 'p', now: NOW } as const
  const asked = proposed(EMPTY, { ...by, dates: ['2026-05-01', '2026-03-01'] })

  test('a proposal is in order, and takes the place of the one before', () => {
    expect(asked).toMatchObject({ proposal: { dates: ['2026-03-01', '2026-05-01'], side: 'pegawai' }, version: 1 })
    const other = proposed(asked, { ...by, side: 'penilai', dates: ['2026-04-01'] })
    expect(other).toMatchObject({ proposal: { dates: ['2026-04-01'], side: 'penilai' }, version: 2 })
    expect(scheduleActions(other, 'pegawai')).toEqual(['proposeFeedbackSchedule', 'acceptFeedbackSchedule'])
    expect(scheduleActions(other, 'penilai')).toEqual(['proposeFeedbackSchedule'])
    expect(scheduleActions(other, undefined)).toEqual([])
  })

  test.each([
    ['the other side', 'penilai', 'p', NOW, undefined],
    ['on the first date itself', 'penilai', 'p', endOf('2026-03-01'), undefined],
    ['who proposed it', 'pegawai', 'p', NOW, 'wrong_status'],
    ['a successor', 'penilai', 'q', NOW, 'wrong_status'],
    ['too late', 'penilai', 'p', endOf('2026-03-01') + 1, 'wrong_status'],
  ] as const)('%s', (_, side, pimpinanId, now, code) => {
    const next = agreed(asked, side, pimpinanId, now)
    if (code !== undefined) expect(said(next)).toBe(code)
    else expect(next).toMatchObject({ agreed: { dates: ['2026-03-01', '2026-05-01'], pimpinanId: 'p', at: now } })
    if (code === undefined) expect(next).not.toHaveProperty('proposal')
  })

  test('nothing to accept is refused', () => {
    expect(said(agreed(EMPTY, 'pegawai', 'p', NOW))).toBe('wrong_status')
  })

  test('a new agreement makes nothing that was missed disappear; one with a successor begins anew', () => {
    const before = { ...with_(['2026-01-15', '2026-06-01'], ['2026-02-01']), proposal: asked.proposal }
    expect(agreed(before, 'penilai', 'p', NOW)).toMatchObject({
      agreed: { dates: ['2026-01-15', '2026-03-01', '2026-05-01'] },
      given: ['2026-02-01'],
    })
    const moved = { ...before, agreed: { dates: ['2026-01-15'], pimpinanId: 'old', at: 1 } }
    expect(agreed(moved, 'penilai', 'p', NOW)).toMatchObject({
      agreed: { dates: ['2026-03-01', '2026-05-01'] },
      given: [],
    })
    expect(bindingOn(moved, 'p')).not.toHaveProperty('agreed')
    expect(bindingOn(before, 'p')).toEqual(before)
  })

  test('dates are days of the year, from today on, each once', () => {
    expect(dateFaults(['2026-02-10', '2026-12-31'], 2026, NOW)).toEqual([])
    const faults = dateFaults(['2026-02-09', '2027-01-01', '2026-03-01', '2026-03-01'], 2026, NOW)
    expect(faults.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/dates/0 in_past',
      '/dates/1 not_in_year',
      '/dates/3 repeated',
    ])
  })
})

describe('what became of a date [P19(2)]', () => {
  const DATES = ['2026-03-01', '2026-06-01']

  test.each([
    ['before it', [], '2026-02-28', ['2026-03-01 berjalan', '2026-06-01 berjalan']],
    ['on the day', [], '2026-03-01', ['2026-03-01 berjalan', '2026-06-01 berjalan']],
    ['the day after', [], '2026-03-02', ['2026-03-01 lewat', '2026-06-01 berjalan']],
    ['given early', ['2026-02-20'], '2026-03-02', ['2026-03-01 dipenuhi 2026-02-20', '2026-06-01 berjalan']],
    ['given on it', ['2026-03-01'], '2026-07-01', ['2026-03-01 dipenuhi 2026-03-01', '2026-06-01 lewat']],
    ['given late', ['2026-03-02'], '2026-07-01', ['2026-03-01 terlambat 2026-03-02', '2026-06-01 lewat']],
    [
      'given late, and again',
      ['2026-03-02', '2026-05-30'],
      '2026-07-01',
      ['2026-03-01 terlambat 2026-03-02', '2026-06-01 dipenuhi 2026-05-30'],
    ],
    [
      'both late',
      ['2026-04-01', '2026-08-01'],
      '2026-09-01',
      ['2026-03-01 terlambat 2026-04-01', '2026-06-01 terlambat 2026-08-01'],
    ],
  ])('%s', (_, given, day, expected) => {
    expect(states(with_(DATES, given), day)).toEqual(expected)
  })

  test('it waits from ten days before until it is given', () => {
    const waiting = (day: string, given: string[] = []) =>
      waitingDates(with_(DATES, given), startOf(day)).map(({ on }) => on)
    expect(waiting('2026-02-18')).toEqual([])
    expect(waiting('2026-02-19')).toEqual(['2026-03-01'])
    expect(waiting('2026-05-22')).toEqual(['2026-03-01', '2026-06-01'])
    expect(waiting('2026-05-22', ['2026-03-04'])).toEqual(['2026-06-01'])
    expect(scheduleDeadlines([with_(DATES)], startOf('2026-03-02'))).toEqual([
      { what: 'giveFeedback', dueAt: endOf('2026-06-01'), article: 'Pasal 19 ayat (2)', state: 'berjalan' },
    ])
  })

  test('it is noted once a day, of the pimpinan who agreed', () => {
    expect(noted(with_(DATES), 'p', NOW)).toMatchObject({ given: ['2026-02-10'], version: 1 })
    expect(noted(with_(DATES, ['2026-02-10']), 'p', NOW)).toBeUndefined()
    expect(noted(with_(DATES), 'q', NOW)).toBeUndefined()
    expect(noted(EMPTY, 'p', NOW)).toBeUndefined()
    expect(noted(undefined, 'p', NOW)).toBeUndefined()
  })

  test('no feedback counts for two dates, and more of it never makes a date worse', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 8 })
    const asDays = (all: number[]) => all.map(n => addDays('2026-02-10', n)).toSorted()
    const worth = { dipenuhi: 2, terlambat: 1, berjalan: 0, lewat: 0 }
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 120 }), (dates, given, more) => {
        const now = startOf('2026-12-01')
        const of = (all: number[]) => datesOf(with_(asDays(dates), asDays(all)), now)
        const counted = of(given).flatMap(({ givenOn = [] }) => givenOn)
        expect(new Set(counted).size).toBe(counted.length)
        const sum = (all: number[]) => of(all).filter(({ state }) => worth[state] > 0).length
        expect(sum([...new Set([...given, more])])).toBeGreaterThanOrEqual(sum(given))
      }),
    )
  })
})
