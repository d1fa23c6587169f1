import type { Counselling } from '../../domain/counselling/counselling.ts'
import { counsellingParts, isPersonnel, type Parts } from '../../domain/counselling/counselling-actions.ts'
import { PERSONNEL } from '../../domain/counselling/counselling-rules.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor } from '../../domain/people/employee.ts'
import type { Reads } from '../../store/access.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import * as ranges from '../../store/ranges.ts'
import { relationsOf } from '../chain.ts'
import { type Desks, overDesks } from '../desks.ts'

/** Who has more to decide finds the rest in the list. */
const MOST_TO_DECIDE = 25

/** Whose turn is at these desks; for PyB and the personnel unit what was reported, too. From an index: for lists. */
export async function turnsAt(
  table: Reads<never, never, 'counselling'>,
  desks: Desks,
  actor: Actor,
): Promise<readonly Counselling[]> {
  const [mine, theirs] = await Promise.all([
    overDesks(desks, id => table.listAll(ranges.counsellingBefore(id))),
    isPersonnel(actor) ? table.list(ranges.counsellingBefore(PERSONNEL), MOST_TO_DECIDE) : undefined,
  ])
  return [...mine, ...(theirs?.items ?? [])]
}

export type CounsellingSeen = { readonly one: Counselling; readonly parts: Parts }

/** Cases of a list, and what the caller is to each: by the profiles, read together. */
export async function partsIn(
  table: Reads<'employee' | 'region'>,
  cases: readonly Counselling[],
  actor: Actor,
  now: Instant,
): Promise<readonly CounsellingSeen[]> {
  const people = [...new Set(cases.map(({ employeeId }) => employeeId))].map(employeeId => ({ employeeId }))
  const authorities = await authoritiesOver(table, people, now)
  const above = new Map([...authorities].map(([{ employeeId }, found]) => [employeeId, found]))
  return cases.map(one => {
    const found = above.get(one.employeeId)
    const ids = { evaluatorId: found?.evaluator?.employeeId, superiorId: found?.superior?.employeeId }
    return { one, parts: counsellingParts(one, relationsOf(actor, { employee: one, ...found, ...ids }), actor) }
  })
}
