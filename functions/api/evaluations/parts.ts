import * as z from 'zod/mini'
import type { ActionPlan, Evaluation, Rating, Realisation } from '../../domain/evaluation.ts'
import { type EvaluationAction, evaluationActions } from '../../domain/evaluation-actions.ts'
import { formatInstant } from '../../domain/instant.ts'
import { predicateOf } from '../../domain/predicate.ts'
import { BehaviourRating, Predicate, WorkRating } from '../../domain/ratings.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import type { Seen } from './view.ts'

export const EvidenceView = z.array(z.object({ title: z.string(), url: z.string() }))

const version = z.number()
const allowedActions = z.array(z.string())

export const RealisationView = z.object({
  workResultId: z.string(),
  realisation: z.string(),
  evidence: EvidenceView,
  recordedAt: z.string(),
  version,
  allowedActions,
})

export const RatingView = z.object({
  workRating: WorkRating,
  behaviourRating: BehaviourRating,
  notes: z.string(),
  results: z.array(z.object({ workResultId: z.string(), rating: WorkRating, note: z.optional(z.string()) })),
  /** The study was not finished: the predicate is of the behaviour alone (IV.B.3.a.3.d). */
  studyUnfinished: z.optional(z.boolean()),
  /** Copied from this earlier result by agreement of both (IV.A.13.a). */
  reusedFrom: z.optional(z.string()),
  predicate: Predicate,
  version,
  allowedActions,
})

export const ActionPlanView = z.object({
  items: z.array(z.object({ workResultId: z.string(), actions: z.array(z.string()) })),
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
  allowedActions: offered(of, ['planActions']),
})
