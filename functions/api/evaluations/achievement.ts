import type { Achievement } from '../../domain/ratings.ts'
import type { Reads } from '../../store/access.ts'
import { keys, ranges } from '../../store/keys.ts'
import type { Chain } from '../chain.ts'

export type UsedAchievement = { readonly achievement: Achievement; readonly unitId: string; readonly periodId: string }

/**
 * The achievement of the unit that the evaluator leads, or where he leads none belongs to (IV.B.1.g); for the year, last
 * year's where this year's is not out (IV.B.1.f).
 */
export async function achievementFor(
  table: Reads<'achievement', 'unit'>,
  periodId: string,
  chain: Chain,
): Promise<UsedAchievement | undefined> {
  const unitId = chain.evaluator?.unitId ?? (await unitOfHead(table, chain))
  if (unitId === undefined) return undefined
  const own = await table.get(keys.achievement(periodId, unitId))
  if (own !== undefined) return { achievement: own.achievement, unitId, periodId }
  if (!periodId.endsWith('TAHUNAN')) return undefined
  const lastYear = `${Number(periodId.slice(0, 4)) - 1}-TAHUNAN`
  const former = await table.get(keys.achievement(lastYear, unitId))
  return former === undefined ? undefined : { achievement: former.achievement, unitId, periodId: lastYear }
}

/** A head of region who is recorded without a unit leads the whole: the one unit that has none above it. */
async function unitOfHead(table: Reads<never, 'unit'>, chain: Chain): Promise<string | undefined> {
  if (chain.evaluator?.kind !== 'kepala_daerah') return undefined
  const [top, ...others] = (await table.all(ranges.units())).filter(unit => unit.parentId === undefined)
  return others.length === 0 ? top?.unitId : undefined
}
