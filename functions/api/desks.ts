import { runsAt } from '../domain/people/acting.ts'
import type { Standing } from '../domain/people/authority.ts'
import { type Actor, type Employee, isInOffice, type Relation } from '../domain/people/employee.ts'
import type { By } from '../domain/evaluations/evaluation.ts'
import type { Instant } from '../domain/instant.ts'
import type { Page, Position, Reads } from '../store/access.ts'
import { authoritiesOver } from '../store/authorities.ts'
import { keys } from '../store/keys.ts'
import { relationsOf } from './chain.ts'

/** At whose desks someone works today: his own, and those of the offices that he acts for (IV.A.3). */
export type Desks = {
  /** Whose; his own first. */
  readonly ids: readonly string[]
  /** He acts for another, or another for him: the desk alone does not say whose part something is. */
  readonly shared: boolean
}

/** The kinds that finding desks, and who has which part at a shared one, reads. */
export const READS_OF_DESKS = { employee: ['GetItem', 'BatchGetItem'], region: ['GetItem'] } as const

/** As what an evaluation is someone's to judge. */
export const AS = { penilai: 'evaluator', superior: 'superior' } as const satisfies Record<By, Relation>

type People = Reads<'employee' | 'region'>

export async function desksOf(table: People, me: string, now: Instant): Promise<Desks> {
  return desksAt(me, await table.get(keys.employee(me)), now)
}

export function desksAt(me: string, profile: Employee | undefined, now: Instant): Desks {
  // who is out of office judges nobody, whatever a list still says (IV.A.2)
  if (profile === undefined || !isInOffice(profile)) return { ids: [], shared: false }
  const { actings = [], delegations = [] } = profile
  const acting = actings.filter(each => runsAt(each, now))
  const given = delegations.some(each => runsAt(each, now))
  return { ids: [me, ...acting.map(({ delegatorId }) => delegatorId)], shared: given || acting.length > 0 }
}

type About = Standing & { readonly employeeId: string }
/** Something on a desk, and what the caller is to it. */
export type Part<T> = { readonly one: T; readonly relations: ReadonlySet<Relation> }

/**
 * What of the things on his desks is the caller's part: to be done as `as` says, or only to be seen, because another acts
 * in his office. At an unshared desk the desk says it, without a read.
 */
export async function partsAt<T extends About>(
  table: People,
  { shared }: Desks,
  actor: Actor,
  things: readonly T[],
  as: (one: T) => Relation,
  now: Instant,
): Promise<readonly Part<T>[]> {
  if (!shared) return things.map(one => ({ one, relations: new Set([as(one)]) }))
  const authorities = await authoritiesOver(table, things, now)
  return things.flatMap(one => {
    const found = authorities.get(one)
    if (found === undefined) return []
    const ids = { evaluatorId: found.evaluator?.employeeId, superiorId: found.superior?.employeeId }
    const relations = relationsOf({ ...actor, roles: [] }, { employee: one, ...found, ...ids })
    return relations.has(as(one)) || relations.has('delegator') ? [{ one, relations }] : []
  })
}

/** The same, of what he may do himself. */
export async function tasksAt<T extends About>(...at: Parameters<typeof partsAt<T>>): Promise<readonly T[]> {
  const [, , , , as] = at
  return (await partsAt<T>(...at)).flatMap(({ one, relations }) => (relations.has(as(one)) ? [one] : []))
}

export async function overDesks<T>({ ids }: Desks, list: (id: string) => Promise<readonly T[]>): Promise<T[]> {
  return (await Promise.all(ids.map(list))).flat()
}

/** One page over the desks, one after the other; what was acted for until the last page is not shown any more. */
export async function pageOverDesks<T>(
  { ids }: Desks,
  list: (id: string, limit: number, start: Position | undefined) => Promise<Page<T>>,
  limit: number,
  start: Position | undefined,
): Promise<Page<T>> {
  const { desk, ...place } = start ?? {}
  const from = desk === undefined ? 0 : ids.indexOf(desk)
  const items: T[] = []
  for (const [at, id] of from < 0 ? [] : [...ids.entries()].slice(from)) {
    if (items.length >= limit) return { items, next: { desk: id } }
    const isResumed = at === from && Object.keys(place).length > 0
    const page = await list(id, limit - items.length, isResumed ? place : undefined)
    items.push(...page.items)
    if (page.next !== undefined) return { items, next: { ...page.next, desk: id } }
  }
  return { items }
}
