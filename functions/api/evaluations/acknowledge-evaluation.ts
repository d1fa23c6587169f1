import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { acknowledge } from '../../domain/evaluations/evaluation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { EvaluationScreen } from './screen.ts'
import { findWithScreen, TABLE_OF_TRANSITION, transition } from './transition.ts'

export const acknowledgeEvaluation = operation({
  id: 'acknowledgeEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/acknowledgement',
  summary: 'The employee signs that he has seen the result: not agreed, nothing waived (V.A.6, V.A.10)',
  allow: ['pegawai'],
  who: 'the employee himself, once it is delivered',
  input: z.strictObject({ comment: z.optional(LongText) }),
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_TRANSITION,
  find: ({ path, actor }, { table, now }) =>
    findWithScreen(table, path.evaluationId, actor, 'acknowledgeEvaluation', now),
  decide({ found, input, actor }, { now }) {
    const { evaluation, relations } = found
    const refusal = refusalOf('acknowledgeEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const received = acknowledge(evaluation, input.comment, now)
    if (received instanceof Refusal) return received
    const fixed = input.comment === undefined ? {} : { comment: digestOf(input.comment) }
    return transition(found, received, { actor, now, operation: 'acknowledgeEvaluation', fixed })
  },
})

export const handler = lambda(acknowledgeEvaluation)
