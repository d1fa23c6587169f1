import { isInOffice } from '../../domain/people/employee.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'

type Staff = readonly Item<'staff'>[]

/** From the roster, which unlike an index is never behind. */
export async function staffOf(table: Reads<never, 'staff'>): Promise<Staff> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => table.all(ranges.staffShard(shard)))
  return (await Promise.all(shards)).flat()
}

/**
 * Whose evaluator this person is, and in the place of each of them who is out of office, that one's people: all whom his
 * coming or going concerns.
 */
export function peopleBelow(staff: Staff, employeeId: string): string[] {
  const teams = Map.groupBy(staff, ({ evaluatorId }) => evaluatorId)
  const found = new Map<string, Item<'staff'>>()
  let heads = [employeeId]
  while (heads.length > 0) {
    const below = heads.flatMap(head => teams.get(head) ?? [])
    const fresh = below.filter(one => one.employeeId !== employeeId && !found.has(one.employeeId))
    for (const one of fresh) found.set(one.employeeId, one)
    heads = fresh.filter(one => !isInOffice(one)).map(one => one.employeeId)
  }
  return [...found.keys()]
}

/** The people of these: whose superior is another when who judges these is. */
export function teamsOf(staff: Staff, evaluators: readonly string[]): string[] {
  const among = new Set(evaluators)
  return staff.flatMap(({ employeeId, evaluatorId = '' }) =>
    among.has(evaluatorId) && !among.has(employeeId) ? [employeeId] : [],
  )
}
