import { addDays, dayOf, endOf, type Day, type Instant } from '../instant.ts'

// House rule: Monday to Friday less the holidays, since the regulation counts "hari kerja" without defining them.
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/** The nth working day after a day, which itself never counts; `days` is at least 1. */
export function workingDayAfter(day: Day, days: number, holidays: ReadonlySet<Day>): Day {
  let found = day
  for (let left = days; left > 0;) {
    found = addDays(found, 1)
    if (isWorkingDay(found, holidays)) left -= 1
  }
  return found
}

/** The last moment of the nth working day after the Jakarta day of the event; that moment is still in time. */
export function workingDeadline(event: Instant, days: number, holidays: ReadonlySet<Day>): Instant {
  return endOf(workingDayAfter(dayOf(event), days, holidays))
}
