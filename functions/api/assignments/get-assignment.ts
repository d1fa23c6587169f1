import * as z from 'zod/mini'
import { stateOf } from '../../domain/assignments/assignment.ts'
import { inclusionIn } from '../../domain/assignments/inclusion.ts'
import { workloadOf } from '../../domain/assignments/workload.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { findAssignment } from './find.ts'
import { assignmentView, AssignmentView } from './view.ts'
import { workloadView, WorkloadView } from './workload-view.ts'

export const getAssignment = operation({
  id: 'getAssignment',
  area: 'assignments',
  route: 'GET /v1/assignments/{assignmentId}',
  summary: 'One assignment and what became of it; for the evaluator beside what the employee has to do already',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who gives it, the evaluator, the superior; the employee once a designation is decided',
  output: z.object({
    ...AssignmentView.shape,
    /** While the evaluator has to decide, and for him alone. */
    workload: z.optional(WorkloadView),
  }),
  refusals: ['assignment_not_found', 'not_allowed'],
  table: {
    assignment: ['GetItem', 'Query'],
    employee: ['GetItem'],
    region: ['GetItem'],
    skp: ['Query'],
    evaluation: ['Query'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findAssignment(table, path.assignmentId, actor, undefined, now)
    if (found instanceof Refusal) return found
    const { employeeId, year } = found.assignment
    const weighs = found.parts.has('evaluator') && stateOf(found.assignment, now) === 'diajukan'
    const [plans, others, evaluations] = await Promise.all([
      table.all(ranges.skpOfYear(employeeId, year)),
      weighs ? table.all(ranges.assignmentsOf(employeeId)) : [],
      weighs ? table.all(ranges.evaluationsOfYear(employeeId, year)) : [],
    ])
    return { ...found, plans, load: weighs ? { others, evaluations } : undefined }
  },
  decide({ found: { assignment, assignmentId, chain, parts, plans, load } }, { now }) {
    const seen = { parts, inclusion: inclusionIn(plans, assignmentId), now }
    const workload = load && workloadOf(assignment, plans, load.others, load.evaluations, now)
    return {
      answer: {
        ...assignmentView(assignment, seen),
        workload: workload && workloadView(chain.employee, workload),
      },
    }
  },
})

export const handler = lambda(getAssignment)
