import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluation-actions.ts'
import { sendBack } from '../../domain/evaluation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { Reason } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { inTime } from './save.ts'
import { transition } from './transition.ts'
import { EvaluationView } from './view.ts'

export const returnEvaluation = operation({
  id: 'returnEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/return',
  summary: 'The evaluator gives the submitted realisation back with a reason',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, inside the window',
  input: z.strictObject({ reason: Reason }),
  output: EvaluationView,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'period_not_open', 'period_closed'],
  table: { ...READS_OF_EVALUATION, evaluation: ['GetItem', 'PutItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table }) => findEvaluation(table, path.evaluationId, actor, 'returnEvaluation'),
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
