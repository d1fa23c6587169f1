import { whyStopped } from '../evaluations/stopping.ts'
import * as z from 'zod/mini'
import type { Evaluation } from '../evaluations/evaluation.ts'
import { isOpen } from '../evaluations/evaluation.ts'
import { type Feedback, FeedbackKind, Tone } from './feedback.ts'
import { CoreValue } from './core-values.ts'
import { dayOf, formatInstant, type Day, type Instant } from '../instant.ts'
import { PeriodId } from '../periods/period.ts'
import { ARTICLE_OF_PLACEMENT, isWithin, type Placement } from '../people/placement.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { line, Link, LongText, plainLine } from '../text.ts'

/**
 * IV.A.15–16, III.C.8: what the place of work or study said of him, in writing. It is entered by someone here, and names
 * who said it there and when it came; the writing itself is its evidence.
 */
export const HostFeedbackInput = z.strictObject({
  periodId: PeriodId,
  givenBy: plainLine(200),
  receivedOn: z.iso.date(),
  about: z.union([z.strictObject({ workResultId: line(20) }), z.strictObject({ value: CoreValue })]),
  kind: z._default(FeedbackKind, 'berkala'),
  tone: Tone,
  observation: LongText,
  impact: LongText,
  suggestion: z.optional(LongText),
  evidence: z.array(z.strictObject({ title: line(200), url: Link })).check(z.minLength(1), z.maxLength(5)),
})
export type HostFeedbackInput = z.output<typeof HostFeedbackInput>

/** Only of a period in which he was there, of what came already, and until the judgement is signed. */
export function hostFeedbackFault(
  placement: Placement,
  { periodId, receivedOn }: Pick<HostFeedbackInput, 'periodId' | 'receivedOn'>,
  evaluation: Evaluation | undefined,
  now: Instant,
): Refusal<'invalid_input' | 'wrong_status' | 'period_not_open'> | undefined {
  const article = ARTICLE_OF_PLACEMENT[placement.kind]
  const fault = (field: string, code: string, detail: string) =>
    refuse('invalid_input', undefined, [{ pointer: `/${field}`, code, detail }])
  if (!isWithin(placement, periodId)) return fault('periodId', 'outside_placement', outside(placement, article))
  if (receivedOn > dayOf(now)) return fault('receivedOn', 'in_future', 'Isi hari diterimanya, paling lambat hari ini.')
  if (evaluation === undefined)
    return fault('periodId', 'not_opened', 'Evaluasi periode ini belum dibuka; SKP ditetapkan lebih dahulu.')
  if (now < evaluation.startsAt)
    return refuse('period_not_open', `Umpan balik periode ini dicatat mulai ${formatInstant(evaluation.startsAt)}.`)
  if (evaluation.status === 'dihentikan') return refuse('wrong_status', whyStopped(evaluation))
  return isOpen(evaluation)
    ? undefined
    : refuse(
        'wrong_status',
        `Hasil evaluasi periode ini sudah ditandatangani ${formatInstant(evaluation.judgement.signedAt)}; umpan balik menjadi pertimbangan sebelumnya (${article}).`,
      )
}

function outside({ institution, startsOn, endsOn }: Placement, article: string): string {
  const days = endsOn === undefined ? `sejak ${startsOn}` : `${startsOn} sampai ${endsOn}`
  return `Pegawai berada di ${institution} ${days}, di luar periode ini (${article}).`
}

/** As it is kept: a class of its own, named as from the host. */
export function hostFeedbackOf(
  input: HostFeedbackInput,
  kept: { feedbackId: string; employeeId: string; placement: Placement; recordedBy: string; now: Instant },
): Feedback {
  const { givenBy, receivedOn, ...said } = input
  const { feedbackId, employeeId, placement, recordedBy, now } = kept
  const { kind, institution } = placement
  return {
    ...said,
    feedbackId,
    employeeId,
    class: 'tempat_tugas',
    month: dayOf(now).slice(0, 7),
    host: { kind, institution, givenBy, receivedOn },
    recordedBy,
  }
}

/** Whether this day's placement is there. */
export const placementOn = (placements: readonly Placement[] | undefined, startsOn: Day): Placement | undefined =>
  placements?.find(each => each.startsOn === startsOn)
