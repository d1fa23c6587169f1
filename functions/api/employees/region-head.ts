import { type Employee, hasLeft } from '../../domain/people/employee.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Check, Delete, Put } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import type { Surroundings } from './surroundings.ts'

type Around = Pick<Surroundings, 'region' | 'regionHead'>

const holdsOffice = (person: Employee) => person.kind === 'kepala_daerah' && !hasLeft(person)

/** One head of region at a time: the next one follows when the former has stopped. */
export function regionFault(after: Employee, around: Around): Refusal<'region_head_exists'> | undefined {
  return holdsOffice(after) && around.regionHead !== undefined && holdsOffice(around.regionHead)
    ? refuse('region_head_exists')
    : undefined
}

export function regionWrites(
  before: Employee | undefined,
  after: Employee,
  around: Around,
): (Put<'region'> | Check<'employee'>)[] {
  const { region, regionHead } = around
  if (!holdsOffice(after) || (before !== undefined && holdsOffice(before))) return []
  const put: Put<'region'> = {
    action: 'PutItem',
    key: keys.region(),
    item: { headId: after.employeeId },
    when: region === undefined ? { absent: true } : { equals: { headId: region.headId } },
  }
  if (regionHead === undefined) return [put]
  // the former one may be called back at this very moment
  const { employeeId, version } = regionHead
  return [put, { action: 'ConditionCheckItem', key: keys.employee(employeeId), when: { equals: { version } } }]
}

/** Who was entered as head of region by mistake leaves the place empty. */
export function regionFreed(after: Employee, { region }: Around): Delete<'region'>[] {
  const { employeeId } = after
  return after.kind === 'kepala_daerah' || region?.headId !== employeeId
    ? []
    : [{ action: 'DeleteItem', key: keys.region(), when: { equals: { headId: employeeId } } }]
}
