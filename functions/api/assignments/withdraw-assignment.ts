import { withdrawAssigned } from '../../domain/assignments/assignment.ts'
import { assignmentRefusalOf } from '../../domain/assignments/assignment-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findAssignment } from './find.ts'
import { saveAssignment } from './save.ts'
import { assignmentView, AssignmentView } from './view.ts'

export const withdrawAssignment = operation({
  id: 'withdrawAssignment',
  area: 'assignments',
  route: 'POST /v1/assignments/{assignmentId}/withdrawal',
  summary: 'Whoever asked takes it back before the evaluator has decided',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'of a designation who gave it, of an application the employee himself',
  output: AssignmentView,
  refusals: ['assignment_not_found', 'not_allowed', 'wrong_status'],
  table: { assignment: ['GetItem', 'PutItem'], employee: ['GetItem'], region: ['GetItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table, now }) => findAssignment(table, path.assignmentId, actor, 'withdrawAssignment', now),
  decide({ found: { assignment, parts }, actor }, { now }) {
    const refusal = assignmentRefusalOf('withdrawAssignment', assignment, now)
    if (refusal !== undefined) return refusal
    if (assignment.status !== 'diajukan') return refuse('wrong_status')
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'withdrawAssignment', fixed: {} }
    const saved = saveAssignment(assignment, withdrawAssigned(assignment, now), act)
    return { answer: assignmentView(saved.assignment, { parts, now }), writes: saved.writes, was: assignment }
  },
})

export const handler = lambda(withdrawAssignment)
