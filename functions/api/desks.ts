import { pltAmong, runsAt } from '../domain/people/acting.ts'
import type { Standing } from '../domain/people/authority.ts'
import { type Actor, type Employee, isInOffice, type Relation } from '../domain/people/employee.ts'
import { holdsEvaluatingPost } from '../domain/people/evaluator.ts'
import { type By, type Evaluation, isJudgementOf } from '../domain/evaluations/evaluation.ts'
import type { Instant } from '../domain/instant.ts'
import type { Page, Position, Reads } from '../store/access.ts'
import { authoritiesOver } from '../store/authorities.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import type { Listed } from '../store/items.ts'
import { teamOf } from '../store/team.ts'
import { relationsOf } from './chain.ts'

/** At whose desks someone works today: his own, and those of the offices that he acts for (IV.A.3). */
export type Desks = {
  /** Whose; his own first. */
  readonly ids: readonly string[]
  /** He acts for another, or another for him: the desk alone does not say whose part something is. */
  readonly shared: boolean
}

/** With those among his people of whom the desk alone does not say whose they are today (IV.A.5). */
export type DesksWithPlt = Desks & {
  /** His people who are Plt. elsewhere: the head above that office judges them. */
  readonly away: readonly string[]
  /** Plt. in an office of his people, at the desk of `desk`: his to judge. */
  readonly plt: readonly { readonly employeeId: string; readonly desk: string }[]
}

/** The kinds that finding desks, and who has which part at a shared one, reads. */
export const READS_OF_DESKS = { employee: ['GetItem', 'BatchGetItem', 'QueryByActor'], region: ['GetItem'] } as const

/** As what an evaluation is someone's to judge. */
export const AS = { penilai: 'evaluator', superior: 'superior' } as const satisfies Record<By, Relation>

type People = Reads<'employee' | 'region'>
type Teams = Reads<'employee', never, 'employee'>

export async function desksOf(table: Teams, me: string, now: Instant): Promise<DesksWithPlt> {
  return desksWithPlt(table, me, await table.get(keys.employee(me)), now)
}

/** From an index, which may lag: for lists. Whoever evaluates nobody costs no read. */
export async function desksWithPlt(
  table: Reads<never, never, 'employee'>,
  me: string,
  profile: Employee | undefined,
  now: Instant,
): Promise<DesksWithPlt> {
  const desks = desksAt(me, profile, now)
  const judges = desks.shared || (profile !== undefined && holdsEvaluatingPost(profile))
  const teams = await Promise.all(
    (judges ? desks.ids : []).map(async desk => ({ desk, ...pltAmong(await teamOf(table, desk), now) })),
  )
  return {
    ...desks,
    away: teams.flatMap(({ away }) => away),
    plt: teams.flatMap(({ desk, here }) => here.map(employeeId => ({ desk, employeeId }))),
  }
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
 * in his office. At an unshared desk the desk says it, without a read; except of who is Plt. somewhere.
 */
export async function partsAt<T extends About>(
  table: People,
  { shared, away, plt }: DesksWithPlt,
  actor: Actor,
  things: readonly T[],
  as: (one: T) => Relation,
  now: Instant,
): Promise<readonly Part<T>[]> {
  const asked = new Set([...away, ...plt.map(({ employeeId }) => employeeId)])
  const isAsked = ({ employeeId }: T) => shared || asked.has(employeeId)
  const authorities = await authoritiesOver(table, things.filter(isAsked), now)
  return things.flatMap(one => {
    if (!isAsked(one)) return [{ one, relations: new Set([as(one)]) }]
    const found = authorities.get(one)
    if (found === undefined) return []
    const ids = { evaluatorId: found.evaluator?.employeeId, superiorId: found.superior?.employeeId }
    const { judgement } = one
    // what he signed stays his to deliver and to explain, though another acts in his office (V.A.5, V.B.4)
    const signed = judgement !== undefined && isJudgementOf(judgement, actor.employeeId) ? [as(one)] : []
    const above = { employee: one, ...found, ...ids }
    const relations = new Set([...relationsOf({ ...actor, roles: [] }, above), ...signed])
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

/** How much of a list, and from where. */
export type PageAt = [limit: number, start: Position | undefined]
type Paged<T> = (id: string, ...page: PageAt) => Promise<Page<T>>

/**
 * One page over the desks, one after the other, then those who are Plt. and lie on none of them; what was acted for until
 * the last page is not shown any more.
 */
export async function pageOverDesks<T>(
  { ids, plt }: DesksWithPlt,
  list: { readonly desk: Paged<T>; readonly plt?: Paged<T> },
  limit: number,
  start: Position | undefined,
): Promise<Page<T>> {
  const { desk, ...place } = start ?? {}
  const { plt: ofPlt } = list
  const places = [
    ...ids.map(id => ({ name: id, id, read: list.desk })),
    ...(ofPlt === undefined ? [] : plt.map(({ employeeId: id }) => ({ name: `plt:${id}`, id, read: ofPlt }))),
  ]
  const from = desk === undefined ? 0 : places.findIndex(({ name }) => name === desk)
  const items: T[] = []
  for (const [at, { name, id, read }] of from < 0 ? [] : [...places.entries()].slice(from)) {
    if (items.length >= limit) return { items, next: { desk: name } }
    const isResumed = at === from && Object.keys(place).length > 0
    const page = await read(id, limit - items.length, isResumed ? place : undefined)
    items.push(...page.items)
    if (page.next !== undefined) return { items, next: { ...page.next, desk: name } }
  }
  return { items }
}

/** What lies on one of the desks is found there. */
export const elsewhere =
  ({ ids }: Desks) =>
  ({ actorId }: { readonly actorId?: string | undefined }): boolean =>
    actorId === undefined || !ids.includes(actorId)

/** The evaluations of a period that lie on these desks, and those of the Plt. who are judged here (IV.A.5). */
export async function evaluationsAt(
  table: Reads<never, 'evaluation', 'evaluation'>,
  desks: DesksWithPlt,
  periodId: string,
): Promise<readonly Evaluation[]> {
  const [onDesks, ofPlt] = await Promise.all([
    overDesks(desks, id => table.listAll(ranges.teamEvaluations(id, periodId))),
    Promise.all(desks.plt.map(({ employeeId }) => table.all(ranges.evaluationsOfPeriod(employeeId, periodId)))),
  ])
  return [...onDesks, ...ofPlt.flat().filter(elsewhere(desks))]
}

/** The same, of the plans of a year. */
export async function plansAt(
  table: Reads<never, 'skp', 'skp'>,
  desks: DesksWithPlt,
  year: number,
): Promise<readonly Listed<'skp'>[]> {
  const [onDesks, ofPlt] = await Promise.all([
    overDesks(desks, id => table.listAll(ranges.teamSkp(id, year))),
    Promise.all(desks.plt.map(({ employeeId }) => table.all(ranges.skpOfYear(employeeId, year)))),
  ])
  return [...onDesks, ...ofPlt.flat().filter(elsewhere(desks))]
}
