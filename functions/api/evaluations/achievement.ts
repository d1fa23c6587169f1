import { periodsToUse, topUnitOf, unitsToUse, WHOLE_REGION } from '../../domain/evaluations/achievement-of.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import type { Achievement } from '../../domain/evaluations/ratings.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { deskOfEvaluator, deskOfSuperior } from '../../domain/people/authority.ts'
import { placeOfJudge } from '../../domain/people/place.ts'
import type { Chain } from '../chain.ts'

type UsedAchievement = { readonly achievement: Achievement; readonly unitId: string; readonly periodId: string }

/** `unitId`: whose achievement is asked for, also where it is not out yet. */
export type FoundAchievement = {
  readonly unitId?: string | undefined
  readonly used?: UsedAchievement | undefined
}

export async function achievementFor(
  table: Reads<'achievement', 'unit'>,
  evaluation: Evaluation,
  chain: Chain,
): Promise<FoundAchievement> {
  const { periodId, keptEvaluatorId, keptUnitId } = evaluation
  const kept = { evaluatorId: keptEvaluatorId, unitId: keptUnitId }
  // the unit is that of the office, whoever acts in it
  const office = deskOfEvaluator(chain)
  const evaluator = office && { ...office, unitId: placeOfJudge(office, chain.employee, evaluation).unitId }
  const superior = deskOfSuperior(chain)
  return achievementOf(table, periodId, unitsToUse({ employee: chain.employee, evaluator, superior, kept }))
}

/** Of the first of these units that is there. */
export async function achievementOf(
  table: Reads<'achievement', 'unit'>,
  periodId: string,
  units: ReturnType<typeof unitsToUse>,
): Promise<FoundAchievement> {
  const unitId = await firstThere(table, units)
  if (unitId === undefined) return {}
  for (const each of periodsToUse(periodId)) {
    const found = await table.get(keys.achievement(each, unitId))
    if (found !== undefined) return { unitId, used: { achievement: found.achievement, unitId, periodId: each } }
  }
  return { unitId }
}

async function firstThere(table: Reads<never, 'unit'>, units: ReturnType<typeof unitsToUse>) {
  for (const unit of units) {
    const unitId = unit === WHOLE_REGION ? topUnitOf(await table.all(ranges.units())) : unit
    if (unitId !== undefined) return unitId
  }
  return undefined
}
