import { deskOfEvaluator, deskOfSuperior } from '../../domain/people/authority.ts'
import { isOpen, type Rating } from '../../domain/evaluations/evaluation.ts'
import type { FoundEvaluation } from './find.ts'

/**
 * Until it is signed, a draft belongs to the office in which it was written, whoever acts there today. To who judges
 * after a change it is none: the new evaluator evaluates himself (IV.A.13.a; decision 0012).
 */
export function ownDraft<T extends Rating>(
  rating: T | undefined,
  { evaluation, chain }: Pick<FoundEvaluation, 'evaluation' | 'chain'>,
): T | undefined {
  if (rating === undefined || !isOpen(evaluation)) return rating
  const desk = rating.by === 'superior' ? deskOfSuperior(chain) : deskOfEvaluator(chain)
  return (rating.ratedFor ?? rating.ratedBy) === desk?.employeeId ? rating : undefined
}
