import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { PeriodQuery, ReceivedFeedbackList, receivedView } from '../feedback/view.ts'
import { namedOrInPlay, pageOf } from '../period-in-play.ts'

export const listReceivedFeedback = operation({
  id: 'listReceivedFeedback',
  area: 'me',
  route: 'GET /v1/me/feedback',
  summary: 'What an employee was told in a period: pimpinan by name, others by class and only in batches',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, of what has been released to him',
  paged: true,
  query: PeriodQuery,
  output: ReceivedFeedbackList,
  refusals: ['not_allowed'],
  table: { releasedFeedback: ['Query'], period: ['Query'] },
  find: ({ actor: { employeeId }, page }) => (employeeId === undefined ? refuse('not_allowed') : { employeeId, page }),
  gather: async ({ found: { employeeId, page }, query }, { table, now }) =>
    pageOf(await namedOrInPlay(table, query.periodId, now), periodId =>
      table.page(ranges.releasedFeedback(employeeId, periodId), page.limit, page.start),
    ),
  decide: ({ gathered: { items, next } }) => ({ answer: { items: items.map(receivedView) }, next }),
})

export const handler = lambda(listReceivedFeedback)
