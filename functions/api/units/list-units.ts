import * as z from 'zod/mini'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { Role, Unit } from '../../domain/employee.ts'
import { ranges } from '../../store/keys.ts'

export const listUnits = operation({
  id: 'listUnits',
  area: 'units',
  route: 'GET /v1/units',
  summary: 'All units, with whoever heads them',
  allow: Role.options,
  who: 'anyone with a role',
  output: z.object({ items: z.array(z.extend(Unit, { allowedActions: z.array(z.string()) })) }),
  refusals: [],
  table: { unit: ['Query'] },
  async find(_asked, { table }) {
    return { units: await table.all(ranges.units()) }
  },
  decide: ({ found }) => ({ answer: { items: found.units.map(unit => ({ ...unit, allowedActions: [] })) } }),
})

export const handler = lambda(listUnits)
