import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { ranges } from '../../store/keys.ts'
import { GivenFeedbackList, givenView, PeriodQuery } from '../feedback/view.ts'

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
  table: { givenFeedback: ['Query'] },
  find: ({ actor: { employeeId }, page }) => (employeeId === undefined ? refuse('not_allowed') : { employeeId, page }),
  gather: ({ found: { employeeId, page }, query }, { table }) =>
    table.page(ranges.givenFeedback(employeeId, query.periodId), page.limit, page.start),
  decide: ({ gathered: { items, next } }) => ({ answer: { items: items.map(givenView) }, next }),
})

export const handler = lambda(listGivenFeedback)
