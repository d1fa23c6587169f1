import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluation-actions.ts'
import { sendBack } from '../../domain/evaluation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { inTime } from './save.ts'
import { EvaluationScreen, readFullScreen, READS_OF_SCREEN } from './screen.ts'
import { transition } from './transition.ts'

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
  table: {
    ...READS_OF_EVALUATION,
    ...READS_OF_SCREEN,
    evaluation: ['GetItem', 'Query', 'PutItem'],
    period: ['GetItem', 'Query'],
    rating: ['GetItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'returnEvaluation', now)
    return found instanceof Refusal ? found : { ...found, screen: await readFullScreen(table, found) }
  },
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
