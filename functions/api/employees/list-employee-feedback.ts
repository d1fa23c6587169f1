import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { chainAbove, relationsOf } from '../chain.ts'
import { EmployeeFeedbackList, judgedView, PeriodQuery } from '../feedback/view.ts'
import { namedOrInPlay, pageOf } from '../period-in-play.ts'

/** Who judges, who stands above, and who has given his part to another for some days. */
const JUDGING = ['evaluator', 'superior', 'delegator'] as const

export const listEmployeeFeedback = operation({
  id: 'listEmployeeFeedback',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/feedback',
  summary: 'All that was said of an employee in a period, for those who judge: no authors but pimpinan',
  allow: ['pegawai', 'kepala_daerah'],
  who: "the evaluator (of the window's opening, where he was replaced within it) and the superior",
  paged: true,
  query: PeriodQuery,
  output: EmployeeFeedbackList,
  refusals: ['employee_not_found', 'not_allowed'],
  table: { employee: ['GetItem'], region: ['GetItem'], evaluation: ['Query'], feedback: ['Query'], period: ['Query'] },
  async find({ path: { employeeId }, query, actor, page }, { table, now }) {
    const employee = isEmployeeId(employeeId) ? await table.get(keys.employee(employeeId)) : undefined
    if (employee === undefined) return refuse('employee_not_found')
    const periodId = await namedOrInPlay(table, query.periodId, now)
    const evaluations = periodId === undefined ? [] : await table.all(ranges.evaluationsOfPeriod(employeeId, periodId))
    const kept = evaluations.at(-1)
    const relations = relationsOf(actor, await chainAbove(table, employee, now, kept))
    if (JUDGING.some(relation => relations.has(relation))) return { employeeId, periodId, page }
    return refuse(relations.size === 0 ? 'employee_not_found' : 'not_allowed')
  },
  // in the order of random ids, which says nothing of the order of giving
  gather: ({ found: { employeeId, periodId, page } }, { table }) =>
    pageOf(periodId, of => table.page(ranges.feedbackOf(employeeId, of), page.limit, page.start)),
  decide: ({ gathered: { items, next } }) => ({ answer: { items: items.map(judgedView) }, next }),
})

export const handler = lambda(listEmployeeFeedback)
