import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { ActingKind } from '../../domain/people/acting.ts'
import { type Delegation, DelegationState, stateOf } from '../../domain/people/delegation.ts'
import { delegationActions, type Party } from '../../domain/people/delegation-rules.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'

const Named = z.object({ employeeId: plainText, name: plainText })

export const DelegationView = z
  .object({
    delegationId: plainText,
    /** Whose office it is. */
    delegator: Named,
    delegate: Named,
    kind: ActingKind,
    startsOn: plainText,
    endsOn: plainText,
    reason: plainText,
    status: DelegationState,
    offeredAt: plainText,
    decidedAt: optionalText,
    declineReason: optionalText,
    endedAt: optionalText,
    endReason: optionalText,
    version: plainNumber,
    allowedActions: plainTexts,
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
