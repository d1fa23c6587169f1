import { type Evaluation, officeOf } from '../domain/evaluations/evaluation.ts'
import type { Instant } from '../domain/instant.ts'
import { pltAmong } from '../domain/people/acting.ts'
import type { Reads } from '../store/access.ts'
import * as ranges from '../store/ranges.ts'

type Lists = Reads<never, 'evaluation', 'evaluation' | 'employee'>

/**
 * The evaluations of one evaluator's people in a period, those among them too that went to his superior (IV.A.11), and
 * who is Plt. in an office of theirs; who is Plt. elsewhere is the head's there (IV.A.5). From indexes, which may lag: for
 * a screen and for advice, never for a decision.
 */
export async function peopleOf(
  table: Lists,
  evaluatorId: string,
  handedOver: readonly Evaluation[],
  periodId: string,
  now: Instant,
): Promise<readonly Evaluation[]> {
  const [onDesk, team] = await Promise.all([
    table.listAll(ranges.teamEvaluations(evaluatorId, periodId)),
    table.listAll(ranges.team(evaluatorId)),
  ])
  const { away, here } = pltAmong(team, now)
  const ofPlt = await Promise.all(here.map(id => table.all(ranges.evaluationsOfPeriod(id, periodId))))
  const members = new Set([...team.map(({ employeeId }) => employeeId), ...here])
  // what is signed is whose judgement it is, wherever the person acts since
  const isHis = (each: Evaluation) =>
    'judgement' in each
      ? officeOf(each.judgement) === evaluatorId
      : each.actorId === evaluatorId
        ? !away.includes(each.employeeId)
        : here.includes(each.employeeId)
  const elsewhere = ofPlt.flat().filter(({ actorId }) => actorId !== evaluatorId)
  return [
    ...[...onDesk, ...elsewhere].filter(each => each.by === 'penilai' && isHis(each)),
    ...handedOver.filter(({ employeeId }) => members.has(employeeId)),
  ]
}

export const isBy = (by: Evaluation['by']) => (evaluation: Evaluation) => evaluation.by === by
