import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workingDeadline } from '../../functions/domain/periods/calendar.ts'
import type { Evaluation } from '../../functions/domain/evaluations/evaluation.ts'
import { addDays, type Day, endOf, type Instant, startOf } from '../../functions/domain/instant.ts'
import type { Objection } from '../../functions/domain/evaluations/objection.ts'
import { moveClocks, moveDeadlines } from '../../functions/domain/evaluations/moved-deadlines.ts'
import { reportClocks, reportClocksOf } from '../../functions/domain/evaluations/report.ts'
import { HOLIDAY_DAYS } from '../../functions/domain/rulesets/holidays.ts'
import { PERMENPANRB_6_2022 } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'
import type { ClockName } from '../../functions/domain/rulesets/ruleset.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const rules = PERMENPANRB_6_2022
const by = (holidays: ReadonlySet<Day>) => ({ rules, holidays })
const KNOWN = by(HOLIDAY_DAYS)
const and = (...days: Day[]) => by(new Set([...HOLIDAY_DAYS, ...days]))
const but = (...days: Day[]) => by(new Set([...HOLIDAY_DAYS].filter(day => !days.includes(day))))

const received = (event: Instant, due: Instant) => ({ deliveredAt: event, acknowledgeBy: due, objectBy: due })
/** Delivered and signed for: only the objection is still open. */
const acknowledged = (event: Instant, due: Instant): Evaluation => ({
  ...deliveredItem(received(event, due)),
  status: 'diterima',
  acknowledgedAt: event,
})

const contested = (event: Instant, more: Partial<Objection>): Evaluation => ({
  ...deliveredItem(received(event, event)),
  status: 'keberatan',
  objection: { objectedAt: event, explainBy: 0, decideBy: 0, ...more },
})

/** Each clock that an evaluation stores: how one stands that is counted from an event, and the name of its end. */
const STORED = {
  deliver: {
    clause: '[V.A.5]',
    end: 'deliverBy',
    of: (event, due) => signedItem({}, { signedAt: event, deliverBy: due }),
  },
  deliverAfterDefault: {
    clause: '[V.A.9]',
    end: 'deliverBy',
    of: (event, due) => signedItem({ by: 'superior' }, { signedAt: event, deliverBy: due, finalBy: 'IV.A.11' }),
  },
  acknowledge: { clause: '[V.A.6]', end: 'acknowledgeBy', of: (event, due) => deliveredItem(received(event, due)) },
  acknowledgeAfterDefault: {
    clause: '[V.A.10]',
    end: 'acknowledgeBy',
    of: (event, due) => deliveredItem(received(event, due), { by: 'superior' }, { finalBy: 'IV.A.11' }),
  },
  object: { clause: '[V.B.2]', end: 'objectBy', of: acknowledged },
  superiorEvaluates: {
    clause: '[IV.A.11, V.A.8]',
    end: 'superiorDueAt',
    of: (event, due) => evaluationItem({ by: 'superior', closesAt: event, superiorDueAt: due }),
  },
  explainObjection: {
    clause: '[V.B.4]',
    end: 'explainBy',
    of: (event, due) => contested(event, { explainBy: due }),
  },
  decideObjection: { clause: '[V.B.6]', end: 'decideBy', of: (event, due) => contested(event, { decideBy: due }) },
} as const satisfies Partial<
  Record<ClockName, { clause: string; end: string; of: (event: Instant, due: Instant) => Evaluation }>
>
type Stored = keyof typeof STORED

/** From which day, and the last day by what was known, what an added day makes of it, and a removed one would. */
type Edge = readonly [what: string, event: Day, known: Day, change: ReturnType<typeof by>, then: Day]

