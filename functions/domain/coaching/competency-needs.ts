import type { CompetencyScore } from './competency-score.ts'

/** B.1.9: below 3 the standard of the post is not met. */
const MEETS_STANDARD = 3

/** What training is needed for: the competencies below the standard, the lowest first, with the reason as their source. */
export function competencyNeeds(competencies: readonly CompetencyScore[]): CompetencyScore[] {
  return competencies.filter(({ score }) => score < MEETS_STANDARD).toSorted((a, b) => a.score - b.score)
}
