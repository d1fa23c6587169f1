import { ShortText } from '../../domain/text.ts'
import * as z from 'zod/mini'
import { enrolmentFault } from '../../domain/development/enrolment-actions.ts'
import { returnedEnrolment } from '../../domain/development/enrolment-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveEnrolment } from '../../store/enrolments.ts'
import { digestOf } from '../../store/history.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'
import { findEnrolment, READS_OF_ENROLMENT } from './find-enrolment.ts'

export const returnCompletion = operation({
  id: 'returnCompletion',
  area: 'development',
  route: 'POST /v1/development/enrolments/{enrolmentId}/return',
  summary: 'The proof is not enough yet: it is given back with a reason',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the evaluator or an administrator, never of himself',
  input: z.strictObject({ reason: ShortText }),
  output: EnrolmentView,
  refusals: ['enrolment_not_found', 'not_allowed', 'wrong_status'],
  table: READS_OF_ENROLMENT,
  find: ({ path, actor }, { table, now }) => findEnrolment(table, path.enrolmentId, actor, 'returnCompletion', now),
  decide({ found: { enrolment, training, relations, onBehalfOf }, input: { reason }, actor }, { now }) {
    const fault = enrolmentFault('returnCompletion', enrolment, training, now)
    if (fault !== undefined) return fault
    if (enrolment.status !== 'dilaporkan') return refuse('wrong_status')
    const act = { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation: 'returnCompletion' }
    const next = returnedEnrolment(enrolment, reason)
    const saved = saveEnrolment(enrolment, next, { ...act, fixed: { reason: digestOf(reason) } })
    return {
      answer: enrolmentView(saved.enrolment, { relations, now, training }),
      writes: saved.writes,
      was: enrolment,
    }
  },
})

export const handler = lambda(returnCompletion)
