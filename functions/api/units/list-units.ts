import * as z from 'zod/mini'
import { plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { Role, Unit } from '../../domain/people/employee.ts'
import * as ranges from '../../store/ranges.ts'

export const listUnits = operation({
  id: 'listUnits',
  area: 'units',
  route: 'GET /v1/units',
  summary: 'All units, with whoever heads them',
  allow: Role.options,
  who: 'anyone with a role',
  paged: true,
  output: z.object({ items: z.array(z.extend(Unit(), { allowedActions: plainTexts })) }),
  refusals: [],
  table: { unit: ['Query'] },
  find: ({ page }, { table }) => table.page(ranges.units(), page.limit, page.start),
  decide: ({ found: { items, next } }) => ({
    answer: { items: items.map(unit => ({ ...unit, allowedActions: [] })) },
    next,
  }),
})

export const handler = lambda(listUnits)
