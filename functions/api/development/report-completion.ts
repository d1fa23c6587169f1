import { CompletionInput } from '../../domain/development/enrolment.ts'
import { enrolmentFault } from '../../domain/development/enrolment-actions.ts'
import { reportedEnrolment } from '../../domain/development/enrolment-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveEnrolment } from '../../store/enrolments.ts'
import { digestOf } from '../../store/history.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'
import { findEnrolment, READS_OF_ENROLMENT } from './find-enrolment.ts'

export const reportCompletion = operation({
  id: 'reportCompletion',
  area: 'development',
  route: 'POST /v1/development/enrolments/{enrolmentId}/completion',
  summary: 'The employee says what he learned, and shows the certificate or report',
  allow: ['pegawai'],
  who: 'the employee himself, from the last day of the training on',
  input: CompletionInput(),
  output: EnrolmentView,
  refusals: ['enrolment_not_found', 'not_allowed', 'wrong_status', 'training_not_over'],
  table: READS_OF_ENROLMENT,
  find: ({ path, actor }, { table, now }) => findEnrolment(table, path.enrolmentId, actor, 'reportCompletion', now),
  decide({ found: { enrolment, training, relations, chain }, input, actor }, { now }) {
    const fault = enrolmentFault('reportCompletion', enrolment, training, now)
    if (fault !== undefined) return fault
    if (enrolment.status !== 'terdaftar') return refuse('wrong_status')
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'reportCompletion' }
    const next = reportedEnrolment(enrolment, input, chain.employee.evaluatorId, now)
    const saved = saveEnrolment(enrolment, next, { ...act, fixed: { completion: digestOf(input) } })
    return {
      answer: enrolmentView(saved.enrolment, { relations, now, training }),
      writes: saved.writes,
      was: enrolment,
    }
  },
})

export const handler = lambda(reportCompletion)
