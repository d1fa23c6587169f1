import type { Round } from '../domain/feedback/round.ts'
import type { InRound } from '../domain/home/round-tasks.ts'
import { endOf, type Instant, startOf } from '../domain/instant.ts'
import { type Employee, isInOffice } from '../domain/people/employee.ts'
import { holdsEvaluatingPost } from '../domain/people/evaluator.ts'
import type { Reads } from './access.ts'
import { authoritiesOver } from './authorities.ts'
import type { Item } from './items.ts'
import * as keys from './keys.ts'
import * as ranges from './ranges.ts'
import { teamOf } from './team.ts'

type Period = Pick<Item<'period'>, 'periodId' | 'startsOn' | 'evaluationClosesAt'>

/** The rounds that run now, of the periods that do: one short query each, for most of the year empty. */
export async function runningRounds(
  table: Reads<never, 'round'>,
  periods: readonly Period[],
  now: Instant,
): Promise<readonly Round[]> {
  const near = periods.filter(each => startOf(each.startsOn) <= now && now <= each.evaluationClosesAt)
  const rounds = await Promise.all(near.map(({ periodId }) => table.all(ranges.rounds(periodId))))
  return rounds.flat().filter(({ answerUntil }) => now <= endOf(answerUntil))
}

type Person = Pick<Employee, 'employeeId' | 'name' | 'unitId'>
type People = Reads<'employee' | 'region', never, 'employee'>

/** Who of these rounds is someone's affair: himself, whom he judges today, and who judges him. Of an index: for lists. */
export async function peopleIn(
  table: People,
  me: Employee,
  desks: readonly string[],
  rounds: readonly Round[],
  now: Instant,
) {
  if (rounds.length === 0 || !isInOffice(me)) return []
  const isJudge = desks.length > 1 || holdsEvaluatingPost(me)
  const listed = isJudge ? (await Promise.all(desks.map(desk => teamOf(table, desk)))).flat().filter(isInOffice) : []
  const authorities = await authoritiesOver(table, [me, ...listed], now)
  const team = listed.filter(one => authorities.get(one)?.evaluator?.employeeId === me.employeeId)
  const evaluator = authorities.get(me)?.evaluator
  return rounds.map(round => {
    const isIn = ({ unitId = '' }: Person) => round.unitIds.includes(unitId)
    return {
      round,
      own: isIn(me) && evaluator !== undefined ? me : undefined,
      team: team.filter(isIn),
      evaluator: evaluator !== undefined && isIn(evaluator) ? evaluator : undefined,
    }
  })
}

/** The same with the panels, and whom from outside they name. */
export async function inRounds(
  table: People & Reads<'panel' | 'outsiders'>,
  ...of: [me: Employee, desks: readonly string[], rounds: readonly Round[], now: Instant]
): Promise<readonly InRound[]> {
  return Promise.all(
    (await peopleIn(table, ...of)).map(async ({ round, own, team, evaluator }) => {
      const { periodId } = round
      const ids = [...(own === undefined ? [] : [own]), ...team].map(({ employeeId }) => employeeId)
      const panels = await table.getAll(ids.map(id => keys.panel(id, periodId)))
      // whoever has named no colleagues has named nobody from outside
      const named = team.filter(one => panels.some(({ employeeId }) => employeeId === one.employeeId))
      const outside = await table.getAll(named.map(({ employeeId }) => keys.outsiders(employeeId, periodId)))
      const withPanel = ({ employeeId, name }: Person) => ({
        ...{ employeeId, name },
        panel: panels.find(each => each.employeeId === employeeId),
        outsiders: outside.find(each => each.employeeId === employeeId)?.named ?? [],
      })
      return { round, own: own && withPanel(own), team: team.map(withPanel), evaluator }
    }),
  )
}
