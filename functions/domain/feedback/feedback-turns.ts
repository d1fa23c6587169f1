import type { Feedback, FeedbackClass, ReleasedFeedback } from './feedback.ts'
import {
  isBatch,
  releaseBatches,
  releaseInstants,
  shuffled,
  type AnonymousClass,
  type ReleaseBatch,
  type ReleaseMoment,
  type Shuffle,
  type UnreleasedFeedback,
} from './feedback-release.ts'
import { dayOf, type Instant } from '../instant.ts'
import type { Period } from '../periods/period.ts'
import { FEWEST_VOICES, type Voices } from './voice.ts'

/** One release of one period: `mark` names it for ever, `place` puts it among the others. */
export type Turn = { mark: string; place: string; month: string; moment: ReleaseMoment; last: boolean }

/** The releases that have come by `now` and were not done yet, the earliest first. */
export function dueTurns(period: Period, done: readonly string[], now: Instant): Turn[] {
  const last = releaseInstants(period, Infinity).at(-1)?.at
  return releaseInstants(period, now)
    .map(({ at, moment }) => {
      const day = dayOf(at)
      const month = day.slice(0, 7)
      const opening = moment === 'window_opening'
      return { mark: opening ? 'window' : month, place: `${day}-${opening ? 0 : 1}`, month, moment, last: at === last }
    })
    .filter(turn => !done.includes(turn.mark))
}

/** What the job knows of the people around a receiver, and of no single one. */
export type Known = { readonly voices: Voices; readonly small: ReadonlySet<FeedbackClass> }

/** A late run releases what a punctual one would have: nothing that was given after the moment itself. */
export function batchesOf(
  contents: readonly Feedback[],
  turn: Turn,
  shuffle: Shuffle,
  { voices, small }: Known,
): ReleaseBatch[] {
  const unreleased = contents.flatMap((content): UnreleasedFeedback[] => {
    const { feedbackId, month, inWindow, releasedIn } = content
    if (content.class === 'pimpinan' || content.class === 'tempat_tugas') return []
    if (releasedIn !== undefined || month > turn.month) return []
    if (turn.moment === 'window_opening' && inWindow === true) return []
    return [{ feedbackId, class: small.has(content.class) ? 'lain' : content.class }]
  })
  return releaseBatches(unreleased, turn.moment, shuffle, voices)
}

/** One feedback at its place of one release. */
export type Placed = { feedbackId: string; class: AnonymousClass | 'gabungan'; place: string }

// Two writes each of up to 50 KB: one transaction takes 100 writes and 4 MB.
const LARGEST_PART = 30

/** Cut into what one transaction holds; no part shows the words of fewer people than a batch may. */
export function partsOf(batches: readonly ReleaseBatch[], turn: Turn, shuffle: Shuffle, voices: Voices): Placed[][] {
  const parts: Placed[][] = []
  batches.forEach((batch, n) => {
    const pieces = piecesOf(batch.feedbackIds, shuffle, voices)
    const at = new Map(pieces.flat().map((feedbackId, i) => [feedbackId, String(i).padStart(4, '0')]))
    for (const ids of pieces) {
      const piece = ids.map(feedbackId => ({
        feedbackId,
        class: batch.class,
        place: `${turn.place}-${n}-${at.get(feedbackId)}-${feedbackId}`,
      }))
      const open = parts.at(-1)
      if (open !== undefined && open.length + piece.length <= LARGEST_PART) open.push(...piece)
      else parts.push(piece)
    }
  })
  return parts
}

/** What its receiver reads from now on, and what is kept of it for those who judge. */
export function released(
  unreleased: Feedback,
  { class: as, place }: Omit<Placed, 'feedbackId'>,
  { mark }: Pick<Turn, 'mark'>,
): { shown: ReleasedFeedback; kept: Feedback } {
  const { month: _month, inWindow: _inWindow, releasedIn: _releasedIn, giver: _giver, ...said } = unreleased
  return { shown: { ...said, class: as, place }, kept: { ...unreleased, releasedIn: mark, releasedAs: as } }
}

const TRIES = 50

/**
 * By chance alone, so that where something stands says nothing of its author: another order until no piece is thin. Where
 * few have written nearly all of very many, one piece is shown, and the rest waits as what is thin does.
 */
function piecesOf(feedbackIds: readonly string[], shuffle: Shuffle, voices: Voices): (readonly string[])[] {
  let order = feedbackIds
  for (let tries = 0; tries < TRIES; tries += 1) {
    const pieces = evenly(order)
    if (pieces.every(piece => isBatch(piece, voices))) return pieces
    order = shuffled(order, shuffle)
  }
  const ofEach = [...new Map(order.map(id => [voices.get(id), id])).values()].slice(0, FEWEST_VOICES)
  const piece = new Set([...new Set([...ofEach, ...order])].slice(0, LARGEST_PART))
  return [order.filter(id => piece.has(id))]
}

/** Equal pieces, so that none is left thin. */
function evenly(ids: readonly string[]): (readonly string[])[] {
  const pieces = Math.ceil(ids.length / LARGEST_PART)
  const bounds = Array.from({ length: pieces + 1 }, (_, i) => Math.floor((i * ids.length) / pieces))
  return bounds.slice(1).map((end, i) => ids.slice(bounds[i], end))
}

/** Draws without putting back, from random bytes; values that would favour some places are thrown away. */
export function shuffleBy(randomBytes: (n: number) => Uint8Array): Shuffle {
  const below = (n: number): number => {
    const limit = 2 ** 32 - (2 ** 32 % n)
    for (;;) {
      const [a = 0, b = 0, c = 0, d = 0] = randomBytes(4)
      const drawn = ((a * 256 + b) * 256 + c) * 256 + d
      if (drawn < limit) return drawn % n
    }
  }
  return n => {
    const left = Array.from({ length: n }, (_, i) => i)
    return Array.from({ length: n }, (_, i) => left.splice(below(n - i), 1)[0] ?? 0)
  }
}
