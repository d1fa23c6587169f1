import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { deadlinesOf, deadlinesOfEmployee, skpDeadlines } from '../../functions/domain/evaluations/deadlines.ts'
import type { Evaluation } from '../../functions/domain/evaluations/evaluation.ts'
import { endOf, formatInstant } from '../../functions/domain/instant.ts'
import { PERMENPANRB_6_2022 } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const DUE = endOf('2026-04-30')
const times = { deliveredAt: 1, acknowledgeBy: endOf('2026-04-24'), objectBy: endOf('2026-04-27') }
const states = (of: Evaluation, now: number) =>
  Object.fromEntries(deadlinesOf(of, PERMENPANRB_6_2022, now).map(({ what, state }) => [what, state]))
const delivered = deliveredItem(times)
const later = { report: 'berjalan' } as const
const unsent = { deliverInTime: 'berjalan', ...later } as const

test.each<[string, Evaluation, number, Record<string, string>]>([
  ['open at the last moment', evaluationItem(), TW1.closesAt, { signEvaluation: 'berjalan', ...unsent }],
  ['open, one millisecond later', evaluationItem(), TW1.closesAt + 1, { signEvaluation: 'lewat', ...unsent }],
  ['signed in time', signedItem(), 0, { signEvaluation: 'dipenuhi', deliverEvaluation: 'berjalan', ...unsent }],
  [
    'signed and not delivered in time',
    signedItem(),
    DUE,
    { signEvaluation: 'dipenuhi', deliverEvaluation: 'lewat', deliverInTime: 'lewat', ...later },
  ],
  [
    'with the superior',
    evaluationItem({ by: 'superior', superiorDueAt: DUE }),
    DUE,
    { signEvaluation: 'lewat', signBySuperior: 'berjalan', ...later },
  ],
  [
    'signed by the superior',
    signedItem({ by: 'superior', superiorDueAt: DUE }),
    DUE,
    { signEvaluation: 'lewat', signBySuperior: 'dipenuhi', deliverEvaluation: 'lewat', ...later },
  ],
  [
    'delivered',
    delivered,
    times.acknowledgeBy,
    {
      ...{ signEvaluation: 'dipenuhi', deliverEvaluation: 'dipenuhi', acknowledgeEvaluation: 'berjalan' },
      ...{ objectToEvaluation: 'berjalan', final: 'berjalan', ...later },
    },
  ],
  [
    'acknowledged',
    { ...delivered, status: 'diterima', acknowledgedAt: 2 },
    times.acknowledgeBy,
    {
      ...{ signEvaluation: 'dipenuhi', deliverEvaluation: 'dipenuhi', acknowledgeEvaluation: 'dipenuhi' },
      ...{ objectToEvaluation: 'berjalan', final: 'berjalan', ...later },
    },
  ],
  [
    'contested before it was acknowledged: who objects has received it',
    {
      ...delivered,
      status: 'keberatan',
      objection: { objectedAt: 2, explainBy: DUE, decideBy: DUE },
    },
    times.acknowledgeBy,
    {
      ...{ signEvaluation: 'dipenuhi', deliverEvaluation: 'dipenuhi', objectToEvaluation: 'dipenuhi' },
      ...{ explainObjection: 'berjalan', decideObjection: 'berjalan', final: 'berjalan', ...later },
    },
  ],
  [
    'final without objection',
    deliveredItem(times, { by: 'superior' }, { finalBy: 'IV.A.11' }),
    times.acknowledgeBy + 1,
    {
      ...{ signEvaluation: 'lewat', deliverEvaluation: 'dipenuhi', acknowledgeEvaluation: 'lewat', final: 'lewat' },
      ...later,
    },
  ],
])('%s: its clocks', (_what, of, now, expected) => {
  expect(states(of, now)).toEqual(expected)
})

test('the shorter clocks after a default bear their own articles', () => {
  const articles = (of: Evaluation) => deadlinesOf(of, PERMENPANRB_6_2022, 0).map(({ article }) => article.slice(-5))
  expect(articles(delivered)).toEqual(['V.A.8', 'V.A.5', 'V.A.6', 'V.B.2', 'V.B.2', '.A.11'])
  expect(articles(deliveredItem(times, { by: 'superior' }, { finalBy: 'IV.A.11' }))).toEqual([
    ...['V.A.8', 'V.A.9', '.A.10', '.A.11', '.A.11'],
  ])
})

test('no clock runs once its moment has passed, and none has passed before it', () => {
  const items = [evaluationItem(), signedItem(), delivered, evaluationItem({ by: 'superior', superiorDueAt: DUE })]
  fc.assert(
    fc.property(fc.constantFrom(...items), fc.integer({ min: TW1.opensAt, max: DUE + 86_400_000 }), (of, now) => {
      for (const { state, dueAt } of deadlinesOf(of, PERMENPANRB_6_2022, now)) {
        if (state === 'berjalan') expect(now).toBeLessThanOrEqual(dueAt)
        if (state === 'lewat') expect(now).toBeGreaterThan(dueAt)
      }
    }),
  )
})

