import * as z from 'zod/mini'
import { Competency } from '../../domain/development/competency.ts'
import type { Enrolment } from '../../domain/development/enrolment.ts'
import { type Training, TrainingKind, type TrainingPlaces } from '../../domain/development/training.ts'
import { hasStarted } from '../../domain/development/training-rules.ts'
import type { Instant } from '../../domain/instant.ts'
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
  return { ...training, placesLeft: left, waiting, allowedActions: actionsOn(training, seen) }
}

function actionsOn(training: Training, { actor, own, now }: Seen): string[] {
  const enrols = hasRole(actor, 'pegawai') && actor.employeeId !== undefined && !hasStarted(training, now)
  const isFree = own === undefined || own.status === 'ditolak' || own.status === 'dibatalkan'
  return [
    ...(hasRole(actor, 'admin_kepegawaian') ? ['editTraining', 'listParticipants'] : []),
    ...(enrols && isFree ? ['requestEnrolment'] : []),
  ]
}
