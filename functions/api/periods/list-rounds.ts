import * as z from 'zod/mini'
import { Role } from '../../domain/people/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { findPeriod } from './find-period.ts'
import { roundView, RoundView } from '../panels/view.ts'

export const listRounds = operation({
  id: 'listRounds',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}/rounds',
  summary: 'The rounds of feedback from all sides in a period: which units, who is asked, and until when',
  allow: Role.options,
  who: 'anyone with a role',
  paged: true,
  output: z.object({ items: z.array(RoundView) }),
  refusals: ['period_not_found'],
  table: { period: ['GetItem'], round: ['Query'] },
  async find({ path, page }, { table }) {
    const period = await findPeriod(table, path.periodId)
    return period instanceof Refusal ? period : table.page(ranges.rounds(period.periodId), page.limit, page.start)
  },
  decide: ({ found: { items, next } }, { now }) => ({
    answer: { items: items.map(each => roundView(each, now)) },
    next,
  }),
})

export const handler = lambda(listRounds)