const FOURTEEN: readonly Edge[] = [
  ['over weekends, from a Saturday', '2026-02-07', '2026-03-02', and('2026-02-28'), '2026-03-02'],
  ['over the bridge of Nyepi and Idul Fitri', '2026-03-17', '2026-04-14', and('2026-03-25'), '2026-04-15'],
  ['over the end of the year', '2026-12-29', '2027-01-19', and('2026-12-31'), '2027-01-20'],
  ['a day of the region added later', '2026-04-10', '2026-04-30', and('2026-04-14'), '2026-05-04'],
  ['a day added after its end', '2026-04-10', '2026-04-30', and('2026-05-04'), '2026-04-30'],
  ['a provisional year confirmed', '2026-12-29', '2027-01-19', and('2027-01-04', '2027-01-05'), '2027-01-21'],
  ['a holiday removed later', '2026-04-02', '2026-04-23', but('2026-04-03'), '2026-04-23'],
  ['one removed and another added', '2026-04-02', '2026-04-23', by(new Set(['2026-04-06'])), '2026-04-23'],
]
const SEVEN: readonly Edge[] = [
  ['over weekends, from a Saturday', '2026-02-07', '2026-02-19', and('2026-02-14'), '2026-02-19'],
  ['over the bridge of Nyepi and Idul Fitri', '2026-03-17', '2026-04-02', and('2026-03-25'), '2026-04-06'],
  ['over the end of the year', '2026-12-29', '2027-01-08', and('2026-12-31'), '2027-01-11'],
  ['a day of the region added later', '2026-04-10', '2026-04-21', and('2026-04-14'), '2026-04-22'],
  ['a day added after its end', '2026-04-10', '2026-04-21', and('2026-04-22'), '2026-04-21'],
  ['a provisional year confirmed', '2026-12-29', '2027-01-08', and('2027-01-04', '2027-01-05'), '2027-01-12'],
  ['a holiday removed later', '2026-04-02', '2026-04-14', but('2026-04-03'), '2026-04-14'],
]
const THREE: readonly Edge[] = [
  ['over weekends, from a Saturday', '2026-02-07', '2026-02-11', and('2026-02-14'), '2026-02-11'],
  ['over the bridge of Nyepi and Idul Fitri', '2026-03-17', '2026-03-27', and('2026-03-25'), '2026-03-30'],
  ['over the end of the year', '2026-12-29', '2027-01-04', and('2026-12-31'), '2027-01-05'],
  ['a day of the region added later', '2026-04-10', '2026-04-15', and('2026-04-14'), '2026-04-16'],
  ['a day added after its end', '2026-04-10', '2026-04-15', and('2026-04-16'), '2026-04-15'],
  ['a provisional year confirmed', '2026-12-29', '2027-01-04', and('2027-01-04', '2027-01-05'), '2027-01-06'],
  ['a holiday removed later', '2026-04-02', '2026-04-08', but('2026-04-03'), '2026-04-08'],
]
const EDGES: Readonly<Record<Stored, readonly Edge[]>> = {
  deliver: FOURTEEN,
  deliverAfterDefault: SEVEN,
  acknowledge: FOURTEEN,
  acknowledgeAfterDefault: SEVEN,
  object: FOURTEEN,
  superiorEvaluates: FOURTEEN,
  explainObjection: THREE,
  decideObjection: SEVEN,
}
const NAMES: readonly Stored[] = [
  ...(['deliver', 'deliverAfterDefault', 'acknowledge', 'acknowledgeAfterDefault'] as const),
  ...(['object', 'superiorEvaluates', 'explainObjection', 'decideObjection'] as const),
]

describe.each(NAMES.map(name => [name, STORED[name].clause] as const))('the clock "%s" %s', name => {
  const { of, end } = STORED[name]
  const endAfter = (evaluation: Evaluation, change: ReturnType<typeof by>, now: Instant) =>
    moveDeadlines(evaluation, change, now)?.ends[end]

  test.each(EDGES[name])('%s, from %s', (_what, event, known, change, then) => {
    const [last, due] = [endOf(event), endOf(known)]
    // the last millisecond of the day of the event counts like its first, the next one a day later
    for (const moment of [startOf(event), last])
      expect(workingDeadline(moment, rules.CLOCKS[name].workingDays, HOLIDAY_DAYS)).toBe(due)
    expect(workingDeadline(last + 1, rules.CLOCKS[name].workingDays, HOLIDAY_DAYS)).toBeGreaterThanOrEqual(due)
    const moved = then === known ? undefined : endOf(then)
    expect(endAfter(of(last, due), change, last)).toBe(moved)
    expect(endAfter(of(last, due), change, due), 'at its last millisecond').toBe(moved)
    expect(endAfter(of(last, due), change, due + 1), 'once it has passed').toBeUndefined()
    expect(endAfter(of(last, due), KNOWN, last), 'by the calendar of its event').toBeUndefined()
  })

  test('once moved it stays: the same calendar moves nothing more, the former one nothing back', () => {
    const event = endOf('2026-04-10')
    const due = workingDeadline(event, rules.CLOCKS[name].workingDays, HOLIDAY_DAYS)
    const moved = moveDeadlines(of(event, due), and('2026-04-14'), event)
    expect(moved?.former[end]).toBe(due)
    if (moved === undefined) throw new Error('nothing moved')
    expect(moved.evaluation.version).toBe(of(event, due).version + 1)
    expect(moveDeadlines(moved.evaluation, and('2026-04-14'), event)).toBeUndefined()
    expect(moveDeadlines(moved.evaluation, KNOWN, event)).toBeUndefined()
  })

  test('whatever becomes of the calendar, it never becomes earlier', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
    const calendar = days.map(all => by(new Set(all.map(n => addDays('2026-03-01', n)))))
    fc.assert(
      fc.property(calendar, calendar, fc.integer({ min: -5, max: 60 }), (before, after, offset) => {
        const event = endOf('2026-04-10')
        const due = workingDeadline(event, rules.CLOCKS[name].workingDays, before.holidays)
        const now = event + offset * 86_400_000
        const then = endAfter(of(event, due), after, now)
        if (then === undefined) return
        expect(then).toBeGreaterThan(due)
        expect(now).toBeLessThanOrEqual(due)
      }),
    )
  })
})

