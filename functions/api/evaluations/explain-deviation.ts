import * as z from 'zod/mini'
import { explain } from '../../domain/evaluations/deviation-rules.ts'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, saltOf } from '../../store/history.ts'
import { EvaluationScreen } from './screen.ts'
import { findWithScreen, TABLE_OF_TRANSITION, transition } from './transition.ts'

export const explainDeviation = operation({
  id: 'explainDeviation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/deviation',
  summary: 'Why a signature deviates from the distribution guide, where no reason came with it (IV.B.2)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who signed it, once, until the result is final',
  input: z.strictObject({ reason: LongText }),
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_TRANSITION,
  find: ({ path, actor }, { table, now }) => findWithScreen(table, path.evaluationId, actor, 'explainDeviation', now),
  decide({ found, input, actor }, { now, randomBytes }) {
    const { evaluation, relations } = found
    const refusal = refusalOf('explainDeviation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const given = { reason: input.reason, givenAt: now, givenBy: actor.employeeId ?? actor.sub }
    const explained = explain(evaluation, given)
    if (explained instanceof Refusal) return explained
    const fixed = { reason: digestOf(input.reason), ...saltOf(randomBytes) }
    return transition(found, explained, { actor, now, operation: 'explainDeviation', fixed })
  },
})

export const handler = lambda(explainDeviation)
