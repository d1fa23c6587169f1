import * as z from 'zod/mini'
import { developmentSide } from '../../domain/development/plan-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { tiedTo } from '../development/find-plan-item.ts'
import { DevelopmentItemView, developmentView } from '../development/plan-view.ts'

export const listDevelopmentPlan = operation({
  id: 'listDevelopmentPlan',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/development-plan',
  summary: 'What is planned, agreed and done for someone’s development, each with the need that it answers',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, his evaluator',
  paged: true,
  output: z.object({ items: z.array(DevelopmentItemView) }),
  refusals: ['employee_not_found'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    developmentItem: ['Query'],
    enrolment: ['BatchGetItem'],
  },
  async find({ path: { employeeId }, actor, page }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const side = chain && developmentSide(relationsOf(actor, chain))
    if (side === undefined) return refuse('employee_not_found')
    const { items, next } = await table.page(ranges.developmentOf(employeeId), page.limit, page.start)
    const statusOf = await tiedTo(table, items)
    return { side, items: items.map(item => ({ item, enrolment: statusOf(item) })), next }
  },
  decide: ({ found: { side, items, next } }) => ({
    answer: { items: items.map(({ item, enrolment }) => developmentView(item, { side, enrolment })) },
    next,
  }),
})

export const handler = lambda(listDevelopmentPlan)
