import { periodsToUse } from '../../domain/evaluations/achievement-of.ts'
import type { Achievement } from '../../domain/evaluations/ratings.ts'
import { levelsOf } from '../../domain/people/unit-level.ts'
import type { Paging } from '../../kit/operation.ts'
import type { Page, Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { unitIdOfCount } from '../../store/index-keys.ts'
import type { UnitRow } from './distribution-view.ts'

type Reading = Reads<'achievement', 'unit' | 'predicateCount', 'employee' | 'evaluation'>

/** Units by their signed results; those of one level, side by side. No sums over units: a difference would tell. */
export async function unitRows(
  table: Reading,
  deskIds: readonly string[],
  periodId: string,
  level: number | undefined,
  page: Paging,
): Promise<Page<UnitRow>> {
  const [counted, units, own] = await Promise.all([
    table.page(ranges.predicateCounts(periodId), page.limit, page.start),
    table.all(ranges.units()),
    unitsOfOwnPeople(table, deskIds, periodId),
  ])
  const levels = levelsOf(units)
  const names = new Map(units.map(unit => [unit.unitId, unit.name]))
  const wanted = counted.items.filter(each => level === undefined || levels.get(unitIdOfCount(each)) === level)
  const achieved = await achievements(table, periodId, wanted.map(unitIdOfCount))
  const items = wanted.map((counts): UnitRow => {
    const unitId = unitIdOfCount(counts)
    return {
      counts,
      name: names.get(unitId),
      level: levels.get(unitId),
      achievement: achieved.get(unitId),
      ofOwnPeople: own.has(unitId),
    }
  })
  return counted.next === undefined ? { items } : { items, next: counted.next }
}

/** The units whose achievement is used for people whose evaluator he is, or whose evaluator's evaluator; also for another. */
async function unitsOfOwnPeople(
  table: Reading,
  deskIds: readonly string[],
  periodId: string,
): Promise<ReadonlySet<string>> {
  const [evaluations, team] = await Promise.all([
    Promise.all(deskIds.map(id => table.listAll(ranges.teamEvaluations(id, periodId)))),
    Promise.all(deskIds.map(id => table.listAll(ranges.team(id)))),
  ])
  const judged = evaluations.flat().flatMap(each => ('judgement' in each ? [each.judgement.achievementUnitId] : []))
  return new Set([...judged, ...team.flat().flatMap(({ unitId }) => unitId ?? [])])
}

/** IV.B.1.f: of the year before, where the year's own is not out. */
async function achievements(
  table: Reading,
  periodId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Achievement>> {
  const periods = periodsToUse(periodId)
  const found = await table.getAll(periods.flatMap(each => unitIds.map(unitId => keys.achievement(each, unitId))))
  const inOrder = found.toSorted((a, b) => periods.indexOf(b.periodId) - periods.indexOf(a.periodId))
  return new Map(inOrder.map(({ unitId, achievement }) => [unitId, achievement]))
}
