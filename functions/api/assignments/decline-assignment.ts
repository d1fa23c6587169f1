import * as z from 'zod/mini'
import { declineAssigned } from '../../domain/assignments/assignment.ts'
import { assignmentRefusalOf } from '../../domain/assignments/assignment-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { findAssignment } from './find.ts'
import { saveAssignment } from './save.ts'
import { assignmentView, AssignmentView } from './view.ts'

export const declineAssignment = operation({
  id: 'declineAssignment',
  area: 'assignments',
  route: 'POST /v1/assignments/{assignmentId}/refusal',
  summary: 'The evaluator declines an assignment with a reason, which giver and employee read',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, until its last day',
  input: z.strictObject({ reason: LongText }),
  output: AssignmentView,
  refusals: ['assignment_not_found', 'not_allowed', 'wrong_status'],
  table: { assignment: ['GetItem', 'PutItem'], employee: ['GetItem'], region: ['GetItem'], history: ['PutItem'] },
  find: ({ path, actor }, { table, now }) => findAssignment(table, path.assignmentId, actor, 'declineAssignment', now),
  decide({ found: { assignment, parts, onBehalfOf }, input, actor }, { now }) {
    const refusal = assignmentRefusalOf('declineAssignment', assignment, now)
    if (refusal !== undefined) return refusal
    if (assignment.status !== 'diajukan') return refuse('wrong_status')
    const as = { by: actor.employeeId ?? actor.sub, onBehalfOf, now }
    const fixed = { reason: digestOf(input.reason) }
    const act = { at: now, by: as.by, onBehalfOf, operation: 'declineAssignment', fixed }
    const saved = saveAssignment(assignment, declineAssigned(assignment, input.reason, as), act)
    return { answer: assignmentView(saved.assignment, { parts, now }), writes: saved.writes, was: assignment }
  },
})

export const handler = lambda(declineAssignment)
