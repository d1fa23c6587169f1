import { Role } from '../../domain/people/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { calendarView, CalendarView, calendarYear } from './view.ts'

export const getCalendar = operation({
  id: 'getCalendar',
  area: 'calendars',
  route: 'GET /v1/calendars/{year}',
  summary: 'The holidays of a year: every clock of working days runs by them',
  allow: Role.options,
  who: 'anyone',
  output: CalendarView,
  refusals: ['calendar_not_found'],
  table: { calendar: ['GetItem'] },
  async find({ path }, { table }) {
    const year = calendarYear(path.year)
    return year instanceof Refusal ? year : { year, entered: await table.get(keys.calendar(year)) }
  },
  decide: ({ found: { year, entered }, actor }) => ({ answer: calendarView(year, entered, actor) }),
})

export const handler = lambda(getCalendar)
