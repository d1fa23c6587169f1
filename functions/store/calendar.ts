import { workingDayAfter } from '../domain/periods/calendar.ts'
import type { Rules } from '../domain/evaluations/evaluation-rules.ts'
import type { Holiday } from '../domain/periods/holiday.ts'
import { type Day, dayOf, type Instant, yearOf } from '../domain/instant.ts'
import { holidaysKnownOf } from '../domain/rulesets/holidays.ts'
import { CURRENT_RULE_SET } from '../domain/rulesets/index.ts'
import type { ClockName } from '../domain/rulesets/ruleset.ts'
import type { Reads } from './access.ts'
import * as keys from './keys.ts'

type Calendars = Pick<Reads<'calendar'>, 'get'>

/** The kind that whoever counts working days reads. */
export const READS_OF_CALENDAR = { calendar: ['GetItem'] } as const

/** The holidays of a year: as an administrator entered them, else what is built in. */
export async function holidaysOf(table: Calendars, year: number): Promise<readonly Holiday[]> {
  return (await table.get(keys.calendar(year)))?.holidays ?? holidaysKnownOf(year)
}

/** The holidays of several years. */
export async function holidayDaysOf(table: Calendars, years: readonly number[]): Promise<ReadonlySet<Day>> {
  const known = await Promise.all(years.map(year => holidaysOf(table, year)))
  return new Set(known.flat().map(({ day }) => day))
}

/**
 * The rules by which these clocks run from an event. Of the calendar one item a year is read: that of the event, and the
 * next only when a clock runs into it.
 */
export async function lawFrom(table: Calendars, event: Instant, clocks: readonly ClockName[]): Promise<Rules> {
  const rules = CURRENT_RULE_SET
  const longest = Math.max(...clocks.map(name => rules.CLOCKS[name].workingDays))
  const first = yearOf(event)
  const holidays = await holidayDaysOf(table, [first])
  const endsIn = Number(workingDayAfter(dayOf(event), longest, holidays).slice(0, 4))
  if (endsIn === first) return { rules, holidays }
  return { rules, holidays: new Set([...holidays, ...(await holidayDaysOf(table, [first + 1]))]) }
}
