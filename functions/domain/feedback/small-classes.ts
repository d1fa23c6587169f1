import type { FeedbackClass } from './feedback.ts'
import { FEWEST_VOICES } from './voice.ts'

/** How many others may speak as what to someone: who works for him, and who works beside him for the same evaluator. */
export type Around = { readonly bawahan: number; readonly setingkat: number }

/**
 * House rule within III.C.15: a class that fewer than three can be of is none. Its words go with those of `lain`, which
 * is everyone: else what is left over when the other classes have gone out is known to be of it, and so by whom.
 */
export const smallClasses = (around: Around): ReadonlySet<FeedbackClass> =>
  new Set((['setingkat', 'bawahan'] as const).filter(of => around[of] < FEWEST_VOICES))
