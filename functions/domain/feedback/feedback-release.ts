import type { FeedbackClass } from './feedback.ts'
import { addDays, dayOf, endOf, type Day, type Instant } from '../instant.ts'
import type { Period } from '../periods/period.ts'
import { FEWEST_VOICES, type Voices, voicesIn } from './voice.ts'

/** Classes whose authors stay unnamed; feedback of pimpinan and of the host is named and released at once. */
export type AnonymousClass = Exclude<FeedbackClass, 'pimpinan' | 'tempat_tugas'>
export type ReleaseMoment = 'month_end' | 'window_opening'
export type UnreleasedFeedback = { feedbackId: string; class: AnonymousClass }
export type ReleaseBatch = { class: AnonymousClass | 'gabungan'; feedbackIds: string[] }

/** The indices 0 … n-1 in an order that nobody can guess. */
export type Shuffle = (n: number) => readonly number[]

const CLASSES = ['setingkat', 'bawahan', 'lain'] as const satisfies readonly AnonymousClass[]

/** What of one employee's unreleased feedback may now be read by him; what is not in a batch stays with the evaluator. */
export function releaseBatches(
  unreleased: readonly UnreleasedFeedback[],
  at: ReleaseMoment,
  shuffle: Shuffle,
  voices: Voices,
): ReleaseBatch[] {
  const batches: ReleaseBatch[] = []
  const thin: string[] = []
  for (const name of CLASSES) {
    const ids = unreleased.filter(feedback => feedback.class === name).map(feedback => feedback.feedbackId)
    if (isBatch(ids, voices)) batches.push({ class: name, feedbackIds: shuffled(ids, shuffle) })
    else thin.push(...ids)
  }
  if (at === 'window_opening' && isBatch(thin, voices))
    batches.push({ class: 'gabungan', feedbackIds: shuffled(thin, shuffle) })
  return batches
}

/** Whether no reader can tell which of three people or more wrote one of these. */
export const isBatch = (feedbackIds: readonly string[], voices: Voices): boolean =>
  voicesIn(feedbackIds, voices) >= FEWEST_VOICES

/** The moments up to `now` at which a period's feedback is released: each month's end and the opening of the window. */
export function releaseInstants(
  period: Pick<Period, 'startsOn' | 'evaluationOpensAt' | 'evaluationClosesAt'>,
  now: Instant,
): { at: Instant; moment: ReleaseMoment }[] {
  const moments: { at: Instant; moment: ReleaseMoment }[] = [{ at: period.evaluationOpensAt, moment: 'window_opening' }]
  // Feedback is taken until the window closes, so the month end after it is the last one with something new.
  const last = monthEnd(dayOf(period.evaluationClosesAt))
  for (let day = monthEnd(period.startsOn); day <= last; day = monthEnd(addDays(day, 1)))
    moments.push({ at: endOf(day), moment: 'month_end' })
  return moments.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at)
}

function monthEnd(day: Day): Day {
  return addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1)
}

/** From the order of random ids, which no class and no giver has a part in. */
export function shuffled(feedbackIds: readonly string[], shuffle: Shuffle): string[] {
  const ids = feedbackIds.toSorted()
  return shuffle(ids.length).flatMap(index => ids[index] ?? [])
}
