import * as z from 'zod/mini'
import { optionalBoolean, optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import type { ActionPlan, Evaluation, Rating, Realisation } from '../../domain/evaluations/evaluation.ts'
import { mayAgree } from '../../domain/evaluations/action-plan.ts'
import { type EvaluationAction, evaluationActions } from '../../domain/evaluations/evaluation-actions.ts'
import { formatInstant } from '../../domain/instant.ts'
import { predicateOf } from '../../domain/evaluations/predicate.ts'
import { BehaviourRating, Predicate, WorkRating } from '../../domain/evaluations/ratings.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import type { Seen } from './view.ts'

export const EvidenceView = z.array(z.object({ title: plainText, url: plainText }))

const version = plainNumber
const allowedActions = plainTexts

export const RealisationView = z.object({
  workResultId: plainText,
  realisation: plainText,
  evidence: EvidenceView,
  recordedAt: plainText,
  version,
  allowedActions,
})

export const RatingView = z.object({
  workRating: WorkRating,
  behaviourRating: BehaviourRating,
  notes: plainText,
  results: z.array(z.object({ workResultId: plainText, rating: WorkRating, note: optionalText })),
  /** The study was not finished: the predicate is of the behaviour alone (IV.B.3.a.3.d). */
  studyUnfinished: optionalBoolean,
  /** Copied from this earlier result by agreement of both (IV.A.13.a). */
  reusedFrom: optionalText,
  predicate: Predicate,
  version,
  allowedActions,
})

export const ActionPlanView = z.object({
  items: z.array(z.object({ workResultId: plainText, actions: plainTexts })),
  /** When the pimpinan agreed to it as it stands. */
  agreedAt: optionalText,
  version,
  allowedActions,
})

/** What of an evaluation has a version of its own is written while the evaluation lets this person write it. */
export type PartOf = { readonly evaluation: Evaluation; readonly seen: Seen }

const offered = ({ evaluation, seen }: PartOf, wanted: readonly EvaluationAction[]) =>
  evaluationActions(evaluation, seen.relations, seen.actorId, seen.now).filter(action => wanted.includes(action))

/** `planned`: whether its result is still in the plan; what a revision dropped stays visible and is not written any more. */
export function realisationView(realisation: Realisation, of: PartOf, planned = true): z.input<typeof RealisationView> {
  return {
    ...realisation,
    recordedAt: formatInstant(realisation.recordedAt),
    allowedActions: planned ? offered(of, ['recordRealisation']) : [],
  }
}

export function ratingView(rating: Rating, of: PartOf): z.input<typeof RatingView> {
  return {
    ...rating,
    predicate: predicateOf(rating.workRating, rating.behaviourRating, CURRENT_RULE_SET, rating),
    allowedActions: offered(of, ['rateEvaluation', 'signEvaluation']),
  }
}

export const planView = (plan: ActionPlan, of: PartOf): z.input<typeof ActionPlanView> => ({
  ...plan,
  agreedAt: plan.agreed && formatInstant(plan.agreed.at),
  allowedActions: [
    ...offered(of, ['planActions']),
    ...(mayAgree(plan, of.evaluation, of.seen.relations, of.seen.now) ? ['agreeToActions'] : []),
  ],
})
