import type { Assignment } from '../../domain/assignments/assignment.ts'
import {
  type AssignmentAction,
  isAssignmentPartOf,
  type Part,
  partsOf,
  seesAssignment,
} from '../../domain/assignments/assignment-rules.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor } from '../../domain/people/employee.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { parseAssignmentId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Chain, chainOf, officeOfAct, relationsOf } from '../chain.ts'

export type FoundAssignment = {
  readonly assignmentId: string
  readonly assignment: Assignment
  readonly chain: Chain
  readonly parts: ReadonlySet<Part>
  /** Whose office the caller acts in, where it is another's (IV.A.3). */
  readonly onBehalfOf: string | undefined
}

/** Absent, malformed or not yours to see is one and the same answer. */
export async function findAssignment(
  table: Reads<'assignment' | 'employee' | 'region'>,
  assignmentId: string,
  actor: Actor,
  action: AssignmentAction | undefined,
  now: Instant,
): Promise<FoundAssignment | Refusal<'assignment_not_found' | 'not_allowed'>> {
  const at = parseAssignmentId(assignmentId)
  if (at === undefined) return refuse('assignment_not_found')
  const [assignment, chain] = await Promise.all([table.get(keys.assignment(at)), chainOf(table, at.employeeId, now)])
  if (assignment === undefined || chain === undefined) return refuse('assignment_not_found')
  // an administrator has no part in it by his office
  const parts = partsOf(assignment, relationsOf({ ...actor, roles: [] }, chain), actor.employeeId)
  if (!seesAssignment(assignment, parts)) return refuse('assignment_not_found')
  if (action !== undefined && !isAssignmentPartOf(action, assignment, parts)) return refuse('not_allowed')
  return { assignmentId, assignment, chain, parts, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
}
