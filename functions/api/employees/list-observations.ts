import * as z from 'zod/mini'
import { yearOf } from '../../domain/instant.ts'
import { yearFault } from '../../domain/monitoring/observation-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { Year } from '../year.ts'
import { ObservationView, observationView } from './observation-view.ts'

export const listObservations = operation({
  id: 'listObservations',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/observations',
  summary: 'What the pimpinan noted in a year, by period, the oldest first (BAB III.B)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, the evaluator, the superior, an administrator',
  paged: true,
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(ObservationView) }),
  refusals: ['employee_not_found'],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    period: ['GetItem'],
    observation: ['Query'],
    ...RECORDS_ACCESS,
  },
  async find({ path: { employeeId }, actor, query, page }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    if (relations === undefined || relations.size === 0) return refuse('employee_not_found')
    const year = query.year ?? yearOf(now)
    const [annual, found] = await Promise.all([
      relations.has('evaluator') ? table.get(keys.period(`${year}-TAHUNAN`)) : undefined,
      table.page(ranges.observationsOf(employeeId, year), page.limit, page.start),
    ])
    return { employeeId, relations, annual, ...found }
  },
  decide({ found: { employeeId, relations, annual, items, next }, actor }, deciding) {
    const look = { relations, employeeId, operation: 'listObservations' }
    const mayCorrect = relations.has('evaluator') && yearFault(annual, deciding.now) === undefined
    const allowed = mayCorrect ? (['correctObservation'] as const) : []
    return {
      answer: { items: items.map(each => observationView(each, allowed)) },
      next,
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(listObservations)
