import { desksOfWork } from '../../domain/acting.ts'
import type { Employee } from '../../domain/employee.ts'
import { withWindowOf } from '../../domain/evaluation-rules.ts'
import type { Evaluation } from '../../domain/evaluation.ts'
import { busyPeriods } from '../../domain/home.ts'
import { type Instant, yearOf } from '../../domain/instant.ts'
import type { Affairs } from '../../domain/reminders/rows.ts'
import { endOfJanuary } from '../../domain/windows.ts'
import type { Item } from '../../store/items.ts'
import { keys, ranges } from '../../store/keys.ts'
import type { Reminding } from './working.ts'

type Table = Reminding['table']
type Period = Item<'period'>

/**
 * What runs for one person, as his first screen shows it. His own is read strongly. What lies on his desk only an index
 * can find; it says where to look, and each is then read again as it is: nothing is told that is not so. What the index
 * does not show yet (it lags by seconds) is told on the next rung.
 */
export async function affairsOf(
  table: Table,
  employee: Employee,
  periods: readonly Period[],
  now: Instant,
): Promise<Affairs> {
  const year = yearOf(now)
  const me = employee.employeeId
  const busy = busyPeriods(periods, now)
  const years = busy.some(period => period.year < year) ? [year - 1, year] : [year]
  const isPlanning = now <= endOfJanuary(year)
  const desks = desksOfWork(employee, now)
  const [plans, teamPlans, own, team] = await Promise.all([
    isPlanning ? table.all(ranges.skpOfYear(me, year)) : [],
    Promise.all(isPlanning ? desks.map(desk => table.listAll(ranges.teamSkp(desk, year))) : []),
    Promise.all(years.map(each => table.all(ranges.evaluationsOfYear(me, each)))),
    Promise.all(desks.flatMap(desk => busy.map(({ periodId }) => teamOf(table, desk, periodId)))),
  ])
  const byId = new Map(periods.map(period => [period.periodId, period]))
  const inWindow = (each: Evaluation) => {
    const period = byId.get(each.periodId)
    return period === undefined ? each : withWindowOf(each, period)
  }
  // what he is judged by lies on the desk where he acts, and is not his to do
  const others = <T extends { readonly employeeId: string }>(all: readonly (readonly T[])[]) =>
    all.flat().filter(({ employeeId }) => employeeId !== me)
  return {
    employee,
    year,
    plans,
    teamPlans: others(teamPlans),
    own: own.flat().map(inWindow),
    team: others(team).map(inWindow),
  }
}

async function teamOf(table: Table, desk: string, periodId: string): Promise<readonly Evaluation[]> {
  const listed = await table.listAll(ranges.teamEvaluations(desk, periodId))
  const mayWait = listed.filter(({ status }) => status !== 'final')
  if (mayWait.length === 0) return []
  const standing = await table.getAll(mayWait.map(keys.evaluation))
  return standing.filter(({ actorId }) => actorId === desk)
}
