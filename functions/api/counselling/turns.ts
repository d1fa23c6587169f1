import type { Counselling } from '../../domain/counselling/counselling.ts'
import { hasRole, type Actor } from '../../domain/people/employee.ts'
import type { Around } from '../../domain/home/counselling-tasks.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Reads } from '../../store/access.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import * as ranges from '../../store/ranges.ts'
import { PERSONNEL } from '../../domain/counselling/personnel.ts'
import { type Desks, overDesks } from '../desks.ts'

/** Who has more to decide finds the rest in the list. */
const MOST_TO_DECIDE = 25

export type Turn = Around & { readonly one: Counselling }

/** Whose turn is at these desks; for PyB and the personnel unit what was reported, too. From an index: for lists. */
export async function turnsAt(
  table: Reads<'employee' | 'region', never, 'counselling'>,
  desks: Desks,
  actor: Actor,
  now: Instant,
): Promise<readonly Turn[]> {
  const isPersonnel = hasRole(actor, 'admin_kepegawaian') || hasRole(actor, 'pembina')
  const [mine, theirs] = await Promise.all([
    overDesks(desks, id => table.listAll(ranges.counsellingBefore(id))),
    isPersonnel ? table.list(ranges.counsellingBefore(PERSONNEL), MOST_TO_DECIDE) : undefined,
  ])
  const cases = [...mine, ...(theirs?.items ?? [])]
  const people = await authoritiesOver(
    table,
    cases.map(one => ({ employeeId: one.employeeId, one })),
    now,
  )
  return [...people].map(([{ one }, { evaluator, superior }]) => ({
    ...{ one, me: actor.employeeId },
    ...{ evaluatorId: evaluator?.employeeId, superiorId: superior?.employeeId },
  }))
}