describe('the report and the early warning', () => {
  const row = (of: Evaluation, what: string, now = 0) =>
    deadlinesOf(of, PERMENPANRB_6_2022, now).find(one => one.what === what)
  const moment = (of: Evaluation, what: string) => formatInstant(row(of, what)?.dueAt ?? 0)

  test('are counted from the end of the window, not from the signature [V.A.7, V.A.11, V.B.8]', () => {
    for (const of of [evaluationItem(), signedItem()]) {
      expect(moment(of, 'report')).toBe('2026-05-29T23:59:59.999+07:00')
      expect(moment(of, 'deliverInTime')).toBe('2026-04-23T23:59:59.999+07:00')
    }
  })

  test('are those that the period keeps, where it keeps them', () => {
    const clocks = { closesAt: TW1.closesAt, reportBy: endOf('2026-06-02'), deliverInTimeBy: endOf('2026-04-25') }
    const of = evaluationItem({ clocks })
    expect(row(of, 'report')?.dueAt).toBe(clocks.reportBy)
    expect(row(of, 'deliverInTime')?.dueAt).toBe(clocks.deliverInTimeBy)
  })

  test.each<[string, Evaluation]>([
    ['with the superior', evaluationItem({ by: 'superior', superiorDueAt: DUE })],
    ['signed by him', signedItem({ by: 'superior', superiorDueAt: DUE }, { finalBy: 'IV.A.11' })],
    ['signed by the head of region', signedItem({}, { finalBy: 'IV.A.12' })],
    ['delivered', delivered],
  ])('nobody is warned where no objection can come late: %s [V.B.8]', (_what, of) => {
    expect(row(of, 'deliverInTime')).toBeUndefined()
  })

  test('it is reported when who signed has reported it, late or not; being final is not enough [V.A.7]', () => {
    const reportBy = endOf('2026-05-29')
    const final: Evaluation = { ...delivered, status: 'final', returned: false, finalAt: reportBy + 9 }
    expect(row(delivered, 'report', reportBy)?.state).toBe('berjalan')
    expect(row(delivered, 'report', reportBy + 1)?.state).toBe('lewat')
    expect(row(final, 'report', reportBy + 10)?.state).toBe('lewat')
    const reported = { reportedAt: reportBy + 9, reportId: 'r', changed: false }
    expect(row({ ...final, reported }, 'report', reportBy + 10)?.state).toBe('dipenuhi')
    expect(row({ ...delivered, reported }, 'report', reportBy + 10)?.state).toBe('dipenuhi')
  })

  test('what an objection changed has to be reported again [V.B.8]', () => {
    const objection = { objectedAt: 1, explainBy: 2, decideBy: 3, decidedAt: 2 }
    const reported = (changed: boolean) => ({ reportedAt: 2, reportId: 'r', changed })
    const of = (outcome: 'menguatkan' | 'mengubah', changed: boolean): Evaluation => ({
      ...{ ...delivered, status: 'final', returned: false, finalAt: 2, reported: reported(changed) },
      objection: { ...objection, outcome },
    })
    expect(row(of('mengubah', false), 'report', 3)?.state).toBe('berjalan')
    expect(row(of('mengubah', true), 'report', 3)?.state).toBe('dipenuhi')
    expect(row(of('menguatkan', false), 'report', 3)?.state).toBe('dipenuhi')
  })

  test('the warning is not for the employee', () => {
    const whats = deadlinesOfEmployee(signedItem(), PERMENPANRB_6_2022, 0).map(({ what }) => what)
    expect(whats).toEqual(['signEvaluation', 'deliverEvaluation', 'report'])
  })
})

describe('the SKP of a year [P14(1), II.C.5]', () => {
  const january = endOf('2026-01-31')
  const plan = { year: 2026, seq: 1, status: 'diajukan' as const }

  test.each([
    ['at its last moment', plan, january, 'berjalan', 'Pasal 14 ayat (1)'],
    ['a millisecond later the superior may, too', plan, january + 1, 'lewat', 'Pasal 14 ayat (1), Lampiran BAB II.C.5'],
    ['determined', { ...plan, status: 'ditetapkan' as const }, january + 1, 'dipenuhi', 'Pasal 14 ayat (1)'],
    ['replaced since', { ...plan, status: 'diganti' as const }, january + 1, 'dipenuhi', 'Pasal 14 ayat (1)'],
  ])('%s', (_what, skp, now, state, article) => {
    expect(skpDeadlines(skp, now)).toEqual([{ what: 'approveSkp', dueAt: january, article, state }])
  })

  test('has no such limit where it takes the place of another within the year', () => {
    expect(skpDeadlines({ ...plan, seq: 2 }, january + 1)).toEqual([])
  })
})
