import type { BehaviourRating, Predicate, WorkRating } from './ratings.ts'
import type { RuleSet } from '../rulesets/ruleset.ts'

/** Reads the predicate from the quadrant; for a study that was not finished, from the behaviour alone. */
export function predicateOf(
  work: WorkRating,
  behaviour: BehaviourRating,
  rules: Pick<RuleSet, 'PREDICATES' | 'PREDICATES_OF_UNFINISHED_STUDY'>,
  { studyUnfinished = false }: { studyUnfinished?: boolean | undefined } = {},
): Predicate {
  return studyUnfinished ? rules.PREDICATES_OF_UNFINISHED_STUDY[behaviour] : rules.PREDICATES[work][behaviour]
}
