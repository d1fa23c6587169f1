import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { Put } from '../../store/access.ts'
import { assignmentIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Doing, step } from '../../store/step.ts'

/** An assignment as it is from now on, with the entry of its history. */
export function saveAssignment(
  before: Assignment | undefined,
  after: Assignment,
  doing: Doing,
): { assignment: Assignment; writes: readonly [Put<'assignment'>, Put<'history'>] } {
  const { item, entry, when } = step(assignmentIdOf(after), before, after, doing)
  return { assignment: item, writes: [{ action: 'PutItem', key: keys.assignment(after), item, when }, entry] }
}

/** II.A.5.f.6: whose assignment in a team is approved takes part in it. */
export function membership(assignment: Assignment): Put<'teamMember'>[] {
  const { team, status, employeeId, employeeName } = assignment
  if (team === undefined || status !== 'disetujui') return []
  const item = { teamId: team.teamId, employeeId, name: employeeName, assignmentId: assignmentIdOf(assignment) }
  return [{ action: 'PutItem', key: keys.teamMember(item), item, when: { absent: true } }]
}
