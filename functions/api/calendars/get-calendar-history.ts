import { Role } from '../../domain/people/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { calendarSubject } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { historyView, HistoryView } from '../history.ts'
import { calendarYear } from './view.ts'

export const getCalendarHistory = operation({
  id: 'getCalendarHistory',
  area: 'calendars',
  route: 'GET /v1/calendars/{year}/history',
  summary: 'Every change of the holidays of a year: which days came, and which went',
  allow: Role.options,
  who: 'anyone',
  paged: true,
  output: HistoryView,
  refusals: ['calendar_not_found'],
  table: { history: ['Query'] },
  async find({ path, page }, { table }) {
    const year = calendarYear(path.year)
    return year instanceof Refusal ? year : table.page(ranges.history(calendarSubject(year)), page.limit, page.start)
  },
  decide: ({ found }) => ({ answer: historyView(found.items), next: found.next }),
})

export const handler = lambda(getCalendarHistory)
