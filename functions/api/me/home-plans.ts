import { atOnce } from '../../kit/at-once.ts'
import type { Reads } from '../../store/access.ts'
import type { Listed } from '../../store/items.ts'
import * as ranges from '../../store/ranges.ts'

/** A superior with more evaluators than that finds the rest in the lists. */
const MOST_TEAMS = 100
const AT_ONCE = 8

/** The SKP of the people of my evaluators: what their silence passes on to me (II.C.5). */
export async function plansBelow(
  table: Reads<never, never, 'employee' | 'skp'>,
  me: string,
  year: number,
): Promise<readonly Listed<'skp'>[]> {
  const team = await table.listAll(ranges.team(me))
  const plans: Listed<'skp'>[] = []
  await atOnce(AT_ONCE, team.slice(0, MOST_TEAMS), async ({ employeeId }) => {
    plans.push(...(await table.listAll(ranges.teamSkp(employeeId, year))))
  })
  return plans
    .filter(({ employeeId, status }) => status === 'diajukan' && employeeId !== me)
    .toSorted((a, b) => (a.employeeId < b.employeeId ? -1 : 1))
}
