import { expect, test } from 'vitest'
import fc from 'fast-check'
import { deadlinesOf } from '../../functions/domain/deadlines.ts'
import type { Evaluation } from '../../functions/domain/evaluation.ts'
import { endOf } from '../../functions/domain/instant.ts'
import { PERMENPANRB_6_2022 } from '../../functions/domain/rulesets/permenpanrb-6-2022.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const DUE = endOf('2026-04-30')
const times = { deliveredAt: 1, acknowledgeBy: endOf('2026-04-24'), objectBy: endOf('2026-04-27') }
const states = (of: Evaluation, now: number) =>
  Object.fromEntries(deadlinesOf(of, PERMENPANRB_6_2022, now).map(({ what, state }) => [what, state]))
const delivered = deliveredItem(times)

test.each<[string, Evaluation, number, Record<string, string>]>([
  ['open at the last moment', evaluationItem(), TW1.closesAt, { signEvaluation: 'berjalan' }],
  ['open, one millisecond later', evaluationItem(), TW1.closesAt + 1, { signEvaluation: 'lewat' }],
  ['signed in time', signedItem(), 0, { signEvaluation: 'dipenuhi', deliverEvaluation: 'berjalan' }],
  ['signed and not delivered in time', signedItem(), DUE, { signEvaluation: 'dipenuhi', deliverEvaluation: 'lewat' }],
  [
    'with the superior',
    evaluationItem({ by: 'superior', superiorDueAt: DUE }),
    DUE,
    { signEvaluation: 'lewat', signBySuperior: 'berjalan' },
  ],
  [
    'signed by the superior',
    signedItem({ by: 'superior', superiorDueAt: DUE }),
    DUE,
    { signEvaluation: 'lewat', signBySuperior: 'dipenuhi', deliverEvaluation: 'lewat' },
  ],
  [
    'delivered',
    delivered,
    times.acknowledgeBy,
    {
      ...{ signEvaluation: 'dipenuhi', deliverEvaluation: 'dipenuhi', acknowledgeEvaluation: 'berjalan' },
      ...{ objectToEvaluation: 'berjalan', final: 'berjalan' },
    },
  ],
  [
    'acknowledged',
    { ...delivered, status: 'diterima', acknowledgedAt: 2 },
    times.acknowledgeBy,
    {
      ...{ signEvaluation: 'dipenuhi', deliverEvaluation: 'dipenuhi', acknowledgeEvaluation: 'dipenuhi' },
      ...{ objectToEvaluation: 'berjalan', final: 'berjalan' },
    },
  ],
  [
    'final without objection',
    deliveredItem(times, { by: 'superior' }, { finalBy: 'IV.A.11' }),
    times.acknowledgeBy + 1,
    { signEvaluation: 'lewat', deliverEvaluation: 'dipenuhi', acknowledgeEvaluation: 'lewat', final: 'lewat' },
  ],
])('%s: its clocks', (_what, of, now, expected) => {
  expect(states(of, now)).toEqual(expected)
})

test('the shorter clocks after a default bear their own articles', () => {
  const articles = (of: Evaluation) => deadlinesOf(of, PERMENPANRB_6_2022, 0).map(({ article }) => article.slice(-5))
  expect(articles(delivered)).toEqual(['V.A.8', 'V.A.5', 'V.A.6', 'V.B.2', 'V.B.2'])
  expect(articles(deliveredItem(times, { by: 'superior' }, { finalBy: 'IV.A.11' }))).toEqual([
    ...['V.A.8', 'V.A.9', '.A.10', '.A.11'],
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
