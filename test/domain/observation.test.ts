import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import {
  corrected,
  dayProblem,
  fullFault,
  notedBefore,
  periodOfDay,
  yearFault,
} from '../../functions/domain/monitoring/observation-rules.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { observationItem } from '../support/observations.ts'

const window = (day: string) => ({ evaluationOpensAt: startOf(day), evaluationClosesAt: endOf(day) })
const PERIODS = spansOf(2026, 'triwulanan').map(each => ({ ...each, ...window('2027-01-31') }))
const [TW1] = PERIODS
const ANNUAL = PERIODS.at(-1)
const BY = { employeeId: 'p', name: 'Penilai' }
const anew = (note: string) => ({
  ...{ observedOn: '2026-02-03', about: { value: 'adaptif' as const }, source: 'dokumentasi' as const, note },
  reason: 'Salah hari',
})

describe('a note of what was seen [III.B.2–3]', () => {
  test.each([
    ['2026-01-01', '2026-TW1'],
    ['2026-03-31', '2026-TW1'],
    ['2026-04-01', '2026-TW2'],
    ['2026-12-31', '2026-TW4'],
    ['2027-01-01', undefined],
  ])('of %s belongs to %s: the day says the period, and never the year itself', (day, periodId) => {
    expect(periodOfDay(PERIODS, day)?.periodId).toBe(periodId)
  })

  test('is of a day that was', () => {
    const now = startOf('2026-02-03') + 1
    expect(dayProblem('2026-02-03', TW1, now)).toBeUndefined()
    expect(dayProblem('2026-02-04', TW1, now)).toMatchObject({ code: 'in_future' })
    expect(dayProblem('2026-02-03', TW1, startOf('2026-02-03') - 1)).toMatchObject({ code: 'in_future' })
    expect(dayProblem('2025-02-03', undefined, now)).toMatchObject({ code: 'unknown_period' })
  })

  test('is written until the last moment in which the year may be judged', () => {
    expect(yearFault(ANNUAL, endOf('2027-01-31'))).toBeUndefined()
    expect(yearFault(ANNUAL, endOf('2027-01-31') + 1)).toMatchObject({ code: 'period_closed' })
    expect(yearFault(undefined, endOf('2030-01-31'))).toBeUndefined()
    expect([fullFault(99), fullFault(100)?.code]).toEqual([undefined, 'observations_full'])
  })

  test('counts for a judgement only if it was there when that was signed', () => {
    const notes = [1, 2, 3].map(moment => observationItem('pegawai', { at: moment }))
    expect(notedBefore(notes, 2)).toEqual(notes.slice(0, 2))
    expect(notedBefore(notes, 0)).toEqual([])
  })

  test('and with the words that it had then, whatever was put right since', () => {
    const by = { employeeId: 'kasi', name: 'Kasi' }
    const first = observationItem('pegawai', { at: 1, note: 'Memandu rapat.' })
    const { observedOn, about } = first
    const put = (note: string, now: number, one = first) => {
      const after = corrected(one, { observedOn, about, source: 'laporan', note, reason: 'Keliru' }, { by, now })
      if (after instanceof Refusal) throw new Error(after.code)
      return after
    }
    const [second, third] = [put('Memandu rapat kedua.', 5), put('Kata lain.', 9, put('Memandu rapat kedua.', 5))]
    expect(notedBefore([third], 4)).toEqual([{ ...first, version: 3 }])
    expect(notedBefore([third], 8)).toEqual([{ ...second, version: 3 }])
    expect(notedBefore([third], 9)).toEqual([third])
  })
})

describe('a note put right', () => {
  test('loses no word, however often: each wording stays, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 10 }), words => {
        const first = observationItem('e')
        const last = words.reduce((one, note, n) => {
          const after = corrected(one, anew(note), { by: BY, now: n + 2 })
          if (after instanceof Refusal) throw new Error(after.code)
          return after
        }, first)
        expect([...last.former.map(({ note }) => note), last.note]).toEqual([first.note, ...words])
        expect(last).toMatchObject({ status: 'dikoreksi', version: words.length + 1, at: first.at, by: first.by })
        expect(last.former.map(({ correctedAt }) => correctedAt)).toEqual(words.map((_, n) => n + 2))
      }),
    )
  })

  test('ten times at most; then a new one is written', () => {
    const [earlier] = [observationItem('e')].flatMap(one => {
      const after = corrected(one, anew('b'), { by: BY, now: 2 })
      return after instanceof Refusal ? [] : after.former
    })
    if (earlier === undefined) throw new Error('nothing was kept')
    const full = observationItem('e', { former: Array.from({ length: 10 }, () => earlier) })
    expect(corrected(full, anew('c'), { by: BY, now: 3 })).toMatchObject({ code: 'observations_full' })
  })
})
