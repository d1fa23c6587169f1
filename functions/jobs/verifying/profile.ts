import type { Delegation } from '../../domain/people/delegation.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Fault } from '../../store/chain.ts'
import { canonical } from '../../store/history.ts'
import { parseDelegationId } from '../../store/ids.ts'
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
