import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { deliver } from '../../domain/evaluations/evaluation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { lawFrom, READS_OF_CALENDAR } from '../../store/calendar.ts'
import { findEvaluation } from './find.ts'
import { EvaluationScreen, readFullScreen } from './screen.ts'
import { TABLE_OF_TRANSITION, transition } from './transition.ts'

export const deliverEvaluation = operation({
  id: 'deliverEvaluation',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/delivery',
  summary: 'The signed document is delivered to the employee (V.A.5, V.A.9)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who signed it; on the last day the system does it',
  output: EvaluationScreen,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status'],
  table: {
    ...TABLE_OF_TRANSITION,
    ...READS_OF_CALENDAR,
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'deliverEvaluation', now)
    if (found instanceof Refusal) return found
    const [screen, law] = await Promise.all([
      readFullScreen(table, found),
      lawFrom(table, now, ['acknowledge', 'acknowledgeAfterDefault', 'object']),
    ])
    return { ...found, screen, law }
  },
  decide({ found, actor }, { now }) {
    const { evaluation, relations } = found
    const refusal = refusalOf('deliverEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const delivered = deliver(evaluation, now, found.law)
    if (delivered instanceof Refusal) return delivered
    const { receivedAt, acknowledgeBy, objectBy } = delivered
    const fixed = { receivedAt, acknowledgeBy, objectBy }
    return transition(found, delivered, { actor, now, operation: 'deliverEvaluation', fixed })
  },
})

export const handler = lambda(deliverEvaluation)
