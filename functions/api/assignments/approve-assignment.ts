import { approveAssigned } from '../../domain/assignments/assignment.ts'
import { assignmentRefusalOf } from '../../domain/assignments/assignment-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findAssignment } from './find.ts'
import { membership, saveAssignment } from './save.ts'
import { assignmentView, AssignmentView } from './view.ts'

export const approveAssignment = operation({
  id: 'approveAssignment',
  area: 'assignments',
  route: 'POST /v1/assignments/{assignmentId}/approval',
  summary: 'The evaluator approves; from now on the employee can put it into his plan (II.A.5.f.10–12)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, until its last day',
  output: AssignmentView,
  refusals: ['assignment_not_found', 'not_allowed', 'wrong_status'],
  table: {
    assignment: ['GetItem', 'PutItem'],
    teamMember: ['PutItem'],
    employee: ['GetItem'],
    region: ['GetItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findAssignment(table, path.assignmentId, actor, 'approveAssignment', now),
  decide({ found: { assignment, parts, onBehalfOf }, actor }, { now }) {
    const refusal = assignmentRefusalOf('approveAssignment', assignment, now)
    if (refusal !== undefined) return refusal
    if (assignment.status !== 'diajukan') return refuse('wrong_status')
    const as = { by: actor.employeeId ?? actor.sub, onBehalfOf, now }
    const act = { at: now, by: as.by, onBehalfOf, operation: 'approveAssignment', fixed: {} }
    const saved = saveAssignment(assignment, approveAssigned(assignment, as), act)
    return {
      answer: assignmentView(saved.assignment, { parts, now }),
      writes: [...saved.writes, ...membership(saved.assignment)],
      was: assignment,
    }
  },
})

export const handler = lambda(approveAssignment)
