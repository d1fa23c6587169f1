import type { Acting, ActingKind } from '../../functions/domain/people/acting.ts'
import type { Employee } from '../../functions/domain/people/employee.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeItem, employeePuts } from './evaluations.ts'
import type { TestSystem } from './system.ts'
import { type Laid, write } from './town.ts'

type Days = { readonly startsOn: string; readonly endsOn: string; readonly kind?: ActingKind }

/** Both profiles as the acceptance of a delegation leaves them. */
export function acted(delegator: Employee, delegate: Employee, { kind = 'plh', ...days }: Days): [Employee, Employee] {
  const delegationId = `${delegate.employeeId}-${'a'.repeat(16)}`
  const span = { delegationId, kind, ...days }
  const actings: Acting[] = [...(delegate.actings ?? []), { ...span, delegatorId: delegator.employeeId }]
  return [
    { ...delegator, delegations: [...(delegator.delegations ?? []), { ...span, delegateId: delegate.employeeId }] },
    { ...delegate, actings },
  ]
}

let others = 7000

/** One more official of the kecamatan. */
export async function official(system: Laid, person: Partial<Employee> = {}): Promise<Employee> {
  others += 1
  const one = employeeItem(others, { position: { name: 'Kepala Seksi', kind: 'pengawas' }, unitId: 'kec', ...person })
  await write(system, employeePuts(one))
  return one
}

/** Lays it down that someone acts for another, past offer and acceptance. */
export async function actsFor(system: TestSystem, delegatorId: string, delegateId: string, days: Days): Promise<void> {
  const [delegator, delegate] = await Promise.all(
    [delegatorId, delegateId].map(id => system.table.get(keys.employee(id))),
  )
  if (delegator === undefined || delegate === undefined) throw new Error('nobody to delegate to')
  await write(
    system,
    acted(delegator, delegate, days).map(item => ({
      action: 'PutItem',
      key: keys.employee(item.employeeId),
      item,
      when: { equals: { version: item.version } },
    })),
  )
}

export const actorOf = ({ employeeId, roles }: Pick<Employee, 'employeeId' | 'roles'>) => ({
  sub: `sub-${employeeId}`,
  employeeId,
  roles,
})
