import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { Put } from '../../store/access.ts'
import { fixing } from '../../store/fixed.ts'
import { type Act, entryAfter } from '../../store/history.ts'
import { assignmentIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'

/** An assignment as it is from now on, with the entry of its history. */
export function saveAssignment(
  before: Assignment | undefined,
  after: Assignment,
  act: Omit<Act, 'from' | 'to'>,
): { assignment: Assignment; writes: readonly [Put<'assignment'>, Put<'history'>] } {
  const from = before === undefined ? {} : { from: before.status }
  const entry = entryAfter(assignmentIdOf(after), after, {
    ...act,
    fixed: fixing(after, act.fixed),
    ...from,
    to: after.status,
  })
  const assignment = { ...after, ...entry.head }
  const when = before === undefined ? { absent: true as const } : { equals: { version: before.version } }
  return {
    assignment,
    writes: [{ action: 'PutItem', key: keys.assignment(after), item: assignment, when }, entry.write],
  }
}

/** II.A.5.f.6: whose assignment in a team is approved takes part in it. */
export function membership(assignment: Assignment): Put<'teamMember'>[] {
  const { team, status, employeeId, employeeName } = assignment
  if (team === undefined || status !== 'disetujui') return []
  const item = { teamId: team.teamId, employeeId, name: employeeName, assignmentId: assignmentIdOf(assignment) }
  return [{ action: 'PutItem', key: keys.teamMember(item), item, when: { absent: true } }]
}
