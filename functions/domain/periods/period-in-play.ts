import { dayOf, type Instant } from '../instant.ts'
import { type Period, periodStatus } from './period.ts'

type Known = Period & { readonly closedAt?: Instant | undefined }

/**
 * What a list is of when nobody names a period: the one whose window is open (of several the one that closes first,
 * which in January may still be one of last year), else the periodic one that runs today.
 */
export function periodInPlay<P extends Known>(periods: readonly P[], now: Instant): P | undefined {
  const [open] = periods
    .filter(period => periodStatus(period, now, period) === 'evaluasi')
    .toSorted((a, b) => a.evaluationClosesAt - b.evaluationClosesAt)
  const today = dayOf(now)
  return (
    open ?? periods.find(({ kind, startsOn, endsOn }) => kind === 'periodik' && startsOn <= today && today <= endsOn)
  )
}
