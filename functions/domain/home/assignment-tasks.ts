import { type Assignment, isPast } from '../assignments/assignment.ts'
import { planToInclude } from '../assignments/inclusion.ts'
import { endOf, type Instant, startOf } from '../instant.ts'
import type { Skp } from '../plans/skp.ts'
import { Refusal } from '../refusal.ts'
import type { Task } from './home.ts'

type Known = Assignment & { readonly assignmentId: string }

/** II.A.5.f.10–11: before me as evaluator; due before it begins, possible until its last day. */
export function approvalTask(assignment: Known, now: Instant): Task | undefined {
  if (assignment.status !== 'diajukan' || isPast(assignment, now)) return undefined
  return taskOf('approveAssignment', assignment, assignment.employeeName, startOf(assignment.startsOn))
}

/** Pasal 14(2): approved, and in no plan of the year yet; where the plan cannot take it now, nothing is asked. */
export function inclusionTask(
  assignment: Known,
  plans: readonly Pick<Skp, 'status' | 'workResults' | 'seq'>[],
  year: number,
): Task | undefined {
  if (assignment.status !== 'disetujui' || assignment.year !== year) return undefined
  if (planToInclude(plans, assignment.assignmentId, year) instanceof Refusal) return undefined
  const { giver, host, employeeName, endsOn } = assignment
  return taskOf('includeAssignment', assignment, giver?.name ?? host ?? employeeName, endOf(endsOn))
}

const taskOf = (operation: string, { assignmentId }: Known, name: string, dueAt: Instant): Task => ({
  operation,
  subject: assignmentId,
  name,
  dueAt,
  href: `/assignments/${assignmentId}`,
})
