import { type Day, formatInstant, type Instant, startOf } from '../instant.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import type { Training, TrainingInput, TrainingPlaces } from './training.ts'

export const yearOfTraining = ({ startsOn }: { readonly startsOn: Day }): number => Number(startsOn.slice(0, 4))

/** What cannot be right by itself; `year`: the one in whose catalogue it stands already. */
export function trainingFaults({ startsOn, endsOn }: TrainingInput, year: number): FieldProblem[] {
  const faults: FieldProblem[] = []
  if (yearOfTraining({ startsOn }) !== year)
    faults.push({
      pointer: '/startsOn',
      code: 'other_year',
      detail: `Pelatihan ini ada dalam katalog tahun ${year}. Untuk tahun lain, buat pelatihan baru.`,
    })
  if (endsOn < startsOn)
    faults.push({ pointer: '/endsOn', code: 'wrong_order', detail: 'Hari terakhir tidak boleh sebelum hari pertama.' })
  return faults
}

/** By how many places it changes; what is taken already cannot be taken away. */
export function changeOfPlaces(
  before: Training,
  after: TrainingInput,
  { left }: TrainingPlaces,
): number | Refusal<'places_taken'> {
  const change = after.places - before.places
  if (left + change >= 0) return change
  const taken = before.places - left
  return refuse('places_taken', `${taken} tempat sudah terisi. Isi jumlah tempat paling sedikit ${taken}.`)
}

/** Until its first day: what has begun is paid for. */
export const cancellingFault = (
  training: Training,
  now: Instant,
): Refusal<'wrong_status' | 'training_started'> | undefined =>
  cancelledFault(training) ?? (hasStarted(training, now) ? started(training) : undefined)

export const started = ({ startsOn }: Pick<Training, 'startsOn'>): Refusal<'training_started'> =>
  refuse('training_started', `Pelatihan ini dimulai ${formatInstant(startOf(startsOn))}.`)

/** Of what will not take place nothing is changed, and nobody asks for it. */
export const cancelledFault = ({ cancelled }: Pick<Training, 'cancelled'>): Refusal<'wrong_status'> | undefined =>
  cancelled === undefined
    ? undefined
    : refuse('wrong_status', `Pelatihan ini dibatalkan sejak ${formatInstant(cancelled.at)}: ${cancelled.reason}`)

/** From its first day on nobody joins or leaves. */
export const hasStarted = ({ startsOn }: Pick<Training, 'startsOn'>, now: Instant): boolean => now >= startOf(startsOn)

/** Proof of completion is given from the last day on. */
export const isInItsLastDay = ({ endsOn }: Pick<Training, 'endsOn'>, now: Instant): boolean => now >= startOf(endsOn)
