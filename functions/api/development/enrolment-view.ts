import * as z from 'zod/mini'
import { Competency } from '../../domain/development/competency.ts'
import { type Enrolment, EnrolmentStatus } from '../../domain/development/enrolment.ts'
import { enrolmentActions } from '../../domain/development/enrolment-actions.ts'
import { type FollowUp, Helped } from '../../domain/development/follow-up.ts'
import { type Training, TrainingKind } from '../../domain/development/training.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import type { Relation } from '../../domain/people/employee.ts'
import { optionalNumber, optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { enrolmentIdOf } from '../../store/ids.ts'

const Answer = z.object({ helped: Helped, note: plainText, answeredAt: plainText })
const Evidence = z.object({ title: plainText, url: plainText })

export const EnrolmentView = z
  .object({
    enrolmentId: plainText,
    employeeId: plainText,
    name: plainText,
    trainingId: plainText,
    title: plainText,
    competency: Competency,
    kind: TrainingKind,
    /** JP. */
    hours: plainNumber,
    startsOn: plainText,
    endsOn: plainText,
    status: EnrolmentStatus,
    willWait: plainBoolean,
    reason: optionalText,
    requestedAt: plainText,
    approvedAt: optionalText,
    waitingAt: optionalText,
    placedAt: optionalText,
    /** What the unit paid, in whole rupiah. */
    cost: optionalNumber,
    /** Why it was declined. */
    refusal: optionalText,
    /** Why the training was cancelled, where he did not take it back himself. */
    cancellation: optionalText,
    /** Why the proof was given back. */
    returnedReason: optionalText,
    completion: z.optional(z.object({ description: plainText, evidence: z.array(Evidence), reportedAt: plainText })),
    confirmedAt: optionalText,
    /** Whether it helped, as each side said. */
    followUp: z.optional(z.object({ pegawai: z.optional(Answer), penilai: z.optional(Answer) })),
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Enrolment' }))

type Seen = {
  readonly relations: ReadonlySet<Relation>
  readonly now: Instant
  /** The training as it stands now, where it was read. */
  readonly training?: Training
}

export function enrolmentView(enrolment: Enrolment, { relations, now, training }: Seen): z.input<typeof EnrolmentView> {
  const completion = 'completion' in enrolment ? enrolment.completion : undefined
  const at = (instant: Instant | undefined) => (instant === undefined ? undefined : formatInstant(instant))
  return {
    ...enrolment,
    enrolmentId: enrolmentIdOf(enrolment),
    requestedAt: formatInstant(enrolment.requestedAt),
    approvedAt: at('approvedAt' in enrolment ? enrolment.approvedAt : undefined),
    waitingAt: at('waitingAt' in enrolment ? enrolment.waitingAt : undefined),
    placedAt: at('placedAt' in enrolment ? enrolment.placedAt : undefined),
    confirmedAt: at('confirmedAt' in enrolment ? enrolment.confirmedAt : undefined),
    followUp: 'followUp' in enrolment ? followUpView(enrolment.followUp) : undefined,
    completion: completion && {
      ...completion,
      evidence: [...completion.evidence],
      reportedAt: formatInstant(completion.reportedAt),
    },
    allowedActions: enrolmentActions(enrolment, training ?? enrolment, relations, now),
  }
}

function followUpView(followUp: FollowUp | undefined) {
  const told = (answer: FollowUp['pegawai']) => answer && { ...answer, answeredAt: formatInstant(answer.answeredAt) }
  return followUp && { pegawai: told(followUp.pegawai), penilai: told(followUp.penilai) }
}
