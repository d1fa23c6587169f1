import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { Refusal } from '../../domain/refusal.ts'
import { line, text } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { plannedResults } from './planned.ts'
import { holdEvaluation } from './save.ts'
import { ActionPlanView, planView } from './parts.ts'

export const planActions = operation({
  id: 'planActions',
  area: 'evaluations',
  route: 'PUT /v1/evaluations/{evaluationId}/action-plan',
  summary: 'The employee plans actions for the period, where needed (III.A.2)',
  allow: ['pegawai'],
  who: 'the employee himself, until he submits',
  version: 'match_or_none',
  input: z.strictObject({
    items: z
      .array(
        z.strictObject({ workResultId: line(20), actions: z.array(text(1000)).check(z.minLength(1), z.maxLength(20)) }),
      )
      .check(z.maxLength(40)),
  }),
  output: ActionPlanView,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'period_closed'],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'ConditionCheckItem', 'PutItem'],
    skp: ['GetItem'],
    actionPlan: ['GetItem', 'PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'planActions', now)
    if (found instanceof Refusal) return found
    const { employeeId, periodId } = found.stored
    const [plan, planned] = await Promise.all([
      table.get(keys.actionPlan(employeeId, periodId)),
      plannedResults(table, found.stored),
    ])
    return { ...found, plan, planned }
  },
  gather: async ({ found, input }) =>
    found.planned.unknown(
      input.items.map(item => item.workResultId),
      '/items',
    ),
  decide({ found, input, actor }, { now }) {
    const { stored, evaluation, relations, plan } = found
    const refusal = refusalOf('planActions', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const { employeeId, periodId } = stored
    const next = { employeeId, periodId, items: input.items, version: (plan?.version ?? 0) + 1 }
    return {
      answer: planView(next, { evaluation, seen: { relations, actorId: actor.employeeId, now } }),
      writes: [
        {
          action: 'PutItem',
          key: keys.actionPlan(employeeId, periodId),
          item: next,
          when: plan === undefined ? { absent: true } : { equals: { version: plan.version } },
        },
        holdEvaluation(stored, evaluation, now),
      ],
      was: plan,
    }
  },
})

export const handler = lambda(planActions)
