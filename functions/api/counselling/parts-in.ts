import type { Counselling } from '../../domain/counselling/counselling.ts'
import { counsellingParts, type Parts } from '../../domain/counselling/counselling-actions.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor } from '../../domain/people/employee.ts'
import type { Reads } from '../../store/access.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import { relationsOf } from '../chain.ts'

type Seen = { readonly one: Counselling; readonly parts: Parts }

/** Cases of a list, and what the caller is to each: by the profiles, read together. */
export async function partsIn(
  table: Reads<'employee' | 'region'>,
  cases: readonly Counselling[],
  actor: Actor,
  now: Instant,
): Promise<readonly Seen[]> {
  const people = cases.map(one => ({ employeeId: one.employeeId, one }))
  const authorities = await authoritiesOver(table, people, now)
  return people.flatMap(person => {
    const found = authorities.get(person)
    if (found === undefined) return []
    const { one } = person
    const ids = { evaluatorId: found.evaluator?.employeeId, superiorId: found.superior?.employeeId }
    return [{ one, parts: counsellingParts(one, relationsOf(actor, { employee: one, ...found, ...ids }), actor) }]
  })
}
