import * as z from 'zod/mini'
import { type Party, partiesOf } from '../../domain/people/delegation-rules.ts'
import type { Delegation } from '../../domain/people/delegation.ts'
import { refuse } from '../../domain/refusal.ts'
import { line } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Page, Position, Reads } from '../../store/access.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf } from '../chain.ts'
import { delegationView, DelegationView } from './view.ts'

export const listDelegations = operation({
  id: 'listDelegations',
  area: 'delegations',
  route: 'GET /v1/delegations',
  summary: 'What was delegated to a person, and then what of his own office; the caller’s own unless another is named',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the person himself, his evaluator, an administrator',
  paged: true,
  query: z.strictObject({ employeeId: z.optional(line(100)) }),
  output: z.object({ items: z.array(DelegationView) }),
  refusals: ['employee_not_found'],
  table: { delegation: ['Query', 'QueryByActor'], employee: ['GetItem'], region: ['GetItem'] },
  async find({ query, actor, page }, { table, now }) {
    const me = actor.employeeId === undefined ? undefined : await table.get(keys.employee(actor.employeeId))
    const employeeId = query.employeeId ?? actor.employeeId
    if (employeeId === undefined) return { items: [], me, superiorId: undefined }
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const sees = [chain?.employee.employeeId, chain?.evaluatorId].includes(actor.employeeId)
    if (chain === undefined || !(sees || actor.roles.includes('admin_kepegawaian'))) return refuse('employee_not_found')
    const { items, next } = await pageOf(table, employeeId, page.limit, page.start)
    return { items, next, me, employeeId, superiorId: chain.evaluatorId }
  },
  decide({ found: { items, next, me, employeeId, superiorId }, actor }, { now }) {
    const parties = (each: Delegation): ReadonlySet<Party> =>
      partiesOf(actor, me, { ...each, superiorId: each.delegatorId === employeeId ? superiorId : undefined })
    return { answer: { items: items.map(each => delegationView(each, parties(each), now)) }, next }
  },
})

const GIVEN = { side: 'given' }

/** Received first, given after; the page's last place says on which side it ended. */
async function pageOf(
  table: Reads<never, 'delegation', 'delegation'>,
  employeeId: string,
  limit: number,
  start: Position | undefined,
): Promise<Page<Delegation>> {
  const given = (wanted: number, from?: Position) => table.list(ranges.delegationsOf(employeeId), wanted, from)
  if (start?.['side'] === GIVEN.side) return given(limit)
  if (start !== undefined && 'actorPk' in start) return given(limit, start)
  const received = await table.page(ranges.delegationsTo(employeeId), limit, start)
  if (received.next !== undefined) return received
  if (received.items.length === limit) return { ...received, next: GIVEN }
  const rest = await given(limit - received.items.length)
  return { ...rest, items: [...received.items, ...rest.items] }
}

export const handler = lambda(listDelegations)
