import { ShortText } from '../../domain/text.ts'
import * as z from 'zod/mini'
import { requestedEnrolment } from '../../domain/development/enrolment-rules.ts'
import { isInOffice, type Relation } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveEnrolment } from '../../store/enrolments.ts'
import { parseTrainingId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { EnrolmentView, enrolmentView } from './enrolment-view.ts'

const SELF: ReadonlySet<Relation> = new Set<Relation>(['self'])

export const requestEnrolment = operation({
  id: 'requestEnrolment',
  area: 'development',
  route: 'POST /v1/development/trainings/{trainingId}/enrolments',
  summary: 'An employee asks for a training; a place is taken when his evaluator approves (III.D.4)',
  allow: ['pegawai'],
  who: 'an employee in office, for himself, before the training begins',
  status: 201,
  input: z.strictObject({ willWait: z._default(z.boolean(), false), reason: z.optional(ShortText) }),
  output: EnrolmentView,
  refusals: ['training_not_found', 'not_allowed', 'enrolment_exists', 'training_started', 'wrong_status'],
  table: {
    employee: ['GetItem'],
    training: ['GetItem'],
    enrolment: ['GetItem', 'PutItem'],
    trainee: ['PutItem'],
    history: ['PutItem'],
  },
  async find({ path: { trainingId }, actor: { employeeId } }, { table }) {
    if (employeeId === undefined) return refuse('not_allowed')
    if (parseTrainingId(trainingId) === undefined) return refuse('training_not_found')
    const [employee, training, earlier] = await Promise.all([
      table.get(keys.employee(employeeId)),
      table.get(keys.training(trainingId)),
      table.get(keys.enrolment({ employeeId, trainingId })),
    ])
    if (training === undefined) return refuse('training_not_found')
    return employee === undefined || !isInOffice(employee) ? refuse('not_allowed') : { employee, training, earlier }
  },
  decide({ found: { employee, training, earlier }, input: { willWait, reason } }, { now }) {
    const next = requestedEnrolment({ employee, training, willWait, reason, now }, earlier)
    if (next instanceof Refusal) return next
    const act = { at: now, by: employee.employeeId, operation: 'requestEnrolment' }
    const { enrolment, writes } = saveEnrolment(earlier, next, act)
    return { answer: enrolmentView(enrolment, { relations: SELF, now, training }), writes }
  },
})

export const handler = lambda(requestEnrolment)
