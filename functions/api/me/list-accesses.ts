import * as z from 'zod/mini'
import { Role } from '../../domain/people/employee.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { AccessView, accessView } from './access-view.ts'

export const listAccesses = operation({
  id: 'listAccesses',
  area: 'me',
  route: 'GET /v1/me/accesses',
  summary: 'When an administrator looked at my plans, evaluations and credit, the latest first (UU 27/2022)',
  allow: Role.options,
  who: 'anyone with a profile, about himself',
  paged: true,
  output: z.object({ items: z.array(AccessView) }),
  refusals: ['not_allowed'],
  table: { access: ['Query'] },
  find: ({ actor: { employeeId }, page }, { table }) =>
    employeeId === undefined ? refuse('not_allowed') : table.page(ranges.accesses(employeeId), page.limit, page.start),
  decide: ({ found: { items, next } }) => ({ answer: { items: items.map(accessView) }, next }),
})

export const handler = lambda(listAccesses)
