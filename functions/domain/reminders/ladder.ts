import { isWorkingDay } from '../periods/calendar.ts'
import { addDays, type Day, dayOf, type Instant } from '../instant.ts'

// House rule: how many days before its last day a deadline is told, the farthest first.
export const RUNGS = [30, 10, 3, 1, 0] as const
export type Rung = (typeof RUNGS)[number]

/** The day on which mail goes out for a day: itself, or the last working day before it (house rule). */
export function mailDayOf(day: Day, holidays: ReadonlySet<Day>): Day {
  let found = day
  while (!isWorkingDay(found, holidays)) found = addDays(found, -1)
  return found
}

/** The nearest rung that is told on this day; `undefined`: nothing is told of this deadline today. */
export function rungOn(day: Day, dueAt: Instant, holidays: ReadonlySet<Day>): Rung | undefined {
  const last = dayOf(dueAt)
  return RUNGS.findLast(rung => mailDayOf(addDays(last, -rung), holidays) === day)
}

// House rule: the superior's decision on an objection has seven working days, so its steps are working days.
const WORKING_RUNGS = [3, 1, 0] as const

/** The same in working days: so many are left after this one. */
export function workingRungOn(day: Day, dueAt: Instant, holidays: ReadonlySet<Day>): Rung | undefined {
  const last = dayOf(dueAt)
  if (last < day) return undefined
  let left = 0
  for (let at = addDays(day, 1); at <= last && left <= WORKING_RUNGS[0]; at = addDays(at, 1))
    if (isWorkingDay(at, holidays)) left += 1
  return WORKING_RUNGS.find(rung => rung === left)
}

const DAY = 24 * 60 * 60 * 1000

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

// House rule: what is close is told in any case; the early rungs and news one may do without.
export const isStatutory = (rung: Rung): boolean => rung <= 3
