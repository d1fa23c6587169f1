import * as z from 'zod/mini'
import type { Relation } from '../../domain/people/employee.ts'
import { parsePeriodId } from '../../domain/periods/period.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { evaluationHead, EvaluationListItem } from '../evaluations/view.ts'
import { withWindows } from '../evaluations/windows.ts'
import { Year } from '../year.ts'

const SELF: ReadonlySet<Relation> = new Set<Relation>(['self'])

export const listMyEvaluations = operation({
  id: 'listMyEvaluations',
  area: 'me',
  route: 'GET /v1/me/evaluations',
  summary: 'My own evaluations',
  allow: ['pegawai'],
  who: 'the employee himself',
  paged: true,
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(EvaluationListItem) }),
  refusals: ['not_allowed'],
  table: { evaluation: ['Query'], period: ['Query'] },
  async find({ actor, query, page }, { table }) {
    const { employeeId } = actor
    if (employeeId === undefined) return refuse('not_allowed')
    const range =
      query.year === undefined ? ranges.evaluationsOf(employeeId) : ranges.evaluationsOfYear(employeeId, query.year)
    const { items, next } = await table.page(range, page.limit, page.start)
    const years = new Set(items.flatMap(({ periodId }) => parsePeriodId(periodId)?.year ?? []))
    const periods = await Promise.all([...years].map(year => table.all(ranges.periodsOfYear(year))))
    return { items: withWindows(items, periods.flat()), next }
  },
  decide: ({ found, actor }, { now }) => ({
    answer: {
      items: found.items.map(each => evaluationHead(each, { relations: SELF, actorId: actor.employeeId, now })),
    },
    next: found.next,
  }),
})

export const handler = lambda(listMyEvaluations)
