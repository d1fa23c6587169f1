import type { Employee } from '../../domain/people/employee.ts'
import type { PlannedPerson } from '../../domain/imports/plan.ts'
import type { Check } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'

/** A request for each person would be too slow for a whole agency; larger transactions collide more and gain nothing. */
const MOST_WRITES = 24
/** With the checks: a transaction holds a hundred. */
const MOST_ACTIONS = 90
const LONGEST_CHAIN = 30

type Part<Write> = { readonly person: PlannedPerson; readonly writes: readonly Write[] }
type Pack<Write> = { readonly writes: Write[]; readonly persons: Set<string>; readonly above: Set<string> }

/** Each person whole, a few to a transaction; who gets another evaluator, on condition of those who then stand above him. */
export function packed<Write>(
  parts: readonly Part<Write>[],
  known: readonly Employee[],
): (Write | Check<'employee'>)[][] {
  const stored = new Map(known.map(person => [person.employeeId, person]))
  const people = new Map([...stored, ...parts.map(({ person: { after } }) => [after.employeeId, after] as const)])
  const packs: Pack<Write>[] = []
  for (const { person, writes } of parts) {
    const above = aboveAfter(person, people)
    const last = packs.at(-1)
    const isRoom =
      last !== undefined &&
      last.writes.length + writes.length <= MOST_WRITES &&
      last.writes.length + writes.length + new Set([...last.above, ...above]).size <= MOST_ACTIONS
    const pack = isRoom ? last : { writes: [], persons: new Set<string>(), above: new Set<string>() }
    if (!isRoom) packs.push(pack)
    pack.writes.push(...writes)
    pack.persons.add(person.after.employeeId)
    for (const employeeId of above) pack.above.add(employeeId)
  }
  return packs.map(({ writes, persons, above }) => [
    ...writes,
    // who is in the same transaction is held by his own write
    ...[...above].flatMap(id => (persons.has(id) ? [] : heldAbove(stored.get(id), people.get(id)))),
  ])
}

/** Nobody stands below a new person yet: only a changed evaluator can close a circle. */
function aboveAfter({ before, after }: PlannedPerson, people: ReadonlyMap<string, Employee>): string[] {
  if (before === undefined || before.evaluatorId === after.evaluatorId) return []
  const above: string[] = []
  let next = after.evaluatorId
  while (next !== undefined && above.length < LONGEST_CHAIN && !above.includes(next)) {
    above.push(next)
    next = people.get(next)?.evaluatorId
  }
  return above
}

/**
 * Somebody could at this moment put one of those above under the person. The packs are written in no order, so it is the
 * evaluator that is compared; where the file changes that too, his own write finds out, and all is decided again.
 */
function heldAbove(stored: Employee | undefined, after: Employee | undefined): Check<'employee'>[] {
  // above a head of region nobody is ever put
  if (stored === undefined || stored.kind === 'kepala_daerah' || stored.evaluatorId !== after?.evaluatorId) return []
  const { employeeId, evaluatorId } = stored
  const when =
    evaluatorId === undefined
      ? { equals: { employeeId }, without: ['evaluatorId'] }
      : { equals: { employeeId, evaluatorId } }
  return [{ action: 'ConditionCheckItem', key: keys.employee(employeeId), when }]
}