describe('what no longer runs is not moved', () => {
  const event = endOf('2026-04-10')
  const due = endOf('2026-04-30')
  const change = and('2026-04-14')

  test.each<[string, Evaluation, string[]]>([
    ['open with the evaluator', evaluationItem(), []],
    [
      'signed by the superior: his own time is over, the delivery runs',
      signedItem({ by: 'superior', superiorDueAt: due }, { signedAt: event, deliverBy: endOf('2026-04-21') }),
      ['deliverBy'],
    ],
    [
      'delivered: the delivery is done, return and objection run together',
      deliveredItem(received(event, due), {}, { deliverBy: due, signedAt: event }),
      ['acknowledgeBy', 'objectBy'],
    ],
    ['signed for: only the objection runs', acknowledged(event, due), ['objectBy']],
    [
      'without objection: only the return runs',
      deliveredItem(received(event, endOf('2026-04-21')), { by: 'superior' }, { finalBy: 'IV.A.11' }),
      ['acknowledgeBy'],
    ],
    [
      'with an objection: to explain and to decide',
      contested(event, { explainBy: endOf('2026-04-15'), decideBy: endOf('2026-04-21') }),
      ['explainBy', 'decideBy'],
    ],
    [
      'with an objection that came at its end',
      contested(endOf('2026-04-30'), { explainBy: endOf('2026-05-06'), decideBy: endOf('2026-05-12') }),
      [],
    ],
    [
      'with an objection that the evaluator has explained',
      contested(event, {
        ...{ explainBy: endOf('2026-04-15'), decideBy: endOf('2026-04-21') },
        evaluatorExplainedAt: event,
      }),
      ['decideBy'],
    ],
    ['final', { ...deliveredItem(received(event, due)), status: 'final', returned: false, finalAt: event + 1 }, []],
  ])('%s', (_what, evaluation, expected) => {
    expect(Object.keys(moveDeadlines(evaluation, change, event)?.ends ?? {})).toEqual(expected)
  })
})

describe('the clocks of a window’s end [V.A.7, V.A.11, V.B.8]', () => {
  const ending = { evaluationClosesAt: TW1.closesAt }
  const clocks = reportClocks(TW1.closesAt, KNOWN)
  const days = (reportOn: Day, inTimeOn: Day) => ({
    reportBy: endOf(reportOn),
    deliverInTimeBy: endOf(inTimeOn),
  })

  test.each<[string, Day, ReturnType<typeof by>, ReturnType<typeof days>]>([
    ['a quarter', '2026-04-10', KNOWN, days('2026-05-29', '2026-04-23')],
    ['with a day of the region', '2026-04-10', and('2026-04-14'), days('2026-06-02', '2026-04-26')],
    ['the last quarter, over the end of the year', '2027-01-10', KNOWN, days('2027-02-19', '2027-01-21')],
    ['the year', '2027-01-31', KNOWN, days('2027-03-12', '2027-02-11')],
  ])('%s', (_what, closesOn, law, expected) => {
    expect(reportClocks(endOf(closesOn), law)).toEqual({ closesAt: endOf(closesOn), ...expected })
  })

  test('from the last day that is in time, objection and decision end before the report is due, from the next not', () => {
    const closings = fc.integer({ min: 0, max: 500 }).map(n => addDays('2026-01-01', n))
    fc.assert(
      fc.property(closings, closesOn => {
        const { reportBy, deliverInTimeBy } = reportClocks(endOf(closesOn), KNOWN)
        const decided = (delivered: Instant) =>
          workingDeadline(workingDeadline(delivered, 14, HOLIDAY_DAYS), 7, HOLIDAY_DAYS)
        expect(decided(deliverInTimeBy)).toBeLessThanOrEqual(reportBy)
        expect(decided(deliverInTimeBy + 1)).toBeGreaterThan(reportBy)
      }),
    )
  })

  test('are moved later, not back, and not once they have passed', () => {
    const later = reportClocks(TW1.closesAt, and('2026-04-14'))
    expect(moveClocks({ ...ending, clocks }, and('2026-04-14'), TW1.closesAt)).toEqual(later)
    expect(moveClocks({ ...ending, clocks: later }, KNOWN, TW1.closesAt)).toBeUndefined()
    expect(moveClocks({ ...ending, clocks }, and('2026-04-14'), clocks.deliverInTimeBy + 1)).toEqual({
      ...later,
      deliverInTimeBy: clocks.deliverInTimeBy,
    })
    expect(moveClocks({ ...ending, clocks }, and('2026-04-14'), clocks.reportBy + 1)).toBeUndefined()
  })

  test('are made where there are none, and anew where the window ends at another moment', () => {
    expect(moveClocks(ending, KNOWN, 0)).toEqual(clocks)
    const extended = { evaluationClosesAt: endOf('2026-04-17'), clocks }
    expect(moveClocks(extended, KNOWN, 0)).toEqual(reportClocks(endOf('2026-04-17'), KNOWN))
    expect(reportClocksOf(extended)).toEqual(reportClocks(endOf('2026-04-17'), KNOWN))
    expect(reportClocksOf({ ...ending, clocks: { ...clocks, reportBy: 7 } }).reportBy).toBe(7)
  })
})
