import { enrolmentFault, sideOf } from '../../domain/development/enrolment-actions.ts'
import { answeredFollowUp } from '../../domain/development/enrolment-rules.ts'
import { FollowUpInput } from '../../domain/development/follow-up.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveEnrolment } from '../../store/enrolments.ts'
import { digestOf } from '../../store/history.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'
import { findEnrolment, READS_OF_ENROLMENT } from './find-enrolment.ts'

export const answerFollowUp = operation({
  id: 'answerFollowUp',
  area: 'development',
  route: 'POST /v1/development/enrolments/{enrolmentId}/follow-up',
  summary: 'Did the training help? Asked of the employee and of his evaluator, when there was work to use it in',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee and the evaluator, each once, from the quarter after the training on',
  input: FollowUpInput(),
  output: EnrolmentView,
  refusals: ['enrolment_not_found', 'not_allowed', 'wrong_status', 'period_not_open', 'follow_up_answered'],
  table: READS_OF_ENROLMENT,
  find: ({ path, actor }, { table, now }) => findEnrolment(table, path.enrolmentId, actor, 'answerFollowUp', now),
  decide({ found: { enrolment, training, relations, onBehalfOf }, input, actor }, { now }) {
    const fault = enrolmentFault('answerFollowUp', enrolment, training, now)
    if (fault !== undefined) return fault
    if (enrolment.status !== 'selesai') return refuse('wrong_status')
    const side = sideOf(relations)
    const next = answeredFollowUp(enrolment, side, input, now)
    if (next instanceof Refusal) return next
    const act = { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation: 'answerFollowUp' }
    const fixed = { side, helped: input.helped, note: digestOf(input.note) }
    const saved = saveEnrolment(enrolment, next, { ...act, fixed })
    return {
      answer: enrolmentView(saved.enrolment, { relations, now, training }),
      writes: saved.writes,
      was: enrolment,
    }
  },
})

export const handler = lambda(answerFollowUp)
