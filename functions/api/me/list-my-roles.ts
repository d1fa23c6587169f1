import * as z from 'zod/mini'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { RolesView, rolesView } from '../role-matrices/view.ts'
import { Year } from '../year.ts'

export const listMyRoles = operation({
  id: 'listMyRoles',
  area: 'me',
  route: 'GET /v1/me/roles',
  summary: 'What the caller has to bring about, in every matrix of a year that names him (II.A.5.langkah.a.5)',
  allow: ['pegawai'],
  who: 'the employee himself',
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(RolesView) }),
  refusals: [],
  table: { roles: ['Query'] },
  find: async ({ query: { year }, actor: { employeeId: me } }, { table }) =>
    me === undefined ? [] : table.all(ranges.rolesOf(me, year)),
  decide: ({ found }) => ({ answer: { items: found.map(rolesView) } }),
})

export const handler = lambda(listMyRoles)
