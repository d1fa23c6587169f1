import type { Employee } from '../../functions/domain/people/employee.ts'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeItem, employeePuts } from './evaluations.ts'
import { version } from './someone.ts'
import type { TestSystem } from './system.ts'
import { ADMIN, must, write } from './town.ts'

let officials = 7000

/** One more official, who may evaluate. */
export async function official(system: TestSystem, person: Partial<Employee>) {
  officials += 1
  const one = employeeItem(officials, { position: { name: 'Kepala', kind: 'pengawas' }, unitId: 'kec', ...person })
  await write(system, employeePuts(one))
  return { ...one, as: { sub: one.employeeId, employeeId: one.employeeId, roles: one.roles } }
}

/** What an administrator changes of someone's profile, everything else being as it is. */
export async function changes(system: TestSystem, employeeId: string, change: Partial<Employee>): Promise<void> {
  const found = await system.table.get(keys.employee(employeeId))
  if (found === undefined) throw new Error(`${employeeId} is not there`)
  const { name, kind, status, position, unitId, evaluatorId } = { ...found, ...change }
  const body = { name, kind, status, position, unitId, evaluatorId }
  await must(system, 200, 'PUT', `/v1/employees/${employeeId}`, { as: ADMIN, body, headers: version(found.version) })
}

/** A period with its usual window, for an evaluation that is laid down. */
export const spanned = (periodId: string, from: string, opens: string, closes: string) => ({
  periodId,
  startsAt: startOf(from),
  opensAt: startOf(opens),
  closesAt: endOf(closes),
})
