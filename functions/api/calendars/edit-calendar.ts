import * as z from 'zod/mini'
import { calendarChange, calendarProblems, HolidayRow, inOrder, MOST_HOLIDAYS } from '../../domain/periods/holiday.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { holidaysKnownOf } from '../../domain/rulesets/holidays.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, entryAfter, NO_HISTORY } from '../../store/history.ts'
import { calendarSubject } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { calendarView, CalendarView, calendarYear } from './view.ts'

export const editCalendar = operation({
  id: 'editCalendar',
  area: 'calendars',
  route: 'PUT /v1/calendars/{year}',
  summary: 'Replaces the holidays of a year; a deadline that runs may become later by it, none becomes earlier',
  allow: ['admin_kepegawaian'],
  who: 'the administrator',
  version: 'match_or_none',
  input: z.strictObject({ holidays: z.array(HolidayRow()).check(z.maxLength(MOST_HOLIDAYS)) }),
  output: CalendarView,
  refusals: ['calendar_not_found'],
  table: { calendar: ['GetItem', 'PutItem'], history: ['PutItem'] },
  async find({ path }, { table }) {
    const year = calendarYear(path.year)
    return year instanceof Refusal ? year : { year, was: await table.get(keys.calendar(year)) }
  },
  decide({ found: { year, was }, input, actor }, { now }) {
    const problems = calendarProblems(year, input.holidays)
    if (problems.length > 0) return refuse('invalid_input', undefined, problems)
    const holidays = inOrder(input.holidays)
    const change = calendarChange(was?.holidays ?? holidaysKnownOf(year), holidays)
    const { head, write } = entryAfter(calendarSubject(year), was ?? NO_HISTORY, {
      at: now,
      by: actor.employeeId ?? actor.sub,
      operation: 'editCalendar',
      ...(was === undefined ? {} : { from: `versi ${was.version}` }),
      to: `versi ${(was?.version ?? 0) + 1}`,
      fixed: { ...change, holidays: digestOf(holidays) },
    })
    const item = { year, holidays, version: (was?.version ?? 0) + 1, ...head }
    const when = was === undefined ? { absent: true as const } : { equals: { version: was.version } }
    return {
      answer: calendarView(year, item, actor),
      stored: was && calendarView(year, was, actor),
      writes: [{ action: 'PutItem', key: keys.calendar(year), item, when }, write],
      was,
    }
  },
})

export const handler = lambda(editCalendar)
