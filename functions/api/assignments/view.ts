import * as z from 'zod/mini'
import {
  type Assignment,
  AssignmentForm,
  AssignmentState,
  Scope,
  stateOf,
} from '../../domain/assignments/assignment.ts'
import { assignmentActions, type Part } from '../../domain/assignments/assignment-rules.ts'
import type { inclusionIn } from '../../domain/assignments/inclusion.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { SkpStatus } from '../../domain/plans/skp.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { assignmentIdOf, skpIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'

const head = {
  assignmentId: plainText,
  employee: z.object({ employeeId: plainText, name: plainText }),
  giver: z.optional(z.object({ employeeId: plainText, name: plainText, post: plainText })),
  host: optionalText,
  team: z.optional(z.object({ teamId: plainText, name: plainText })),
  unitId: optionalText,
  form: AssignmentForm,
  scope: Scope,
  startsOn: plainText,
  endsOn: plainText,
  status: AssignmentState,
  askedAt: plainText,
  decidedAt: optionalText,
  version: plainNumber,
  allowedActions: plainTexts,
}

export const AssignmentListItem = z
  .object({
    ...head,
    statement: plainText,
    /** Of one that the caller gave: until when he is asked to tell the evaluator what he saw of it (IV.A.4). */
    feedbackDueAt: optionalText,
  })
  .check(z.meta({ id: 'AssignmentListItem' }))

export const AssignmentView = z
  .object({
    ...head,
    statement: plainText,
    expectedResult: plainText,
    declineReason: optionalText,
    /** As which result of which plan, once the employee has put it there. */
    inSkp: z.optional(z.object({ skpId: plainText, workResultId: plainText, status: SkpStatus })),
  })
  .check(z.meta({ id: 'Assignment' }))

export type Seen = {
  readonly parts: ReadonlySet<Part>
  readonly inclusion?: ReturnType<typeof inclusionIn<Item<'skp'>>>
  readonly now: Instant
}

export function assignmentHead(assignment: Assignment, { parts, inclusion, now }: Seen) {
  const { employeeId, employeeName, giver, host, team, unitId, form, scope, startsOn, endsOn, version } = assignment
  return {
    assignmentId: assignmentIdOf(assignment),
    employee: { employeeId, name: employeeName },
    ...{ giver, host, team, unitId, form, scope, startsOn, endsOn, version },
    statement: assignment.statement,
    status: stateOf(assignment, now),
    askedAt: formatInstant(assignment.askedAt),
    decidedAt: 'decidedAt' in assignment ? formatInstant(assignment.decidedAt) : undefined,
    allowedActions: assignmentActions(assignment, parts, inclusion !== undefined, now),
  }
}

export function assignmentView(assignment: Assignment, seen: Seen): z.input<typeof AssignmentView> {
  const { inclusion } = seen
  return {
    ...assignmentHead(assignment, seen),
    expectedResult: assignment.expectedResult,
    declineReason: 'declineReason' in assignment ? assignment.declineReason : undefined,
    inSkp: inclusion && {
      skpId: skpIdOf(inclusion.skp),
      workResultId: inclusion.workResultId,
      status: inclusion.status,
    },
  }
}
