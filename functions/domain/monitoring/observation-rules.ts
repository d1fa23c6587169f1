import * as z from 'zod/mini'
import { CoreValue } from '../feedback/core-values.ts'
import { dayOf, formatInstant, type Day, type Instant } from '../instant.ts'
import type { Period } from '../periods/period.ts'
import { refuse, type FieldProblem, type Refusal } from '../refusal.ts'
import { Id, LongText, ShortText } from '../text.ts'
import { type Observation, ObservationSource } from './observation.ts'

const wording = {
  observedOn: z.iso.date(),
  about: z.union([z.strictObject({ workResultId: Id }), z.strictObject({ value: CoreValue })]),
  source: ObservationSource,
  note: LongText,
}
export const ObservationInput = z.strictObject(wording)
export type ObservationInput = z.output<typeof ObservationInput>

export const CorrectionOfNote = z.strictObject({ ...wording, reason: ShortText })
export type CorrectionOfNote = z.output<typeof CorrectionOfNote>

/** House rules: what a screen can show. */
const MOST_IN_A_YEAR = 100
const MOST_CORRECTIONS = 10

/** III.B.2: monitoring has no period of its own; a note belongs to the periodic one in which the day lies. */
export const periodOfDay = <P extends Pick<Period, 'kind' | 'startsOn' | 'endsOn'>>(
  periods: readonly P[],
  day: Day,
): P | undefined =>
  periods.find(({ kind, startsOn, endsOn }) => kind === 'periodik' && startsOn <= day && day <= endsOn)

/** A day that was, of a year that has periods. */
export function dayProblem(day: Day, period: Period | undefined, now: Instant): FieldProblem | undefined {
  const pointer = '/observedOn'
  if (day > dayOf(now))
    return { pointer, code: 'in_future', detail: `Isi hari pengamatan, paling lambat ${dayOf(now)}.` }
  return period === undefined
    ? { pointer, code: 'unknown_period', detail: 'Hari ini tidak berada dalam tahun kinerja yang ditetapkan.' }
    : undefined
}

/**
 * House rule: as long as anything of the year is to be judged. A note that is late for its period is a basis of the year
 * alone (Pasal 25).
 */
export function yearFault(annual: Period | undefined, now: Instant): Refusal<'period_closed'> | undefined {
  return annual !== undefined && now > annual.evaluationClosesAt
    ? refuse(
        'period_closed',
        `Masa evaluasi ${annual.name} ditutup ${formatInstant(annual.evaluationClosesAt)}; tidak ada lagi penilaian tahun itu yang didasari catatan ini.`,
      )
    : undefined
}

export const fullFault = (ofYear: number): Refusal<'observations_full'> | undefined =>
  ofYear >= MOST_IN_A_YEAR ? refuse('observations_full') : undefined

/** The words that were there stay beside the new ones: a note is corrected, never deleted. */
export function corrected(
  one: Observation,
  { reason, ...to }: CorrectionOfNote,
  { by, now }: { by: Observation['by']; now: Instant },
): Observation | Refusal<'observations_full'> {
  if (one.former.length >= MOST_CORRECTIONS)
    return refuse(
      'observations_full',
      `Catatan ini sudah dikoreksi ${MOST_CORRECTIONS} kali. Tulis catatan baru; semua kata yang ada tetap tersimpan.`,
    )
  const { observedOn, about, source, note } = one
  return {
    ...one,
    ...to,
    status: 'dikoreksi',
    former: [...one.former, { observedOn, about, source, note, reason, by, correctedAt: now }],
    version: one.version + 1,
  }
}

/** People are not judged by what came after the judgement: a later note is no reason of it, and later words of one neither. */
export const notedBefore = (notes: readonly Observation[], signedAt: Instant): Observation[] =>
  notes.filter(({ at }) => at <= signedAt).map(note => asOf(note, signedAt))

function asOf(note: Observation, at: Instant): Observation {
  const since = note.former.find(({ correctedAt }) => correctedAt > at)
  if (since === undefined) return note
  const { observedOn, about, source, note: words } = since
  const former = note.former.filter(({ correctedAt }) => correctedAt <= at)
  const status = former.length === 0 ? 'tercatat' : 'dikoreksi'
  return { ...note, observedOn, about, source, note: words, former, status }
}
