import { enrolmentFault } from '../../domain/development/enrolment-actions.ts'
import { confirmed } from '../../domain/development/enrolment-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveEnrolment } from '../../store/enrolments.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'
import { findEnrolment, READS_OF_ENROLMENT } from './find-enrolment.ts'

export const confirmCompletion = operation({
  id: 'confirmCompletion',
  area: 'development',
  route: 'POST /v1/development/enrolments/{enrolmentId}/confirmation',
  summary: 'The proof is enough: the training is completed, and its JP count for the year',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the evaluator or an administrator, never of himself',
  output: EnrolmentView,
  refusals: ['enrolment_not_found', 'not_allowed', 'wrong_status'],
  table: READS_OF_ENROLMENT,
  find: ({ path, actor }, { table, now }) => findEnrolment(table, path.enrolmentId, actor, 'confirmCompletion', now),
  decide({ found: { enrolment, training, relations, onBehalfOf }, actor }, { now }) {
    const fault = enrolmentFault('confirmCompletion', enrolment, training, now)
    if (fault !== undefined) return fault
    if (enrolment.status !== 'dilaporkan') return refuse('wrong_status')
    const by = actor.employeeId ?? actor.sub
    const next = confirmed(enrolment, training, by, now)
    const act = { at: now, by, onBehalfOf, operation: 'confirmCompletion', fixed: { hours: next.hours } }
    const saved = saveEnrolment(enrolment, next, act)
    return {
      answer: enrolmentView(saved.enrolment, { relations, now, training }),
      writes: saved.writes,
      was: enrolment,
    }
  },
})

export const handler = lambda(confirmCompletion)
