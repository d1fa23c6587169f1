import { describe, expect, test } from 'vitest'
import { agreeingFault, mayAgree } from '../../functions/domain/evaluations/action-plan.ts'
import type { ActionPlan } from '../../functions/domain/evaluations/evaluation.ts'
import type { Relation } from '../../functions/domain/people/employee.ts'
import { articleFor } from '../../functions/domain/rulesets/rating-guides.ts'
import { evaluationItem, signedItem, TW1 } from '../support/evaluations.ts'

const EVALUATOR: ReadonlySet<Relation> = new Set<Relation>(['evaluator'])
const SELF: ReadonlySet<Relation> = new Set<Relation>(['self'])
const plan: ActionPlan = { employeeId: 'e', periodId: '2026-TW1', items: [], version: 1 }
const agreed = { ...plan, agreed: { by: 'p', at: 1 } }
const open = evaluationItem()

describe('agreeing to the plan of actions [III.A.2–3]', () => {
  test.each([
    ['one that is written, until the last moment', plan, open, TW1.closesAt, undefined],
    ['not after it', plan, open, TW1.closesAt + 1, 'period_closed'],
    ['nothing that is not written', undefined, open, 0, 'wrong_status'],
    ['once', agreed, open, 0, 'wrong_status'],
    ['not what was submitted', plan, evaluationItem({ status: 'diajukan' }), 0, 'wrong_status'],
    ['not what was signed', plan, signedItem(), 0, 'wrong_status'],
  ] as const)('%s', (_title, of, evaluation, now, code) => {
    expect(agreeingFault(of, evaluation, EVALUATOR, now)?.code).toBe(code)
  })

  test('is offered to the evaluator alone', () => {
    expect(mayAgree(plan, open, EVALUATOR, 0)).toBe(true)
    expect(mayAgree(plan, open, SELF, 0)).toBe(false)
    expect(mayAgree(agreed, open, EVALUATOR, 0)).toBe(false)
  })
})

test('the guide of a year has the article of the year', () => {
  expect(articleFor('Lampiran BAB IV.B.3.a.1.d', '2026-TW1')).toBe('Lampiran BAB IV.B.3.a.1.d')
  expect(articleFor('Lampiran BAB IV.B.3.a.1.d', '2026-TAHUNAN')).toBe('Lampiran BAB IV.B.3.b.1.d')
})
