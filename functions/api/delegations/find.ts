import type { Delegation } from '../../domain/people/delegation.ts'
import {
  type DelegationAction,
  isDelegationPartOf,
  type Party,
  partiesOf,
} from '../../domain/people/delegation-rules.ts'
import type { Actor, Employee } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { parseDelegationId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainAbove } from '../chain.ts'

export type FoundDelegation = {
  readonly delegation: Delegation
  readonly delegator: Employee
  readonly delegate: Employee
  readonly parties: ReadonlySet<Party>
}

/** Absent, malformed or not yours to see is one and the same answer. */
export async function findDelegation(
  table: Reads<'delegation' | 'employee' | 'region'>,
  delegationId: string,
  actor: Actor,
  action: DelegationAction,
  now: Instant,
): Promise<FoundDelegation | Refusal<'delegation_not_found' | 'not_allowed'>> {
  const at = parseDelegationId(delegationId)
  const delegation = at === undefined ? undefined : await table.get(keys.delegation(at))
  if (delegation === undefined) return refuse('delegation_not_found')
  const { delegatorId, delegateId } = delegation
  const [delegator, delegate] = await Promise.all([
    table.get(keys.employee(delegatorId)),
    table.get(keys.employee(delegateId)),
  ])
  if (delegator === undefined || delegate === undefined) return refuse('delegation_not_found')
  const parties = await partiesFor(table, actor, delegator, delegate, now)
  if (parties.size === 0) return refuse('delegation_not_found')
  return isDelegationPartOf(action, parties) ? { delegation, delegator, delegate, parties } : refuse('not_allowed')
}

/** What the caller is to the delegation of this office to that person. */
export async function partiesFor(
  table: Reads<'employee' | 'region'>,
  actor: Actor,
  delegator: Employee,
  delegate: Pick<Employee, 'employeeId'>,
  now: Instant,
): Promise<ReadonlySet<Party>> {
  const [me, { evaluatorId: superiorId }] = await Promise.all([
    actor.employeeId === undefined ? undefined : table.get(keys.employee(actor.employeeId)),
    chainAbove(table, delegator, now),
  ])
  return partiesOf(actor, me, { ...{ delegatorId: delegator.employeeId, delegateId: delegate.employeeId }, superiorId })
}
