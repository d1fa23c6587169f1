import * as z from 'zod/mini'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { Year } from '../year.ts'
import { yearOf } from '../../domain/instant.ts'
import { FollowUpView, followUpView } from './follow-up-view.ts'

export const listFollowUps = operation({
  id: 'listFollowUps',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/follow-ups',
  summary: 'What followed from the feedback of a year, the oldest first (Pasal 20)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, the evaluator, the superior, an administrator',
  paged: true,
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(FollowUpView) }),
  refusals: ['employee_not_found'],
  table: { employee: ['GetItem'], region: ['GetItem'], followUp: ['Query'], ...RECORDS_ACCESS },
  async find({ path: { employeeId }, actor, query: { year }, page }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    if (relations === undefined || relations.size === 0) return refuse('employee_not_found')
    const range = ranges.followUpsOf(employeeId, year ?? yearOf(now))
    return { employeeId, relations, ...(await table.page(range, page.limit, page.start)) }
  },
  decide({ found: { employeeId, relations, items, next }, actor }, deciding) {
    const look = { relations, employeeId, operation: 'listFollowUps' }
    return { answer: { items: items.map(followUpView) }, next, ...recordOfLook(look, actor, deciding) }
  },
})

export const handler = lambda(listFollowUps)
