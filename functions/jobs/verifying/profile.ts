import type { Delegation } from '../../domain/people/delegation.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Fault } from '../../store/chain.ts'
import { canonical } from '../../store/history.ts'
import { parseDelegationId } from '../../store/ids.ts'
import { fixedAsked } from '../../domain/feedback/request.ts'
import { isOver } from '../../domain/people/acting.ts'
import type { Delegation } from '../../domain/people/delegation.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { fixedAsked } from '../../store/asked.ts'
import { chainFaults, type Fault, heldFaults } from '../../store/chain.ts'
import { canonical, digestOf } from '../../store/history.ts'
import { creditIdOf, panelIdOf, parseDelegationId, requestsSubject } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import type { VerifiedTable } from './reading.ts'

type Entry = Item<'history'>

const ofOffice = ({ kind, unitId, evaluatorId, roles }: Partial<Employee>) =>
  Object.entries({ kind, unitId, evaluatorId, roles })

/** What decides over others or who judges him is fixed by every entry; what an entry does not name was not there. */
export function officeFaults(employee: Employee, last: Entry | undefined): Fault[] {
  if (last === undefined) return []
  return ofOffice(employee)
    .filter(([name, value]) => canonical(value) !== canonical(last.fixed[name]))
    .map(([where]) => ({ subject: employee.employeeId, what: 'altered', where }))
}

type Days = Pick<Delegation, 'kind' | 'startsOn' | 'endsOn'>
const daysOf = ({ kind, startsOn, endsOn }: Days) => canonical([kind, startsOn, endsOn])

/** Power is read from the profiles (IV.A.3): whoever has it there has it by a delegation that was accepted. */
export async function actingFaults(table: VerifiedTable, employee: Employee): Promise<Fault[]> {
  const { employeeId, delegations = [], actings = [] } = employee
  const told = [
    ...delegations.map(each => ({ where: 'delegations', pair: [employeeId, each.delegateId], each })),
    ...actings.map(each => ({ where: 'actings', pair: [each.delegatorId, employeeId], each })),
  ]
  const faults: Fault[] = []
  for (const { where, pair, each } of told) {
    const at = parseDelegationId(each.delegationId)
    const held = at && (await table.get(keys.delegation(at)))
    if (held === undefined) faults.push({ subject: each.delegationId, what: 'missing', where: 'item' })
    else if (
      held.status !== 'diterima' ||
      daysOf(held) !== daysOf(each) ||
      canonical(pair) !== canonical([held.delegatorId, held.delegateId])
    )
      faults.push({ subject: employeeId, what: 'altered', where })
  }
  return faults
}

/** A delegation: its chain, what was offered, what each said, and that both profiles tell of what is accepted. */
export async function delegationFaults(table: VerifiedTable, at: Delegation, now: Instant): Promise<Fault[]> {
  const { delegationId: subject, delegateId } = at
  const delegation = await table.get(keys.delegation({ delegateId, place: subject.slice(delegateId.length + 1) }))
  const entries = await table.all(ranges.history(subject))
  if (delegation === undefined) return chainFaults(subject, entries, delegation)
  const { delegatorId, kind, startsOn, endsOn } = delegation
  const fixed = entries.flatMap(({ operation, by, at: when, fixed: { reason } }) =>
    operation === 'acceptDelegation' ? [] : [[operation, by, when, reason]],
  )
  const isAsSaid = canonical(saidIn(delegation)) === canonical(fixed.map(each => each.filter(one => one !== undefined)))
  return [
    ...chainFaults(subject, entries, delegation),
    ...heldFaults(subject, entries, { delegatorId, delegateId, kind, startsOn, endsOn }),
    ...(isAsSaid ? [] : [{ subject, what: 'altered' as const, where: 'reasons' }]),
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

/** Whom he named for feedback from all sides, and what became of it; who answered stands in no history. */
export async function panelFaults(table: VerifiedTable, employeeId: string): Promise<Fault[]> {
  const faults = (await table.all(ranges.panelsOf(employeeId))).map(async panel => {
    const subject = panelIdOf(panel)
    const entries = await table.all(ranges.history(subject))
    const givers = panel.givers.map(({ employeeId: id, state }) => [id, state])
    return [...chainFaults(subject, entries, panel), ...heldFaults(subject, entries, { givers })]
  })
  return (await Promise.all(faults)).flat()
}

/** Whom he asked for feedback, and who declined. */
export async function requestFaults(table: VerifiedTable, employeeId: string): Promise<Fault[]> {
  const faults = (await table.all(ranges.feedbackRequestsOf(employeeId))).map(async requests => {
    const subject = requestsSubject(requests)
    const entries = await table.all(ranges.history(subject))
    return [
      ...chainFaults(subject, entries, requests),
      ...heldFaults(subject, entries, { asked: fixedAsked(requests) }),
    ]
  })
  return (await Promise.all(faults)).flat()
}

/** Angka kredit that rests on documents: what was entered, in its chain. */
export async function creditFaults(table: VerifiedTable, employeeId: string): Promise<Fault[]> {
  const subject = creditIdOf({ employeeId })
  const balance = await table.get(keys.creditBalance(employeeId))
  const entries = await table.all(ranges.history(subject))
  if (balance === undefined) return chainFaults(subject, entries, balance)
  const { opening, parts } = balance
  return [
    ...chainFaults(subject, entries, balance),
    ...heldFaults(subject, entries, { entries: digestOf({ opening, parts }) }),
  ]
}
