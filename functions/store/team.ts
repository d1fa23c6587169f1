import { isInOffice } from '../domain/people/employee.ts'
import type { Reads } from './access.ts'
import type { Listed } from './items.ts'
import * as ranges from './ranges.ts'

/** No more levels are stood in for: a damaged chain ends the walk. */
const LEVELS = 10

type Lists = Reads<never, never, 'employee'>

/**
 * Everyone whom this person judges now: those of whom he is the evaluator, and in the place of each of them who is out
 * of office (IV.A.2) that one's people. Of an index: for lists only.
 */
export async function teamOf(table: Lists, evaluatorId: string): Promise<readonly Listed<'employee'>[]> {
  const team = new Map<string, Listed<'employee'>>()
  let heads = [evaluatorId]
  for (let level = 0; level < LEVELS && heads.length > 0; level += 1) {
    const below = (await Promise.all(heads.map(head => table.listAll(ranges.team(head))))).flat()
    const fresh = below.filter(({ employeeId }) => employeeId !== evaluatorId && !team.has(employeeId))
    for (const person of fresh) team.set(person.employeeId, person)
    heads = fresh.filter(person => !isInOffice(person)).map(({ employeeId }) => employeeId)
  }
  return [...team.values()]
}
