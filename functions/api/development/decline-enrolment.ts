import { ShortText } from '../../domain/text.ts'
import * as z from 'zod/mini'
import { enrolmentFault } from '../../domain/development/enrolment-actions.ts'
import { declinedEnrolment } from '../../domain/development/enrolment-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveEnrolment } from '../../store/enrolments.ts'
import { digestOf } from '../../store/history.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'
import { findEnrolment, READS_OF_ENROLMENT } from './find-enrolment.ts'

export const declineEnrolment = operation({
  id: 'declineEnrolment',
  area: 'development',
  route: 'POST /v1/development/enrolments/{enrolmentId}/refusal',
  summary: 'The evaluator does not agree to a training, with a reason that the employee reads',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, as long as it waits for him',
  input: z.strictObject({ reason: ShortText }),
  output: EnrolmentView,
  refusals: ['enrolment_not_found', 'not_allowed', 'wrong_status'],
  table: READS_OF_ENROLMENT,
  find: ({ path, actor }, { table, now }) => findEnrolment(table, path.enrolmentId, actor, 'declineEnrolment', now),
  decide({ found: { enrolment, training, relations, onBehalfOf }, input: { reason }, actor }, { now }) {
    const fault = enrolmentFault('declineEnrolment', enrolment, training, now)
    if (fault !== undefined) return fault
    if (enrolment.status !== 'diajukan') return refuse('wrong_status')
    const act = { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation: 'declineEnrolment' }
    const next = declinedEnrolment(enrolment, reason, now)
    const saved = saveEnrolment(enrolment, next, { ...act, fixed: { reason: digestOf(reason) } })
    return {
      answer: enrolmentView(saved.enrolment, { relations, now, training }),
      writes: saved.writes,
      was: enrolment,
    }
  },
})

export const handler = lambda(declineEnrolment)
