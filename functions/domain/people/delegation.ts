import * as z from 'zod/mini'
import { chained, optionalNumber, plainNumber, plainText } from '../shapes.ts'
import { type Acting, ActingKind, type Delegated, isOver } from './acting.ts'
import type { Employee } from './employee.ts'
import type { Instant } from '../instant.ts'
import { later } from '../later.ts'

/** What is offered: whose office, to whom, from when to when, and why. */
const offer = () => ({
  delegationId: plainText,
  delegatorId: plainText,
  delegatorName: plainText,
  delegateId: plainText,
  delegateName: plainText,
  kind: ActingKind,
  startsOn: plainText,
  endsOn: plainText,
  reason: plainText,
  offeredBy: plainText,
  offeredAt: plainNumber,
  ...chained,
})
const decided = { decidedAt: plainNumber }
const end = { endedAt: plainNumber, endedBy: plainText, endReason: plainText }

/** An evaluator's authority in another's hands for a time (Pasal 1(9), BAB IV.A.2–3): only what is accepted has effect. */
export const Delegation = later(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('ditawarkan'), ...offer() }),
    z.object({ status: z.literal('diterima'), ...offer(), ...decided }),
    z.object({ status: z.literal('ditolak'), ...offer(), ...decided, declineReason: plainText }),
    z.object({ status: z.literal('diakhiri'), ...offer(), decidedAt: optionalNumber, ...end }),
  ]),
)
export type Delegation = z.output<ReturnType<typeof Delegation>>
type As<S extends Delegation['status']> = Extract<Delegation, { status: S }>
export type Offered = As<'ditawarkan'>
export type Accepted = As<'diterima'>

/** As people are told it: what lapsed by its last day needs no act of anyone. */
export const DelegationState = z.enum(['ditawarkan', 'diterima', 'ditolak', 'diakhiri', 'berakhir'])
export type DelegationState = z.output<typeof DelegationState>

export function stateOf(delegation: Delegation, now: Instant): DelegationState {
  const lapses = delegation.status === 'ditawarkan' || delegation.status === 'diterima'
  return lapses && isOver(delegation, now) ? 'berakhir' : delegation.status
}

export function accept(offered: Offered, now: Instant): Accepted {
  return { ...offered, status: 'diterima', decidedAt: now, version: offered.version + 1 }
}

export function decline(offered: Offered, declineReason: string, now: Instant): As<'ditolak'> {
  return { ...offered, status: 'ditolak', decidedAt: now, declineReason, version: offered.version + 1 }
}

type Ending = { readonly by: string; readonly reason: string; readonly now: Instant }

export function endEarly(delegation: Offered | Accepted, { by, reason, now }: Ending): As<'diakhiri'> {
  const how = { endedAt: now, endedBy: by, endReason: reason }
  return { ...delegation, status: 'diakhiri', ...how, version: delegation.version + 1 }
}

/** Both profiles after the acceptance; what is over leaves them. */
export function withDelegation(delegator: Employee, delegate: Employee, accepted: Accepted, now: Instant) {
  const { delegationId, kind, startsOn, endsOn, delegatorId, delegateId } = accepted
  const days = { delegationId, kind, startsOn, endsOn }
  const mine: Delegated[] = [...stillThere(delegator.delegations, now), { ...days, delegateId }]
  const his: Acting[] = [...stillThere(delegate.actings, now), { ...days, delegatorId }]
  return { delegator: { ...delegator, delegations: mine }, delegate: { ...delegate, actings: his } }
}

export function withoutDelegation(delegator: Employee, delegate: Employee, delegationId: string, now: Instant) {
  const others = <T extends { delegationId: string; endsOn: string }>(all: readonly T[] | undefined) =>
    stillThere(all, now).filter(each => each.delegationId !== delegationId)
  return {
    delegator: { ...delegator, delegations: others(delegator.delegations) },
    delegate: { ...delegate, actings: others(delegate.actings) },
  }
}

const stillThere = <T extends { endsOn: string }>(all: readonly T[] | undefined, now: Instant): T[] =>
  (all ?? []).filter(each => !isOver(each, now))
