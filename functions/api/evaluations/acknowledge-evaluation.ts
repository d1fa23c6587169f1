import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluation-actions.ts'
import { acknowledge } from '../../domain/evaluation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { saveEvaluation } from './save.ts'
import { EvaluationView, evaluationView } from './view.ts'

export const acknowledgeEvaluation = operation({
  id: 'acknowledgeEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/acknowledgement',
  summary: 'The employee signs that he has seen the result: not agreed, nothing waived (V.A.6, V.A.10)',
  allow: ['pegawai'],
  who: 'the employee himself, once it is delivered',
  input: z.strictObject({ comment: z.optional(LongText) }),
  output: EvaluationView,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status'],
  table: { ...READS_OF_EVALUATION, evaluation: ['GetItem', 'PutItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table }) => findEvaluation(table, path.evaluationId, actor, 'acknowledgeEvaluation'),
  decide({ found, input, actor }, { now }) {
    const { stored, evaluation, relations } = found
    const refusal = refusalOf('acknowledgeEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const received = acknowledge(evaluation, input.comment, now)
    if (received instanceof Refusal) return received
    const fixed = input.comment === undefined ? {} : { comment: digestOf(input.comment) }
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'acknowledgeEvaluation', fixed }
    const saved = saveEvaluation(stored, received, act)
    return {
      answer: evaluationView(saved.evaluation, { relations, actorId: actor.employeeId, now }),
      writes: saved.writes,
      was: stored,
    }
  },
})

export const handler = lambda(acknowledgeEvaluation)
