import type { Holiday } from '../../functions/domain/periods/holiday.ts'
import type { Day } from '../../functions/domain/instant.ts'
import { holidaysKnownOf } from '../../functions/domain/rulesets/holidays.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'

export const holiday = (day: Day): Holiday => ({ day, kind: 'libur_daerah', name: 'Hari libur daerah' })

/** The calendar of a year as an administrator left it: the built-in one and these days, or these alone. */
export function calendarPut(year: number, days: readonly Day[], { alone = false } = {}): AnyWrite {
  const known = alone ? [] : holidaysKnownOf(year)
  const holidays = [...known, ...days.map(holiday)]
  return {
    action: 'PutItem',
    key: keys.calendar(year),
    item: { year, holidays, version: 1, ...NO_HISTORY },
    when: { absent: true },
  }
}
