import type { Page, Position, Reads } from '../../store/access.ts'
import { pltAmong } from '../../domain/people/acting.ts'
import type { Employee } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Desks } from '../desks.ts'
import type { Listed } from '../../store/items.ts'
import { teamOf } from '../../store/team.ts'
import { teamAt } from '../team.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { fold, initial, INITIALS, placeByName } from '../../store/places.ts'

type Lists = Reads<'employee', never, 'employee' | 'staff'>
type Own = Pick<Employee, 'employeeId' | 'name' | 'unitId' | 'evaluatorId' | 'kind' | 'status' | 'position' | 'version'>

/** A page is full or the last: one more is asked for than is shown, so that no page comes empty after the end. */
function cut<T>(found: readonly T[], limit: number, positionOf: (last: T) => Position): Page<T> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: positionOf(last) } : { items }
}

export async function pageOfUnit(
  table: Lists,
  unitId: string,
  q: string,
  limit: number,
  start?: Position,
): Promise<Page<Listed<'employee'>>> {
  const { items } = await table.list(ranges.employeesOfUnit(unitId, q), limit + 1, start)
  return cut(items, limit, last => {
    const { pk, sk } = keys.employee(last.employeeId)
    return { pk, sk, unitPk: ranges.employeesOfUnit(unitId).pk, unitSk: placeByName(last) }
  })
}

/** Everyone by name: the index is cut by first letters, so a page goes on from letter to letter until it is full. */
export async function pageByName(
  table: Lists,
  q: string,
  limit: number,
  start?: Position,
): Promise<Page<Listed<'staff'>>> {
  const letters = q === '' ? INITIALS : [initial(q)]
  const first = Math.max(
    0,
    letters.findIndex(letter => ranges.staffByName(letter).pk === start?.['unitPk']),
  )
  const found: Listed<'staff'>[] = []
  for (const [at, letter] of letters.slice(first).entries()) {
    const range = ranges.staffByName(letter, q)
    const page = await table.list(range, limit + 1 - found.length, at === 0 ? start : undefined)
    found.push(...page.items)
    if (found.length > limit) break
  }
  return cut(found, limit, last => {
    const { pk, sk } = keys.staff(last.employeeId)
    return { pk, sk, unitPk: ranges.staffByName(initial(last.name)).pk, unitSk: placeByName(last) }
  })
}

/** The team of an evaluator and the teams of those in it: whom he evaluates, and whose superior he is. */
export async function pageOfOwnPeople(
  table: Lists,
  me: string,
  desks: Desks,
  filter: { readonly unitId?: string | undefined; readonly q: string; readonly now: Instant },
  limit: number,
  start?: Position,
): Promise<Page<Own>> {
  const team = await teamAt(table, desks)
  const teams = await Promise.all(team.map(({ employeeId }) => teamOf(table, employeeId)))
  // IV.A.5: who is Plt. is judged by the head above that office
  const { away, here } = pltAmong(team, filter.now)
  const plt = (await Promise.all(here.map(id => table.get(keys.employee(id))))).filter(one => one !== undefined)
  const evaluated: readonly Own[] = [...team.filter(({ employeeId }) => !away.includes(employeeId)), ...plt]
  const people = new Map([...evaluated, ...teams.flat()].map(person => [person.employeeId, person]))
  const found = [...people.values()]
    .filter(person => person.employeeId !== me && (filter.unitId === undefined || person.unitId === filter.unitId))
    .filter(person => fold(person.name).startsWith(fold(filter.q)))
  return pageOfPeople(found, limit, start)
}

/** By name, from where the last page ended. */
export function pageOfPeople(people: readonly Own[], limit: number, start?: Position): Page<Own> {
  const after = start?.['after'] ?? ''
  const found = people
    .filter(person => placeByName(person) > after)
    .toSorted((a, b) => (placeByName(a) < placeByName(b) ? -1 : 1))
  return cut(found, limit, last => ({ after: placeByName(last) }))
}
