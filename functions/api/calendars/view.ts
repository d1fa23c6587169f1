import * as z from 'zod/mini'
import { optionalNumber, plainNumber, plainTexts } from '../../domain/shapes.ts'
import { type Actor, hasRole } from '../../domain/people/employee.ts'
import { Holiday } from '../../domain/periods/holiday.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import { holidaysKnownOf } from '../../domain/rulesets/holidays.ts'
import type { Item } from '../../store/items.ts'

export const CalendarView = z
  .object({
    year: plainNumber,
    holidays: z.array(Holiday()),
    /** Absent until an administrator has entered the year: then the built-in holidays count. */
    version: optionalNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Calendar' }))

type Entered = Item<'calendar'> | undefined

export function calendarView(year: number, entered: Entered, actor: Actor): z.input<typeof CalendarView> {
  return {
    year,
    holidays: [...(entered?.holidays ?? holidaysKnownOf(year))],
    version: entered?.version,
    allowedActions: [...(hasRole(actor, 'admin_kepegawaian') ? ['editCalendar'] : []), 'getCalendarHistory'],
  }
}

/** Years that this system can be asked for. */
const YEAR = /^20[2-9]\d$/

export const calendarYear = (text: string): number | Refusal<'calendar_not_found'> =>
  YEAR.test(text) ? Number(text) : refuse('calendar_not_found')
