import * as z from 'zod/mini'
import type { Assignment } from '../../domain/assignments/assignment.ts'
import { assignmentRefusalOf } from '../../domain/assignments/assignment-rules.ts'
import { inclusionIn, planToInclude, resultOf } from '../../domain/assignments/inclusion.ts'
import { type ApprovedSkp, type DraftSkp, ResultKind, type Skp, type WorkResult } from '../../domain/plans/skp.ts'
import { isDraft, revisionOf } from '../../domain/plans/skp-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, NO_HISTORY } from '../../store/history.ts'
import { skpIdOf } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import type { Chain } from '../chain.ts'
import { deskOfEvaluator } from '../../domain/people/authority.ts'
import { saveSkp } from '../skp/save.ts'
import { findAssignment } from './find.ts'
import { assignmentView, AssignmentView } from './view.ts'

export const includeAssignment = operation({
  id: 'includeAssignment',
  area: 'assignments',
  route: 'POST /v1/assignments/{assignmentId}/inclusion',
  summary:
    'The employee puts an approved assignment into the draft of his SKP, or begins its revision with it (Pasal 14(2))',
  allow: ['pegawai'],
  who: 'the employee himself, once it is approved',
  input: z.strictObject({ kind: z._default(ResultKind, 'tambahan') }),
  output: AssignmentView,
  refusals: ['assignment_not_found', 'not_allowed', 'wrong_status'],
  table: {
    assignment: ['GetItem'],
    employee: ['GetItem'],
    region: ['GetItem'],
    skp: ['Query', 'PutItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findAssignment(table, path.assignmentId, actor, 'includeAssignment', now),
  gather: ({ found: { assignment } }, { table }) => table.all(ranges.skpOfYear(assignment.employeeId, assignment.year)),
  decide({ found, gathered: plans, input, actor }, { now }) {
    const { assignment, assignmentId, chain, parts } = found
    const refusal = assignmentRefusalOf('includeAssignment', assignment, now)
    if (refusal !== undefined) return refusal
    const plan = planToInclude(plans, assignmentId, assignment.year)
    if (plan instanceof Refusal) return plan
    const workResultId = `r${digestOf(assignmentId).slice(0, 11)}`
    const result = resultOf(assignment, { assignmentId, workResultId, kind: input.kind })
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'includeAssignment' }
    const saved = isDraft(plan)
      ? saveSkp(
          plan,
          { ...plan, workResults: [...plan.workResults, result], version: plan.version + 1 },
          { ...act, fixed: { assignmentId, workResultId } },
        )
      : saveSkp(undefined, begun(plan, { assignment, plans, chain, result }), {
          ...act,
          fixed: { revises: skpIdOf(plan), assignmentId, workResultId },
        })
    const inclusion = inclusionIn([saved.skp], assignmentId)
    return { answer: assignmentView(assignment, { parts, inclusion, now }), writes: saved.writes, was: assignment }
  },
})

type Beginning = {
  readonly assignment: Assignment
  readonly plans: readonly Skp[]
  readonly chain: Chain
  readonly result: WorkResult
}

/** The determined plan stays in force until its evaluator has determined the one with the assignment. */
function begun(plan: ApprovedSkp, { assignment, plans, chain, result }: Beginning): DraftSkp {
  const draft = revisionOf(
    plan,
    {
      seq: Math.max(...plans.map(each => each.seq)) + 1,
      reason: `Penugasan yang disetujui: ${assignment.statement}`.slice(0, 2000),
      employee: chain.employee,
      evaluatorId: deskOfEvaluator(chain)?.employeeId,
    },
    NO_HISTORY,
  )
  return { ...draft, actorId: chain.desk?.employeeId, workResults: [...draft.workResults, result] }
}

export const handler = lambda(includeAssignment)
