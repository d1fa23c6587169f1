import type { Group } from '../../domain/evaluations/distribution.ts'
import { isOpen } from '../../domain/evaluations/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import { groupOf, standingOf } from '../../domain/people/standing.ts'
import { isPassing } from '../../kit/outage.ts'
import type { Reads } from '../../store/access.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { deskOfEvaluator } from '../../domain/people/authority.ts'
import { isBy, peopleOf } from '../team-standing.ts'
import type { FoundEvaluation } from './find.ts'

type Lists = Reads<never, 'evaluation', 'evaluation' | 'employee' | 'rating'>

/**
 * The others of the same evaluator's people, beside whom a signature is looked at. Advice, read from indexes: a signature
 * waits for nothing of it, so what cannot be read at this moment is left out, and said so.
 */
export async function othersBeside(
  table: Lists,
  { evaluationId, stored, chain }: FoundEvaluation,
  judgeId: string | undefined,
  now: Instant,
): Promise<{ readonly others?: Group; readonly unread?: true }> {
  if (judgeId === undefined || !isOpen(stored)) return {}
  const { periodId, by } = stored
  // the people are those of the office, whoever acts in it; the drafts are his who signs
  const evaluator = deskOfEvaluator(chain)
  const superior = chain.superiorFor ?? chain.superior
  try {
    const [people, drafts] = await Promise.all([
      by === 'penilai'
        ? peopleOf(table, evaluator?.employeeId ?? judgeId, [], periodId, now)
        : defaulted(table, evaluator?.employeeId, superior?.employeeId ?? judgeId, periodId, now),
      table.listAll(ranges.drafts(judgeId, periodId)),
    ])
    const others = people.filter(each => evaluationIdOf(each) !== evaluationId)
    return { others: groupOf(standingOf(others, drafts, CURRENT_RULE_SET)) }
  } catch (error) {
    if (isPassing(error)) return { unread: true }
    throw error
  }
}

/** What the evaluator signed himself, and what of his people came to the superior (IV.A.11); without an evaluator, the latter. */
async function defaulted(
  table: Lists,
  evaluatorId: string | undefined,
  superiorId: string,
  periodId: string,
  now: Instant,
) {
  const handedOver = (await table.listAll(ranges.teamEvaluations(superiorId, periodId))).filter(isBy('superior'))
  return evaluatorId === undefined ? handedOver : peopleOf(table, evaluatorId, handedOver, periodId, now)
}
