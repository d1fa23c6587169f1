import * as z from 'zod/mini'
import type { workloadOf } from '../../domain/assignments/workload.ts'
import { BehaviourRating, Predicate, WorkRating } from '../../domain/evaluations/ratings.ts'
import { type Employee, Position } from '../../domain/people/employee.ts'
import { ResultKind } from '../../domain/plans/skp.ts'
import { optionalText, plainText } from '../../domain/shapes.ts'
import { assignmentIdOf } from '../../store/ids.ts'

export const WorkloadView = z.object({
  article: plainText,
  position: Position,
  workResults: z.array(
    z.object({ workResultId: plainText, kind: ResultKind, statement: plainText, assignedBy: optionalText }),
  ),
  assignments: z.array(
    z.object({
      assignmentId: plainText,
      statement: plainText,
      startsOn: plainText,
      endsOn: plainText,
      status: z.enum(['diajukan', 'disetujui', 'ditolak', 'ditarik']),
    }),
  ),
  /** How he did so far, where the assignment comes within the year. */
  performance: z.array(
    z.object({
      periodId: plainText,
      workRating: WorkRating,
      behaviourRating: BehaviourRating,
      predicate: Predicate,
    }),
  ),
})

export function workloadView(
  { position }: Employee,
  { workResults, assignments, judged }: ReturnType<typeof workloadOf>,
): z.input<typeof WorkloadView> {
  return {
    article: 'Lampiran BAB II.A.5.f.12',
    position,
    workResults,
    assignments: assignments.map(each => ({ ...each, assignmentId: assignmentIdOf(each) })),
    performance: judged.map(({ periodId, judgement }) => ({ ...judgement, periodId })),
  }
}
