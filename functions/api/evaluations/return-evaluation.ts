import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { sendBack } from '../../domain/evaluations/evaluation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { inTime } from './save.ts'
import { EvaluationScreen } from './screen.ts'
import { findWithScreen, TABLE_OF_TRANSITION, transition } from './transition.ts'

export const returnEvaluation = operation({
  id: 'returnEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/return',
  summary: 'The evaluator gives the submitted realisation back with a reason',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, inside the window',
  input: z.strictObject({ reason: LongText }),
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'period_not_open', 'period_closed'],
  table: TABLE_OF_TRANSITION,
  find: ({ path, actor }, { table, now }) => findWithScreen(table, path.evaluationId, actor, 'returnEvaluation', now),
  decide({ found, input, actor }, { now }) {
    const { stored, evaluation, relations } = found
    const refusal = refusalOf('returnEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const returned = sendBack(evaluation, input.reason)
    if (returned instanceof Refusal) return returned
    return transition(found, returned, {
      actor,
      now,
      operation: 'returnEvaluation',
      fixed: { reason: digestOf(input.reason) },
      when: inTime(stored, evaluation, now),
    })
  },
})

export const handler = lambda(returnEvaluation)
