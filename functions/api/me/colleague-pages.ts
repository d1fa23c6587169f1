import { type Employee, isInOffice, hasLeft } from '../../domain/people/employee.ts'
import type { Page, Position, Reads } from '../../store/access.ts'
import { fold, placeByName } from '../../store/places.ts'
import { teamOf } from '../../store/team.ts'
import { pageByName } from '../employees/people-pages.ts'
import type { Chain } from '../chain.ts'

export type Person = Pick<Employee, 'employeeId' | 'name' | 'status' | 'position' | 'unitId' | 'evaluatorId'>
type Lists = Reads<'employee', never, 'employee' | 'staff'>
type Near = { readonly person: Person; readonly place: string }

/**
 * Those around the caller first: above him, his team, those with the same evaluator. With a name then anyone whose name
 * begins so; the cursor says which of the two it left.
 */
export async function pageOfColleagues(
  table: Lists,
  chain: Chain,
  q: string,
  limit: number,
  start?: Position,
): Promise<Page<Person>> {
  const me = chain.employee.employeeId
  const near = await peopleAround(table, chain)
  const isWanted = (person: Person) =>
    person.employeeId !== me && !hasLeft(person) && fold(person.name).startsWith(fold(q))
  const inNames = start?.['unitPk'] !== undefined
  const after = start?.['near'] ?? ''
  const left = inNames ? [] : near.filter(({ person, place }) => isWanted(person) && place > after)
  const shown = left.slice(0, limit)
  const last = shown.at(-1)
  const items = shown.map(({ person }) => person)
  const going = last === undefined ? {} : { next: { near: last.place } }
  if (left.length > limit) return { items, ...going }
  if (q === '') return { items }

  const known = new Set(near.map(({ person }) => person.employeeId))
  const others = (person: Person) => isWanted(person) && !known.has(person.employeeId)
  const room = limit - shown.length
  const named = await pageOfOthers(table, q, others, Math.max(room, 1), inNames ? start : undefined)
  if (room === 0) return named.items.length > 0 ? { items, ...going } : { items }
  return { ...named, items: [...items, ...named.items] }
}

/** A page of the names is full although some of it are left out, or the last. */
async function pageOfOthers(
  table: Lists,
  q: string,
  isOther: (person: Person) => boolean,
  limit: number,
  start?: Position,
): Promise<Page<Person>> {
  const items: Person[] = []
  let at = start
  do {
    const page = await pageByName(table, q, limit - items.length, at)
    items.push(...page.items.filter(isOther))
    at = page.next
  } while (at !== undefined && items.length < limit)
  return at === undefined ? { items } : { items, next: at }
}

/** Nearest first, each once; `place` keeps the order from page to page. */
async function peopleAround(table: Lists, { employee, evaluator, superior }: Chain): Promise<Near[]> {
  const [team, peers] = await Promise.all([
    isInOffice(employee) ? teamOf(table, employee.employeeId) : [],
    evaluator === undefined ? [] : teamOf(table, evaluator.employeeId),
  ])
  const circles: readonly (readonly (Person | undefined)[])[] = [[evaluator], [superior], team, peers]
  const near = new Map<string, Near>()
  for (const [rank, circle] of circles.entries())
    for (const person of circle)
      if (person !== undefined && !near.has(person.employeeId))
        near.set(person.employeeId, { person, place: `${rank}\t${placeByName(person)}` })
  return [...near.values()].toSorted((a, b) => (a.place < b.place ? -1 : 1))
}
