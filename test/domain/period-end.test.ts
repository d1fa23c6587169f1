import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { endProblem, extend } from '../../functions/domain/periods/period-end.ts'
import { defaultWindow } from '../../functions/domain/periods/windows.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import { Refusal } from '../../functions/domain/refusal.ts'

const yearOf = (year: number) =>
  spansOf(year, 'triwulanan').map(span => ({ ...span, ...defaultWindow(span, 'triwulanan') }))
const others = [...yearOf(2026), ...yearOf(2027)]
const period = (periodId: string) => {
  const found = others.find(each => each.periodId === periodId)
  if (found === undefined) throw new Error(periodId)
  return found
}
const NOW = startOf('2026-04-01')
const TW1 = period('2026-TW1')
const TW2 = period('2026-TW2')
const ANNUAL = period('2026-TAHUNAN')
const JANUARY = endOf('2027-01-31')

describe('where a window may end', () => {
  test.each([
    ['a millisecond later', TW1, TW1.evaluationClosesAt + 1, undefined],
    ['where it ends already', TW1, TW1.evaluationClosesAt, 'not_later'],
    ['earlier', TW1, TW1.evaluationClosesAt - 1, 'not_later'],
    ['the moment before the next window opens', TW1, TW2.evaluationOpensAt - 1, undefined],
    ['when the next window opens', TW1, TW2.evaluationOpensAt, 'windows_overlap'],
    ["over the next year's first window", period('2026-TW4'), period('2027-TW1').evaluationOpensAt, 'windows_overlap'],
    ['long after its year', period('2027-TW4'), endOf('2028-12-31'), undefined],
    ['later than the jobs look after it', period('2027-TW4'), endOf('2028-12-31') + 1, 'closes_too_late'],
  ])('%s', (_when, of, until, code) => {
    expect(endProblem(of, until, others, NOW)?.code).toBe(code)
  })

  test('the annual one at the last moment of January at the latest, and the no names article and date [IV.A.8.b]', () => {
    const shorter = { ...ANNUAL, evaluationClosesAt: endOf('2027-01-15') }
    expect(endProblem(shorter, JANUARY, others, NOW)).toBeUndefined()
    const problem = endProblem(shorter, JANUARY + 1, others, NOW)
    expect(problem).toMatchObject({ code: 'closes_after_january', pointer: '/evaluationClosesAt' })
    expect(problem?.detail).toMatch(/IV\.A\.8\.b/)
    expect(problem?.detail).toContain('2027-01-31T23:59:59.999+07:00')
  })

  test('not in what is past already', () => {
    const now = TW1.evaluationClosesAt + 1000
    expect(endProblem(TW1, now, others, now)?.code).toBe('not_later')
    expect(endProblem(TW1, now + 1, others, now)).toBeUndefined()
  })

  test('never earlier than it was, whatever is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: 0, max: 1e10 }), (moved, passed) => {
        const now = TW1.evaluationOpensAt + passed
        const as = { until: TW1.evaluationClosesAt + moved, reason: 'Banjir', by: 'admin', closing: false }
        const extended = extend(TW1, as, others, now)
        if (extended instanceof Refusal) return
        expect(extended.evaluationClosesAt).toBeGreaterThan(Math.max(TW1.evaluationClosesAt, now))
        expect(extended.evaluationClosesAt).toBeLessThan(TW2.evaluationOpensAt)
      }),
    )
  })
})

describe('an extension', () => {
  const as = { until: TW1.evaluationClosesAt + 86_400_000, reason: 'Banjir', by: 'admin', closing: false }

  test('keeps what was said before', () => {
    expect(extend(TW1, as, others, NOW)).toEqual({
      ...TW1,
      evaluationClosesAt: as.until,
      extensions: [{ from: TW1.evaluationClosesAt, until: as.until, reason: 'Banjir', at: NOW, by: 'admin' }],
    })
  })

  test.each([
    ['once the closing has begun', TW1, { ...as, closing: true }, 'closing_started'],
    ['once it is closed', { ...TW1, closedAt: NOW }, as, 'closing_started'],
    ['with an end that is none', TW1, { ...as, until: 0, closing: true }, 'invalid_input'],
  ])('is refused %s', (_when, of, asked, code) => {
    expect(extend(of, asked, others, NOW)).toMatchObject({ code })
  })

  test('is given ten times and no more', () => {
    const given = (n: number) =>
      Array.from({ length: n }, () => ({ from: 0, until: 1, reason: 'x', at: 0, by: 'admin' }))
    expect(extend({ ...TW1, extensions: given(9) }, as, others, NOW)).toHaveProperty('extensions.length', 10)
    expect(extend({ ...TW1, extensions: given(10) }, as, others, NOW)).toMatchObject({ code: 'too_many_extensions' })
  })
})
