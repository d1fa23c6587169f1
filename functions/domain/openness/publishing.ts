import { workingDayAfter } from '../periods/calendar.ts'
import { type Day, dayOf, endOf, type Instant } from '../instant.ts'

/**
 * House rule: results are published when all of them are final; what is not by the sixtieth working day after the window
 * (the law's own clocks of signature, delivery, objection and decision add up to 49) holds nothing up any longer.
 */
const AT_THE_LATEST = 60

/** From here on a period is published as it is. */
export function latestPublication(closesAt: Instant, holidays: ReadonlySet<Day>): Instant {
  return endOf(workingDayAfter(dayOf(closesAt), AT_THE_LATEST, holidays))
}
