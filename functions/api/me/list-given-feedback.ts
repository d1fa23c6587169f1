import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { GivenFeedbackList, givenView, PeriodQuery } from '../feedback/view.ts'
import { namedOrInPlay, pageOf } from '../period-in-play.ts'

export const listGivenFeedback = operation({
  id: 'listGivenFeedback',
  area: 'me',
  route: 'GET /v1/me/feedback/given',
  summary: 'What someone told others in a period, to whom and when',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the giver',
  paged: true,
  query: PeriodQuery,
  output: GivenFeedbackList,
  refusals: ['not_allowed'],
  table: { givenFeedback: ['Query'], period: ['Query'] },
  find: ({ actor: { employeeId }, page }) => (employeeId === undefined ? refuse('not_allowed') : { employeeId, page }),
  gather: async ({ found: { employeeId, page }, query }, { table, now }) =>
    pageOf(await namedOrInPlay(table, query.periodId, now), periodId =>
      table.page(ranges.givenFeedback(employeeId, periodId), page.limit, page.start),
    ),
  decide: ({ gathered: { items, next } }) => ({ answer: { items: items.map(givenView) }, next }),
})

export const handler = lambda(listGivenFeedback)
