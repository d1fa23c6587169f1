import type { Judgement, Rating, Realisation } from '../../domain/evaluation.ts'
import type { ReleasedFeedback } from '../../domain/feedback.ts'
import type { Objection } from '../../domain/objection.ts'
import { CURRENT_RULE_SET, ruleSet } from '../../domain/rulesets/index.ts'
import { saysAchievement, saysDecision, saysPredicate, saysRating } from '../../domain/sentences.ts'
import type { Skp } from '../../domain/skp.ts'

type Inputs = {
  readonly skp: Skp | undefined
  readonly rating: Rating | undefined
  readonly realisations: readonly Realisation[]
  /** Only what is released: a reason must not give away what anonymity still holds back. */
  readonly feedback: readonly ReleasedFeedback[]
  readonly objection: Objection | undefined
}

/** V.B.5: what a decision on the objection upheld, or changed. */
function objectionSteps(objection: Objection | undefined) {
  if (objection?.outcome === undefined) return []
  const { outcome, first } = objection
  return [
    { step: 'objection', value: outcome, article: 'Lampiran BAB V.B.5', sentence: saysDecision(first?.predicate) },
  ]
}

/** Everything that the signature fixed, in the order of the law: achievement, ratings, quadrant (Pasal 24(1), 25(1)). */
export function reasonsOf(
  evaluationId: string,
  judgement: Judgement,
  { skp, rating, realisations, feedback, objection }: Inputs,
) {
  const rules = ruleSet(judgement.ruleSet) ?? CURRENT_RULE_SET
  const { achievement, workRating, behaviourRating, predicate } = judgement
  const rated = new Map(rating?.results.map(each => [each.workResultId, each]))
  const recorded = new Map(realisations.map(each => [each.workResultId, each]))
  return {
    evaluationId,
    predicate,
    ruleSet: { id: rules.id, title: rules.title },
    steps: [
      {
        step: 'achievement',
        value: achievement,
        article: 'Lampiran BAB IV.B.1.g',
        sentence: saysAchievement(achievement),
      },
      {
        step: 'distribution',
        value: rules.DISTRIBUTION.ideallyMost[achievement],
        article: rules.DISTRIBUTION.article,
        sentence: 'Pola distribusi ini menjadi pertimbangan, bukan kuota; tidak menentukan hasil seseorang.',
      },
      {
        step: 'workRating',
        value: workRating,
        article: rules.WORK_GUIDE.article,
        sentence: saysRating('hasil kerja', workRating),
      },
      {
        step: 'behaviourRating',
        value: behaviourRating,
        article: rules.BEHAVIOUR_GUIDE.article,
        sentence: saysRating('perilaku kerja', behaviourRating),
      },
      {
        step: 'predicate',
        value: predicate,
        article: 'Lampiran BAB IV.B.3 (kuadran kinerja)',
        sentence: saysPredicate(workRating, behaviourRating, predicate),
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
    feedback: [...new Set(feedback.map(each => each.class))].toSorted().map(each => ({
      class: each,
      items: feedback.filter(item => item.class === each).length,
    })),
    allowedActions: [],
    resources: (skp?.resources ?? []).map(resource => ({ ...resource, state: 'diminta' as const })),
  }
}
