import type { Instant } from '../instant.ts'
import type { Period } from './period.ts'

// House rule: a closing takes seconds, so after the job's own rhythm its shards are handed out again.
const PATIENCE = 15 * 60 * 1000

/** What the closing of a period needs next. */
type ClosingStep = 'not_due' | 'start' | 'wait' | 'resume' | 'done'

/** The closing instant itself is still in time (IV.A.11 speaks of the window's end). */
export function closingStep(
  period: Pick<Period, 'evaluationClosesAt'> & { readonly closedAt?: Instant | undefined },
  closing: { readonly startedAt: Instant; readonly finishedAt?: Instant | undefined } | undefined,
  now: Instant,
): ClosingStep {
  if (period.closedAt !== undefined || closing?.finishedAt !== undefined) return 'done'
  if (closing !== undefined) return isOverdue(closing, now) ? 'resume' : 'wait'
  return now > period.evaluationClosesAt ? 'start' : 'not_due'
}

/** Begun long enough ago to have finished. */
export function isOverdue(
  work: { readonly startedAt: Instant; readonly finishedAt?: Instant | undefined },
  now: Instant,
): boolean {
  return work.finishedAt === undefined && now > work.startedAt + PATIENCE
}
