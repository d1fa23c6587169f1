import { competencyNeeds } from '../coaching/competency-needs.ts'
import type { CompetencyScore } from '../coaching/competency-score.ts'
import type { Guidance } from '../coaching/guidance.ts'
import { type Instant, yearOf } from '../instant.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import type { About, ReleasedFeedback } from '../feedback/feedback.ts'

/** A gap, and where it was seen: what a training is asked for. */
export type Need = {
  readonly source: 'umpan_balik' | 'rating_hasil_kerja' | 'rating_perilaku_kerja' | 'kompetensi'
  /** Absent: of guidance, which belongs to no period. */
  readonly periodId?: string
  /** Of guidance: the competency below the standard, and why (B.1.9). */
  readonly competency?: CompetencyScore
  readonly evaluatedAt?: Instant
  /** Of feedback: from which class, never from whom. */
  readonly class?: ReleasedFeedback['class']
  readonly about?: About
  readonly suggestion?: string
  readonly trainingId?: string | undefined
}

/** Of what was released to the employee: he, and who reads more than he does, see the same here. */
export function needsFromFeedback(received: readonly ReleasedFeedback[]): Need[] {
  return received.flatMap(({ tone, hidden, suggestion, periodId, class: from, about, trainingId }): Need[] =>
    tone !== 'perbaikan' || hidden !== undefined || suggestion === undefined
      ? []
      : [{ source: 'umpan_balik', periodId, class: from, about, suggestion, ...(trainingId && { trainingId }) }],
  )
}

/** Of judgements that the employee has seen. */
export function needsFromRatings(evaluations: readonly Evaluation[]): Need[] {
  return evaluations.flatMap((evaluation): Need[] => {
    if (!('judgement' in evaluation) || evaluation.status === 'dinilai') return []
    const { periodId, judgement } = evaluation
    return [
      ...(judgement.workRating === 'di_bawah_ekspektasi' ? [{ source: 'rating_hasil_kerja' as const, periodId }] : []),
      ...(judgement.behaviourRating === 'di_bawah_ekspektasi'
        ? [{ source: 'rating_perilaku_kerja' as const, periodId }]
        : []),
    ]
  })
}

/** III.D.4.h, B.1.9: of guidance that was evaluated in this year, the lowest first. */
export function needsFromGuidance(guidance: readonly Guidance[], year: number): Need[] {
  return guidance.flatMap(({ competencies = [], evaluatedAt }): Need[] =>
    evaluatedAt === undefined || yearOf(evaluatedAt) !== year
      ? []
      : competencyNeeds(competencies).map(competency => ({ source: 'kompetensi', competency, evaluatedAt })),
  )
}
