import * as z from 'zod/mini'
import { optionalText, plainText } from '../../domain/shapes.ts'
import type { Evaluation, Judgement, Rating, Realisation } from '../../domain/evaluations/evaluation.ts'
import type { Objection } from '../../domain/evaluations/objection.ts'
import type { Observation } from '../../domain/monitoring/observation.ts'
import type { FollowUp } from '../../domain/feedback/follow-up.ts'
import { Host, type ReleasedFeedback } from '../../domain/feedback/feedback.ts'
import { ARTICLE_OF_PLACEMENT } from '../../domain/people/placement.ts'
import { CURRENT_RULE_SET, ruleSet } from '../../domain/rulesets/index.ts'
import { ratingGuides } from '../../domain/rulesets/rating-guides.ts'
import {
  saysAchievement,
  saysDecision,
  saysPredicate,
  saysRating,
  saysUnfinishedStudy,
} from '../../domain/sentences.ts'
import { articleOfUnfinishedStudy } from '../../domain/evaluations/study-outcome.ts'
import { parsePeriodId } from '../../domain/periods/period.ts'
import type { ResourceSupport } from '../../domain/plans/resource-support.ts'
import type { Skp } from '../../domain/plans/skp.ts'
import { observationView } from '../employees/observation-view.ts'
import { followUpView } from '../employees/follow-up-view.ts'
import { resourceViews } from '../skp/resources.ts'
import { EvidenceView } from './parts.ts'

/** What the host wrote, as a reason. */
export const HostReason = z.object({
  article: plainText,
  ...Host().shape,
  observation: plainText,
  impact: plainText,
  suggestion: optionalText,
  evidence: EvidenceView,
})

function hostReason({ host, observation, impact, suggestion, evidence = [] }: ReleasedFeedback) {
  if (host === undefined) return []
  return [{ ...host, article: ARTICLE_OF_PLACEMENT[host.kind], observation, impact, suggestion, evidence }]
}

type Inputs = {
  readonly skp: Skp | undefined
  readonly rating: Rating | undefined
  readonly realisations: readonly Realisation[]
  /** Only what is released: a reason must not give away what anonymity still holds back. */
  readonly feedback: readonly ReleasedFeedback[]
  readonly objection: Objection | undefined
  readonly followUps: readonly FollowUp[]
  readonly observations: readonly Observation[]
  readonly supports: readonly ResourceSupport[]
}

/** V.B.5: what a decision on the objection upheld, or changed. */
function objectionSteps(objection: Objection | undefined) {
  if (objection?.outcome === undefined) return []
  const { outcome, first } = objection
  return [
    { step: 'objection', value: outcome, article: 'Lampiran BAB V.B.5', sentence: saysDecision(first?.predicate) },
  ]
}

/** Pasal 20(8): the note of a take-over is a basis of the evaluation. */
function takeOverSteps(followUps: readonly FollowUp[]) {
  return followUps
    .filter(({ kind }) => kind === 'pengambilalihan')
    .map(({ workResultId = '' }) => ({
      step: 'takeOver',
      value: workResultId,
      article: 'Pasal 20 ayat (7)-(8)',
      sentence: 'Rencana hasil kerja ini diambil alih oleh pimpinan; catatannya menjadi dasar pertimbangan evaluasi.',
    }))
}

/** The year of the achievement, where it is not the year that is judged. */
function yearOfOther(periodId: string, usedId: string): number | undefined {
  const [judged, used] = [parsePeriodId(periodId), parsePeriodId(usedId)]
  return judged?.kind === 'tahunan' && used?.year !== judged.year ? used?.year : undefined
}

/** Everything that the signature fixed, in the order of the law: achievement, ratings, quadrant (Pasal 24(1), 25(1)). */
export function reasonsOf(
  evaluationId: string,
  { periodId, by, judgement }: Pick<Evaluation, 'periodId' | 'by'> & { readonly judgement: Judgement },
  { skp, rating, realisations, feedback, objection, followUps, observations, supports }: Inputs,
) {
  const ratedBy = objection?.outcome === 'mengubah' ? 'superior' : by
  const rules = ruleSet(judgement.ruleSet) ?? CURRENT_RULE_SET
  const { achievement, workRating, behaviourRating, predicate } = judgement
  const lastYear = yearOfOther(periodId, judgement.achievementPeriodId)
  const rated = new Map(rating?.results.map(each => [each.workResultId, each]))
  const host = feedback.flatMap(hostReason)
  const studyUnfinished = judgement.studyUnfinished === true
  const recorded = new Map(realisations.map(each => [each.workResultId, each]))
  return {
    evaluationId,
    predicate,
    ruleSet: { id: rules.id, title: rules.title },
    steps: [
      {
        step: 'achievement',
        value: achievement,
        article: lastYear === undefined ? 'Lampiran BAB IV.B.1.g' : 'Lampiran BAB IV.B.1.f',
        sentence: saysAchievement(achievement, lastYear),
      },
      {
        step: 'distribution',
        value: rules.DISTRIBUTION.ideallyMost[achievement],
        article: rules.DISTRIBUTION.article,
        sentence: 'Pola distribusi ini menjadi pertimbangan, bukan kuota; tidak menentukan hasil seseorang.',
      },
      ...(judgement.reusedFrom === undefined
        ? []
        : [
            {
              step: 'reuse',
              value: judgement.reusedFrom,
              article: 'Lampiran BAB IV.A.13.a',
              sentence:
                'Hasil periode sebelumnya pada unit lama digunakan atas kesepakatan pegawai dan pejabat penilai.',
            },
          ]),
      ...host.slice(0, 1).map(({ article, institution }) => ({
        step: 'host',
        value: institution,
        article,
        sentence: `Umpan balik dari ${institution}, tempat pegawai ditugaskan, menjadi bahan pertimbangan.`,
      })),
      ...takeOverSteps(followUps),
      {
        step: 'workRating',
        value: workRating,
        article: ratingGuides(rules.id).work.article,
        sentence: saysRating('hasil kerja', workRating, ratedBy),
      },
      {
        step: 'behaviourRating',
        value: behaviourRating,
        article: ratingGuides(rules.id).behaviour.article,
        sentence: saysRating('perilaku kerja', behaviourRating, ratedBy),
      },
      {
        step: 'predicate',
        value: predicate,
        article: studyUnfinished ? articleOfUnfinishedStudy(periodId) : 'Lampiran BAB IV.B.3 (kuadran kinerja)',
        sentence: studyUnfinished
          ? saysUnfinishedStudy(behaviourRating, predicate)
          : saysPredicate(workRating, behaviourRating, predicate),
      },
      ...objectionSteps(objection),
    ],
    achievement: { achievement, unitId: judgement.achievementUnitId, periodId: judgement.achievementPeriodId },
    workRating,
    behaviourRating,
    notes: rating?.notes ?? '',
    results: (skp?.workResults ?? []).map(({ workResultId, statement }) => ({
      workResultId,
      statement,
      rating: rated.get(workResultId)?.rating,
      note: rated.get(workResultId)?.note,
      realisation: recorded.get(workResultId)?.realisation,
      evidence: recorded.get(workResultId)?.evidence ?? [],
    })),
    ...(studyUnfinished ? { studyUnfinished } : {}),
    ...(host.length === 0 ? {} : { host }),
    feedback: [...new Set(feedback.map(each => each.class))].toSorted().map(each => ({
      class: each,
      items: feedback.filter(item => item.class === each).length,
    })),
    followUps: followUps.map(followUpView),
    observations: observations.map(each => observationView(each)),
    allowedActions: [],
    resources: resourceViews(skp, supports),
  }
}
