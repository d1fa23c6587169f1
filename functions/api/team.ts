import type { Reads } from '../store/access.ts'
import type { Listed } from '../store/items.ts'
import { teamOf } from '../store/team.ts'
import { type Desks, overDesks } from './desks.ts'

/** Everyone whom someone judges now over all his desks, each person once. Of an index: for lists only. */
export async function teamAt(
  table: Reads<never, never, 'employee'>,
  desks: Desks,
): Promise<readonly Listed<'employee'>[]> {
  const team = await overDesks(desks, id => teamOf(table, id))
  return [...new Map(team.map(person => [person.employeeId, person])).values()]
}
