import * as z from 'zod/mini'
import { Role } from '../../functions/domain/people/employee.ts'
import { operation } from '../../functions/kit/operation.ts'

/** Says what the token says. */
export const whoAmI = operation({
  id: 'whoAmI',
  area: 'test',
  route: 'GET /v1/who-am-i',
  summary: 'Who the caller is',
  allow: ['pegawai', 'admin_kepegawaian', 'pembina', 'kepala_daerah'],
  who: 'anyone',
  output: z.object({ employeeId: z.optional(z.string()), roles: z.array(Role) }),
  refusals: [],
  table: {},
  find: () => ({}),
  decide: ({ actor }) => ({ answer: { employeeId: actor.employeeId, roles: [...actor.roles] } }),
})
