import { agreeingFault } from '../../domain/evaluations/action-plan.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { ActionPlanView, planView } from './parts.ts'
import { inTime, saveEvaluation } from './save.ts'

export const agreeToActions = operation({
  id: 'agreeToActions',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/action-plan/agreement',
  summary: 'The pimpinan agrees to the plan of actions; what is planned anew is agreed to anew (III.A.2–3)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, once the employee has written it and until he submits',
  output: ActionPlanView,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'period_closed'],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'PutItem'],
    actionPlan: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, undefined, now)
    if (found instanceof Refusal) return found
    if (!found.relations.has('evaluator')) return refuse('not_allowed')
    const { employeeId, periodId } = found.stored
    return { ...found, plan: await table.get(keys.actionPlan(employeeId, periodId)) }
  },
  decide({ found: { stored, evaluation, relations, onBehalfOf, plan }, actor }, { now }) {
    const fault = agreeingFault(plan, evaluation, relations, now)
    if (fault !== undefined) return fault
    if (plan === undefined) return refuse('wrong_status')
    const { employeeId, periodId } = stored
    const by = actor.employeeId ?? actor.sub
    const agreed = { ...plan, agreed: { by, onBehalfOf, at: now }, version: plan.version + 1 }
    const act = { at: now, by, onBehalfOf, operation: 'agreeToActions', fixed: { actions: digestOf(plan.items) } }
    const saved = saveEvaluation(
      stored,
      { ...evaluation, version: stored.version + 1 },
      act,
      inTime(stored, evaluation, now),
    )
    return {
      answer: planView(agreed, { evaluation, seen: { relations, actorId: actor.employeeId, now } }),
      writes: [
        {
          action: 'PutItem',
          key: keys.actionPlan(employeeId, periodId),
          item: agreed,
          when: { equals: { version: plan.version } },
        },
        ...saved.writes,
      ],
      was: plan,
    }
  },
})

export const handler = lambda(agreeToActions)
