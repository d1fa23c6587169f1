import * as z from 'zod/mini'
import { Competency } from '../../domain/development/competency.ts'
import type { Enrolment } from '../../domain/development/enrolment.ts'
import { type Training, TrainingKind, type TrainingPlaces } from '../../domain/development/training.ts'
import { hasStarted } from '../../domain/development/training-rules.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { type Actor, hasRole } from '../../domain/people/employee.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'

const listed = {
  trainingId: plainText,
  year: plainNumber,
  title: plainText,
  competency: Competency,
  kind: TrainingKind,
  /** JP. */
  hours: plainNumber,
  provider: plainText,
  location: optionalText,
  startsOn: plainText,
  endsOn: plainText,
  places: plainNumber,
  placesLeft: plainNumber,
  waiting: plainNumber,
  /** Whole rupiah. */
  costPerHead: plainNumber,
  /** It will not take place. */
  cancelled: z.optional(z.object({ at: plainText, reason: plainText })),
  version: plainNumber,
  allowedActions: plainTexts,
}

export const TrainingListItem = z.object(listed).check(z.meta({ id: 'TrainingListItem' }))
export const TrainingView = z.object({ ...listed, description: optionalText }).check(z.meta({ id: 'Training' }))

type Seen = { readonly actor: Actor; readonly own: Enrolment | undefined; readonly now: Instant }

export function trainingView(
  training: Training,
  { left, waiting }: TrainingPlaces,
  seen: Seen,
): z.input<typeof TrainingView> {
  const { cancelled } = training
  return {
    ...training,
    placesLeft: left,
    waiting,
    cancelled: cancelled && { at: formatInstant(cancelled.at), reason: cancelled.reason },
    allowedActions: actionsOn(training, seen),
  }
}

function actionsOn(training: Training, { actor, own, now }: Seen): string[] {
  const isOffered = training.cancelled === undefined && !hasStarted(training, now)
  const enrols = hasRole(actor, 'pegawai') && actor.employeeId !== undefined && isOffered
  const isFree = own === undefined || own.status === 'ditolak' || own.status === 'dibatalkan'
  return [
    ...(hasRole(actor, 'admin_kepegawaian') ? ['listParticipants'] : []),
    ...(hasRole(actor, 'admin_kepegawaian') && training.cancelled === undefined ? ['editTraining'] : []),
    ...(hasRole(actor, 'admin_kepegawaian') && isOffered ? ['cancelTraining'] : []),
    ...(enrols && isFree ? ['requestEnrolment'] : []),
  ]
}
