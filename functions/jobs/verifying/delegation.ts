import type { Instant } from '../../domain/instant.ts'
import { isOver } from '../../domain/people/acting.ts'
import type { Delegation } from '../../domain/people/delegation.ts'
import type { Fault } from '../../store/chain.ts'
import { canonical, digestOf } from '../../store/history.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import type { VerifiedTable } from './reading.ts'

/** A delegation: what each said when, and that both profiles tell of what is accepted. */
export async function delegationFaults(
  table: VerifiedTable,
  delegation: Delegation,
  entries: readonly Item<'history'>[],
  now: Instant,
): Promise<Fault[]> {
  const fixed = entries.flatMap(({ operation, by, at: when, fixed: { reason } }) =>
    operation === 'acceptDelegation' ? [] : [[operation, by, when, reason]],
  )
  const isAsSaid = canonical(saidIn(delegation)) === canonical(fixed.map(each => each.filter(one => one !== undefined)))
  return [
    ...(isAsSaid ? [] : [{ subject: delegation.delegationId, what: 'altered' as const, where: 'reasons' }]),
    ...(await untoldFaults(table, delegation, now)),
  ]
}

/** Who said what in it, when; texts as digests. */
function saidIn(delegation: Delegation): unknown[][] {
  const { reason, offeredBy, offeredAt, delegateId } = delegation
  const offered = ['delegateOffice', offeredBy, offeredAt, digestOf(reason)]
  if (delegation.status === 'ditolak')
    return [offered, ['declineDelegation', delegateId, delegation.decidedAt, digestOf(delegation.declineReason)]]
  if (delegation.status !== 'diakhiri') return [offered]
  const { endedBy, endedAt, endReason } = delegation
  return [offered, ['endDelegation', endedBy, endedAt, digestOf(endReason)]]
}

/** Accepted and not over, it stands on both profiles. */
async function untoldFaults(table: VerifiedTable, delegation: Delegation, now: Instant): Promise<Fault[]> {
  const { delegationId, delegatorId, delegateId, status } = delegation
  if (status !== 'diterima' || isOver(delegation, now)) return []
  const [delegator, delegate] = await Promise.all([
    table.get(keys.employee(delegatorId)),
    table.get(keys.employee(delegateId)),
  ])
  const tells = (all: readonly { readonly delegationId: string }[] = []) =>
    all.some(each => each.delegationId === delegationId)
  return [
    ...(tells(delegator?.delegations)
      ? []
      : [{ subject: delegatorId, what: 'missing' as const, where: 'delegations' }]),
    ...(tells(delegate?.actings) ? [] : [{ subject: delegateId, what: 'missing' as const, where: 'actings' }]),
  ]
}
