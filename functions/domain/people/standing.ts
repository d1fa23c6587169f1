import { countsOf, type PredicateCounts, sumOfCounts } from '../evaluations/distribution.ts'
import type { Evaluation, Rating } from '../evaluations/evaluation.ts'
import { predicateOf } from '../evaluations/predicate.ts'
import type { RuleSet } from '../rulesets/ruleset.ts'

type Rated = Pick<Rating, 'employeeId' | 'seq' | 'by' | 'workRating' | 'behaviourRating' | 'studyUnfinished'>
type Rules = Pick<RuleSet, 'PREDICATES' | 'PREDICATES_OF_UNFINISHED_STUDY'>

/** Where the people of one evaluator stand in a period. */
export type TeamStanding = {
  /** By the result in force. */
  readonly signed: PredicateCounts
  readonly drafts: PredicateCounts
  readonly unrated: number
}

const placeOf = ({ employeeId, seq, by }: Pick<Rated, 'employeeId' | 'seq' | 'by'>) => `${employeeId} ${seq} ${by}`

/** `drafts`: those of the one who asks; a draft of what is signed, or of what is not among these, counts for nothing. */
export function standingOf(evaluations: readonly Evaluation[], drafts: readonly Rated[], rules: Rules): TeamStanding {
  const drafted = new Map(drafts.map(draft => [placeOf(draft), draft]))
  const signed = evaluations.flatMap(each => ('judgement' in each ? [each.judgement.predicate] : []))
  const open = evaluations.filter(each => !('judgement' in each))
  const rated = open.flatMap(each => drafted.get(placeOf(each)) ?? [])
  return {
    signed: countsOf(signed),
    drafts: countsOf(rated.map(each => predicateOf(each.workRating, each.behaviourRating, rules, each))),
    unrated: open.length - rated.length,
  }
}

/** As one group for its evaluator. */
export const groupOf = ({ signed, drafts, unrated }: TeamStanding) => ({
  counts: sumOfCounts([signed, drafts]),
  unrated,
})

/** As others see it, to whom drafts are nothing. */
export const groupOfSigned = ({ signed, drafts, unrated }: TeamStanding) => ({
  counts: signed,
  unrated: unrated + peopleIn(drafts),
})

export const peopleIn = (counts: PredicateCounts): number => Object.values(counts).reduce((sum, each) => sum + each, 0)
