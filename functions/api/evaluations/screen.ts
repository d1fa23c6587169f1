import type * as z from 'zod/mini'
import type { Evaluation, Rating, Realisation, ActionPlan } from '../../domain/evaluation.ts'
import { seesDraft, seesJudgement } from '../../domain/evaluation-actions.ts'
import { formatInstant } from '../../domain/instant.ts'
import { predicateOf } from '../../domain/predicate.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import type { Skp } from '../../domain/skp.ts'
import type { Reads } from '../../store/access.ts'
import { evaluationIdOf, parseSkpId } from '../../store/ids.ts'
import { keys, ranges } from '../../store/keys.ts'
import type { FoundEvaluation } from './find.ts'
import { type EvaluationScreen, evaluationView, type RatingView, type Seen } from './view.ts'

export type Screen = {
  readonly skp: Skp | undefined
  readonly realisations: readonly Realisation[]
  readonly actionPlan: ActionPlan | undefined
  readonly rating: Rating | undefined
  /** The year's periodic evaluations, for the annual one. */
  readonly periodic: readonly Evaluation[] | undefined
}

type Reading = Reads<'skp' | 'actionPlan' | 'rating', 'realisation' | 'evaluation'>

export async function readScreen(table: Reading, { stored, relations }: FoundEvaluation): Promise<Screen> {
  const { employeeId, periodId } = stored
  const at = parseSkpId(stored.skpId)
  const mayRead = seesJudgement(stored, relations) || (!('judgement' in stored) && seesDraft(stored, relations))
  const annual = periodId.endsWith('TAHUNAN')
  const [skp, realisations, actionPlan, rating, ofYear] = await Promise.all([
    at && table.get(keys.skp(at)),
    table.all(ranges.realisations(employeeId, periodId)),
    table.get(keys.actionPlan(employeeId, periodId)),
    mayRead ? table.get(keys.rating(stored)) : undefined,
    annual ? table.all(ranges.evaluationsOfYear(employeeId, Number(periodId.slice(0, 4)))) : undefined,
  ])
  return { skp, realisations, actionPlan, rating, periodic: ofYear?.filter(each => each.periodId !== periodId) }
}

export function ratingView(rating: Rating): z.input<typeof RatingView> {
  return { ...rating, predicate: predicateOf(rating.workRating, rating.behaviourRating, CURRENT_RULE_SET) }
}

export function screenView(
  { evaluation, screen }: FoundEvaluation & { readonly screen: Screen },
  seen: Seen,
): z.input<typeof EvaluationScreen> {
  const planned = screen.skp?.workResults ?? []
  return {
    ...evaluationView(evaluation, seen),
    workResults: planned,
    realisations: screen.realisations.map(each => ({ ...each, recordedAt: formatInstant(each.recordedAt) })),
    actionPlan: screen.actionPlan,
    rating: screen.rating && ratingView(screen.rating),
    periodic: screen.periodic?.map(each => ({
      periodId: each.periodId,
      evaluationId: evaluationIdOf(each),
      status: each.status,
      predicate: 'judgement' in each && seesJudgement(each, seen.relations) ? each.judgement.predicate : undefined,
    })),
  }
}
