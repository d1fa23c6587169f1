import * as z from 'zod/mini'
import { guidanceParts, seesGuidance } from '../../domain/coaching/guidance-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, isEmployed, relationsOf } from '../chain.ts'
import { guidanceHead, GuidanceListItem } from './view.ts'

export const listGuidance = operation({
  id: 'listGuidance',
  area: 'coaching',
  route: 'GET /v1/coaching',
  summary: 'Coaching, mentoring and training of one employee, or where I am the one who guides',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'of an employee: himself, the evaluator, the superior (what was reported to him); without one: who guides',
  paged: true,
  query: z.strictObject({ employeeId: z.optional(z.string()) }),
  output: z.object({ items: z.array(GuidanceListItem) }),
  refusals: ['not_allowed', 'employee_not_found'],
  table: { employee: ['GetItem'], region: ['GetItem'], guidance: ['Query', 'QueryByActor'] },
  async find({ query: { employeeId }, actor, page }, { table, now }) {
    const me = actor.employeeId
    if (me === undefined) return refuse('not_allowed')
    if (employeeId === undefined && !(await isEmployed(table, me)))
      return { items: [], next: undefined, relations: new Set<never>() }
    if (employeeId === undefined)
      return { ...(await table.list(ranges.guidanceBy(me), page.limit, page.start)), relations: new Set<never>() }
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf({ ...actor, roles: [] }, chain)
    if (relations === undefined || relations.size === 0) return refuse('employee_not_found')
    return { ...(await table.page(ranges.guidanceOf(employeeId), page.limit, page.start)), relations }
  },
  decide({ found: { items, next, relations }, actor }) {
    const seen = items
      .map(one => ({ one, parts: guidanceParts(one, relations, actor.employeeId) }))
      .filter(({ one, parts }) => seesGuidance(one, parts))
    return { answer: { items: seen.map(({ one, parts }) => guidanceHead(one, parts)) }, next }
  },
})

export const handler = lambda(listGuidance)
