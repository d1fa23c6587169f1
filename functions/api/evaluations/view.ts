import * as z from 'zod/mini'
import { optionalBoolean, optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { deviationReasonOf } from '../../domain/evaluations/deviation-rules.ts'
import { saysDeviation } from '../../domain/evaluations/distribution.ts'
import { deadlinesOf, deadlinesOfEmployee } from '../../domain/evaluations/deadlines.ts'
import { EmployeeStatus, Position, type Relation } from '../../domain/people/employee.ts'
import { By, type Evaluation, EvaluationStatus } from '../../domain/evaluations/evaluation.ts'
import { evaluationActions, seesJudgement, whyWithoutPart } from '../../domain/evaluations/evaluation-actions.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { Achievement, BehaviourRating, Predicate, WorkRating } from '../../domain/evaluations/ratings.ts'
import { whyStopped } from '../../domain/evaluations/stopping.ts'
import { CURRENT_RULE_SET, ruleSet } from '../../domain/rulesets/index.ts'
import type { Listed } from '../../store/items.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import { ObjectionHead, objectionHead } from './objection-view.ts'
import { DeadlineView, deadlineViews } from '../deadline-view.ts'

const head = {
  evaluationId: plainText,
  employeeId: plainText,
  name: plainText,
  periodId: plainText,
  skpId: plainText,
  status: EvaluationStatus,
  by: By,
  version: plainNumber,
  position: Position,
  opensAt: plainText,
  closesAt: plainText,
  dueAt: optionalText,
  deadlines: z.array(DeadlineView),
  achievement: z.optional(Achievement),
  predicate: z.optional(Predicate),
  workRating: z.optional(WorkRating),
  behaviourRating: z.optional(BehaviourRating),
  studyUnfinished: optionalBoolean,
  finalBy: optionalText,
  late: optionalBoolean,
  /** The signature deviates from the distribution guide; not told to the employee, for it speaks of others. */
  deviates: optionalBoolean,
  signedAt: optionalText,
  deliveredAt: optionalText,
  receivedAt: optionalText,
  acknowledgedAt: optionalText,
  returned: optionalBoolean,
  finalAt: optionalText,
  objection: z.optional(ObjectionHead),
  /** Nobody judges it, and why (II.C.8). */
  stopped: z.optional(z.object({ at: plainText, why: EmployeeStatus, reason: plainText })),
  allowedActions: plainTexts,
}

export const EvaluationListItem = z.object(head).check(z.meta({ id: 'EvaluationListItem' }))

/** The evaluation itself, without what belongs to it. */
export const EvaluationView = z.object({
  ...head,
  /** Why the caller, who evaluates the employee now, only reads it (IV.A.14). */
  withoutPart: optionalText,
  /** He came to another unit in this period (IV.A.13). */
  movedAt: optionalText,
  reuse: z.optional(
    z.object({
      of: plainText,
      proposedBy: z.enum(['pegawai', 'penilai']),
      proposedAt: plainText,
      agreedAt: optionalText,
    }),
  ),
  /** To the PyB (V.A.7); the deadlines say whether as it stands now. */
  reportedAt: optionalText,
  returnedReason: optionalText,
  comment: optionalText,
  deviations: z.optional(z.array(z.object({ sentence: plainText, source: plainText }))),
  deviationReason: optionalText,
})

export type Seen = {
  readonly relations: ReadonlySet<Relation>
  readonly actorId: string | undefined
  readonly now: Instant
}

const at = (instant: Instant | undefined) => (instant === undefined ? undefined : formatInstant(instant))

/** Only what this person may see: nothing of the judgement before it is delivered to him. */
export function evaluationHead(evaluation: Listed<'evaluation'>, seen: Seen): z.input<typeof EvaluationListItem> {
  const { relations, actorId, now } = seen
  const judgement = 'judgement' in evaluation && seesJudgement(evaluation, relations) ? evaluation.judgement : undefined
  const rules = (judgement && ruleSet(judgement.ruleSet)) ?? CURRENT_RULE_SET
  const hidden = relations.has('self') && evaluation.status === 'dinilai'
  return {
    evaluationId: evaluationIdOf(evaluation),
    employeeId: evaluation.employeeId,
    name: evaluation.name,
    periodId: evaluation.periodId,
    skpId: evaluation.skpId,
    status: evaluation.status,
    by: evaluation.by,
    version: evaluation.version,
    position: evaluation.position,
    opensAt: formatInstant(evaluation.opensAt),
    closesAt: formatInstant(evaluation.closesAt),
    dueAt: at(evaluation.superiorDueAt),
    deadlines: deadlineViews(
      relations.has('self') ? deadlinesOfEmployee(evaluation, rules, now) : deadlinesOf(evaluation, rules, now),
    ),
    ...(judgement === undefined
      ? {}
      : {
          achievement: judgement.achievement,
          predicate: judgement.predicate,
          workRating: judgement.workRating,
          behaviourRating: judgement.behaviourRating,
          studyUnfinished: judgement.studyUnfinished,
          finalBy: judgement.finalBy,
          late: judgement.late,
          deviates: (!relations.has('self') && judgement.deviations !== undefined) || undefined,
          signedAt: formatInstant(judgement.signedAt),
        }),
    ...(hidden || !('receivedAt' in evaluation)
      ? {}
      : {
          deliveredAt: formatInstant(evaluation.deliveredAt),
          receivedAt: formatInstant(evaluation.receivedAt),
          acknowledgedAt: at(evaluation.acknowledgedAt),
        }),
    ...(evaluation.status === 'final'
      ? { returned: evaluation.returned, finalAt: formatInstant(evaluation.finalAt) }
      : {}),
    objection:
      'objection' in evaluation && evaluation.objection !== undefined ? objectionHead(evaluation.objection) : undefined,
    stopped: stoppedView(evaluation),
    allowedActions: evaluationActions(evaluation, relations, actorId, now),
  }
}

export function evaluationView(evaluation: Evaluation, seen: Seen): z.input<typeof EvaluationView> {
  const head = evaluationHead(evaluation, seen)
  return {
    ...head,
    withoutPart: whyWithoutPart(evaluation, seen.relations),
    movedAt: at(evaluation.movedAt),
    reuse: reuseView(evaluation),
    reportedAt: at(evaluation.reported?.reportedAt),
    returnedReason: evaluation.returnedReason,
    comment: 'comment' in evaluation ? evaluation.comment : undefined,
    ...(head.predicate !== undefined && !seen.relations.has('self') ? deviationOf(evaluation) : {}),
  }
}

/** What deviated at the signature, and why. */
function deviationOf(evaluation: Evaluation) {
  const deviations = 'judgement' in evaluation ? evaluation.judgement.deviations : undefined
  return {
    deviations: deviations?.map(each => ({ sentence: saysDeviation(each), source: each.source })),
    deviationReason: deviationReasonOf(evaluation),
  }
}

function stoppedView(evaluation: Listed<'evaluation'>) {
  if (evaluation.status !== 'dihentikan') return undefined
  const { stoppedAt, why } = evaluation.stopped
  return { at: formatInstant(stoppedAt), why, reason: whyStopped(evaluation) }
}

function reuseView({ reuse }: Evaluation) {
  return (
    reuse && {
      of: reuse.of,
      proposedBy: reuse.proposedBy,
      proposedAt: formatInstant(reuse.proposedAt),
      agreedAt: at(reuse.agreedAt),
    }
  )
}
