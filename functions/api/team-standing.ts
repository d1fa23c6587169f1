import type { Evaluation } from '../domain/evaluations/evaluation.ts'
import type { Reads } from '../store/access.ts'
import * as ranges from '../store/ranges.ts'

type Lists = Reads<never, never, 'evaluation' | 'employee'>

/**
 * The evaluations of one evaluator's people in a period, those among them too that went to his superior (IV.A.11).
 * From indexes, which may lag: for a screen and for advice, never for a decision.
 */
export async function peopleOf(
  table: Lists,
  evaluatorId: string,
  handedOver: readonly Evaluation[],
  periodId: string,
): Promise<readonly Evaluation[]> {
  const [own, team] = await Promise.all([
    table.listAll(ranges.teamEvaluations(evaluatorId, periodId)),
    handedOver.length === 0 ? [] : table.listAll(ranges.team(evaluatorId)),
  ])
  const members = new Set(team.map(({ employeeId }) => employeeId))
  return [...own.filter(isBy('penilai')), ...handedOver.filter(({ employeeId }) => members.has(employeeId))]
}

export const isBy = (by: Evaluation['by']) => (evaluation: Evaluation) => evaluation.by === by
