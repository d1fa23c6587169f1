import { countsOf, type Deviation, distributionOf, type Group, isPartOfDeviation, sumOfCounts } from './distribution.ts'
import type { Evaluation, JudgedEvaluation } from './evaluation.ts'
import type { Instant } from '../instant.ts'
import type { Achievement, Predicate } from './ratings.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { RuleSet } from '../rulesets/ruleset.ts'

/** What a signature with this predicate deviates in; nothing where it does not, or where the others are not known. */
export function deviationsWith(
  predicate: Predicate,
  others: Group | undefined,
  achievement: Achievement,
  rules: RuleSet,
): { deviations?: Deviation[] } {
  if (others === undefined) return {}
  const group = { ...others, counts: sumOfCounts([others.counts, countsOf([predicate])]) }
  const deviations = distributionOf(group, achievement, rules).deviations.filter(each =>
    isPartOfDeviation(each, predicate),
  )
  return deviations.length === 0 ? {} : { deviations }
}

export const deviates = (evaluation: Evaluation): boolean =>
  'judgement' in evaluation && evaluation.judgement.deviations !== undefined

/** The reason as it was given with the signature, or when it was asked for again. */
export const deviationReasonOf = (evaluation: Evaluation): string | undefined =>
  'judgement' in evaluation
    ? (evaluation.judgement.deviationReason ?? evaluation.explainedDeviation?.reason)
    : undefined

/** Why no reason is asked for. */
export function deviationFault(evaluation: Evaluation): Refusal<'wrong_status'> | undefined {
  if (!deviates(evaluation))
    return refuse('wrong_status', 'Hasil ini tidak menyimpang dari pola distribusi (Lampiran BAB IV.B.2).')
  return deviationReasonOf(evaluation) === undefined
    ? undefined
    : refuse('wrong_status', 'Alasan penyimpangan dari pola distribusi sudah dicatat dan tidak diganti.')
}

/** The judgement stays as it was signed: the reason stands beside it. */
export function explain(
  evaluation: Evaluation,
  explained: { readonly reason: string; readonly givenAt: Instant; readonly givenBy: string },
): JudgedEvaluation | Refusal<'wrong_status'> {
  const fault = deviationFault(evaluation)
  if (fault !== undefined || !('judgement' in evaluation)) return fault ?? refuse('wrong_status')
  return { ...evaluation, explainedDeviation: explained, version: evaluation.version + 1 }
}
