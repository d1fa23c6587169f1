import type { Evaluation } from '../evaluations/evaluation.ts'
import type { Instant } from '../instant.ts'
import type { Skp } from '../plans/skp.ts'
import { type Assignment, isPast } from './assignment.ts'

/**
 * II.A.5.f.12: what the evaluator weighs before he approves: the work that the employee has already (his plan in force,
 * else the one being drawn up; other assignments, approved or waiting), and within the year how he did so far. Competence
 * and skill he reads from the post. Nothing is added up: the evaluator judges.
 */
export function workloadOf(
  { place }: Pick<Assignment, 'place'>,
  plans: readonly Skp[],
  assignments: readonly Assignment[],
  evaluations: readonly Evaluation[],
  now: Instant,
) {
  const plan = plans.find(({ status }) => status === 'ditetapkan') ?? plans.find(({ status }) => status !== 'diganti')
  const others = assignments
    .filter(each => each.place !== place && (each.status === 'disetujui' || each.status === 'diajukan'))
    .filter(each => !isPast(each, now))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return {
    workResults: plan?.workResults ?? [],
    assignments: others,
    judged: evaluations.flatMap(each =>
      'judgement' in each ? [{ periodId: each.periodId, judgement: each.judgement }] : [],
    ),
  }
}
