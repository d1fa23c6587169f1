import * as z from 'zod/mini'
import type { ActionPlan, Evaluation, Rating, Realisation } from '../../domain/evaluations/evaluation.ts'
import { seesDraft, seesJudgement } from '../../domain/evaluations/evaluation-actions.ts'
import type { ObjectionFile } from '../../domain/evaluations/objection.ts'
import { type Skp, WorkResult } from '../../domain/plans/skp.ts'
import type { Reads } from '../../store/access.ts'
import { parseSkpId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { StudyView, studyView } from '../skp/study-view.ts'
import type { FoundEvaluation } from './find.ts'
import { objectionView, ObjectionView } from './objection-view.ts'
import { ownDraft } from './own-draft.ts'
import { ActionPlanView, planView, RatingView, ratingView, RealisationView, realisationView } from './parts.ts'
import { periodicView, PeriodicView, readPeriodic } from './periodic.ts'
import { EvaluationView, evaluationView, type Seen } from './view.ts'

/** The whole screen of one evaluation. */
export const EvaluationWhole = z.extend(EvaluationView, {
  workResults: z.array(WorkResult()),
  /** What was expected of the study, beside the choice of ratings (II.B.5–7). */
  study: z.optional(StudyView),
  realisations: z.array(RealisationView),
  actionPlan: z.optional(ActionPlanView),
  periodic: z.optional(z.array(PeriodicView)),
  rating: z.optional(RatingView),
  objection: z.optional(ObjectionView),
})
export const EvaluationScreen = z.extend(EvaluationWhole, {}).check(z.meta({ id: 'Evaluation' }))

export type Screen = {
  readonly skp: Skp | undefined
  readonly realisations: readonly Realisation[]
  readonly actionPlan: ActionPlan | undefined
  readonly rating?: Rating | undefined
  /** The words of the objection, where there is one. */
  readonly file?: ObjectionFile | undefined
  /** The year's periodic evaluations, for the annual one. */
  readonly periodic: readonly Evaluation[] | undefined
}

/** The kinds that the screen reads beside the evaluation; the rating lies apart. */
export const READS_OF_SCREEN = {
  skp: ['GetItem'],
  realisation: ['Query'],
  actionPlan: ['GetItem'],
  objection: ['GetItem'],
} as const

type Reading = Reads<'skp' | 'actionPlan' | 'objection', 'realisation' | 'evaluation' | 'period'>

export async function readScreen(table: Reading, { stored }: FoundEvaluation): Promise<Screen> {
  const { employeeId, periodId } = stored
  const at = parseSkpId(stored.skpId)
  const [skp, realisations, actionPlan, periodic, file] = await Promise.all([
    at && table.get(keys.skp(at)),
    table.all(ranges.realisations(employeeId, periodId)),
    table.get(keys.actionPlan(employeeId, periodId)),
    readPeriodic(table, stored),
    'objection' in stored && stored.objection !== undefined ? table.get(keys.objection(stored)) : undefined,
  ])
  return { skp, realisations, actionPlan, periodic, file }
}

/** The screen with the judgement, or its draft, where this person may see it. */
export async function readFullScreen(table: Reading & Reads<'rating'>, found: FoundEvaluation): Promise<Screen> {
  const [screen, rating] = await Promise.all([
    readScreen(table, found),
    seesRating(found.stored, found.relations) ? table.get(keys.rating(found.stored)) : undefined,
  ])
  return { ...screen, rating: ownDraft(rating, found) }
}

const seesRating = (evaluation: Evaluation, relations: Seen['relations']) =>
  seesJudgement(evaluation, relations) || (!('judgement' in evaluation) && seesDraft(evaluation, relations))

export function screenView(evaluation: Evaluation, screen: Screen, seen: Seen): z.input<typeof EvaluationScreen> {
  const { skp, realisations, actionPlan, rating, periodic, file } = screen
  const of = { evaluation, seen }
  const planned = new Set(skp?.workResults.map(result => result.workResultId))
  return {
    ...evaluationView(evaluation, seen),
    workResults: skp?.workResults ?? [],
    study: studyView(skp?.study),
    realisations: realisations.map(each => realisationView(each, of, planned.has(each.workResultId))),
    actionPlan: actionPlan && planView(actionPlan, of),
    rating: rating && seesRating(evaluation, seen.relations) ? ratingView(rating, of) : undefined,
    periodic: periodic?.map(each => periodicView(each, evaluation, seen)),
    objection: file && objectionView(file),
  }
}
