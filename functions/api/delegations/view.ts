import * as z from 'zod/mini'
import { ActingKind } from '../../domain/acting.ts'
import { type Delegation, DelegationState, stateOf } from '../../domain/delegation.ts'
import { delegationActions, type Party } from '../../domain/delegation-rules.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'

const Named = z.object({ employeeId: z.string(), name: z.string() })

export const DelegationView = z
  .object({
    delegationId: z.string(),
    /** Whose office it is. */
    delegator: Named,
    delegate: Named,
    kind: ActingKind,
    startsOn: z.string(),
    endsOn: z.string(),
    reason: z.string(),
    status: DelegationState,
    offeredAt: z.string(),
    decidedAt: z.optional(z.string()),
    declineReason: z.optional(z.string()),
    endedAt: z.optional(z.string()),
    endReason: z.optional(z.string()),
    version: z.number(),
    allowedActions: z.array(z.string()),
  })
  .check(z.meta({ id: 'Delegation' }))

const at = (instant: Instant | undefined) => (instant === undefined ? undefined : formatInstant(instant))

export function delegationView(
  delegation: Delegation,
  parties: ReadonlySet<Party>,
  now: Instant,
): z.input<typeof DelegationView> {
  const { delegationId, kind, startsOn, endsOn, reason, version } = delegation
  return {
    delegationId,
    delegator: { employeeId: delegation.delegatorId, name: delegation.delegatorName },
    delegate: { employeeId: delegation.delegateId, name: delegation.delegateName },
    kind,
    startsOn,
    endsOn,
    reason,
    status: stateOf(delegation, now),
    offeredAt: formatInstant(delegation.offeredAt),
    decidedAt: 'decidedAt' in delegation ? at(delegation.decidedAt) : undefined,
    declineReason: 'declineReason' in delegation ? delegation.declineReason : undefined,
    endedAt: 'endedAt' in delegation ? at(delegation.endedAt) : undefined,
    endReason: 'endReason' in delegation ? delegation.endReason : undefined,
    version,
    allowedActions: delegationActions(delegation, parties, now),
  }
}
