import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { ObjectionOutcome } from '../../domain/evaluations/objection.ts'
import {
  type Contested,
  decideObjection as decided,
  decisionFaults,
  isContested,
} from '../../domain/evaluations/objection-rules.ts'
import { BehaviourRating, WorkRating } from '../../domain/evaluations/ratings.ts'
import { refuse } from '../../domain/refusal.ts'
import { CURRENT_RULE_SET, ruleSet } from '../../domain/rulesets/index.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Delete } from '../../store/access.ts'
import { digestOf } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { filePut } from '../../store/objection.ts'
import { EvaluationScreen } from './screen.ts'
import { findWithScreen, TABLE_OF_TRANSITION, transition } from './transition.ts'

export const decideObjection = operation({
  id: 'decideObjection',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/objection/decision',
  summary:
    'The superior upholds or changes the result; it is final, the first judgement stays beside the new one (V.B.5–7)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the superior of who signed, once the evaluator was heard or his three working days have passed',
  input: z.strictObject({
    outcome: ObjectionOutcome,
    workRating: z.optional(WorkRating),
    behaviourRating: z.optional(BehaviourRating),
    decision: LongText,
    recommendation: z.optional(LongText),
  }),
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'explanation_awaited'],
  table: {
    ...TABLE_OF_TRANSITION,
    objection: ['GetItem', 'PutItem'],
    overdueObjection: ['DeleteItem'],
  },
  find: ({ path, actor }, { table, now }) => findWithScreen(table, path.evaluationId, actor, 'decideObjection', now),
  decide({ found, input, actor }, { now }) {
    const { evaluation, relations, screen } = found
    const refusal = refusalOf('decideObjection', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const before = screen.file
    if (!isContested(evaluation) || before === undefined) return refuse('wrong_status')
    const faults = decisionFaults(evaluation, input)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const rules = ruleSet(evaluation.judgement.ruleSet) ?? CURRENT_RULE_SET
    const final = decided(evaluation, input, actor.employeeId ?? actor.sub, now, rules)
    const { objection, judgement } = final
    const { decision, recommendation } = input
    const after = { ...before, objection: objection ?? before.objection, decision, recommendation }
    const { workRating, behaviourRating, predicate } = judgement
    const fixed = {
      outcome: input.outcome,
      workRating,
      behaviourRating,
      predicate,
      first: objection?.first,
      late: objection?.late,
      decision: digestOf(decision),
      recommendation: recommendation === undefined ? undefined : digestOf(recommendation),
    }
    const doing = { actor, now, operation: 'decideObjection', fixed }
    const settled = transition({ ...found, screen: { ...screen, file: after } }, final, doing)
    return { ...settled, writes: [...settled.writes, filePut(before, after), ...noLongerOverdue(evaluation)] }
  },
})

function noLongerOverdue(evaluation: Contested): Delete<'overdueObjection'>[] {
  if (evaluation.objection.overdueSince === undefined) return []
  const evaluationId = evaluationIdOf(evaluation)
  return [{ action: 'DeleteItem', key: keys.overdueObjection(evaluationId), when: { equals: { evaluationId } } }]
}

export const handler = lambda(decideObjection)
