import { lapsed } from './calibration-state.ts'
import { workingDeadline } from '../periods/calendar.ts'
import { deviationsWith } from './deviation-rules.ts'
import type { Group } from './distribution.ts'
import type { Employee } from '../people/employee.ts'
import {
  type DeliveredEvaluation,
  type Evaluation,
  isOpen,
  type Judgement,
  officeOf,
  type OpenEvaluation,
  type Rating,
} from './evaluation.ts'
import type { Day, Instant } from '../instant.ts'
import { predicateOf } from './predicate.ts'
import type { Achievement } from './ratings.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { type ReportClocks, reportClocksOf } from './report.ts'
import type { ClockName, RuleSet } from '../rulesets/ruleset.ts'

/** Rule set and holidays by which clocks are computed. */
export type Rules = { readonly rules: RuleSet; readonly holidays: ReadonlySet<Day> }

export type Signed = Extract<Evaluation, { status: 'dinilai' }>
type Delivered = Extract<Evaluation, { status: 'disampaikan' }>
type Received = Extract<Evaluation, { status: 'diterima' }>
type Final = Extract<Evaluation, { status: 'final' }>

const clock = (name: ClockName, from: Instant, { rules, holidays }: Rules): Instant =>
  workingDeadline(from, rules.CLOCKS[name].workingDays, holidays)

type EndingWindow = {
  readonly evaluationOpensAt: Instant
  readonly evaluationClosesAt: Instant
  readonly clocks?: ReportClocks | undefined
}

/** The period's own instants, where they moved after the evaluation was opened (an extension is met lazily). */
export function withWindowOf(evaluation: Evaluation, period: EndingWindow): Evaluation {
  const clocks = reportClocksOf(period)
  if (!isOpen(evaluation) || evaluation.by === 'superior') return { ...evaluation, clocks }
  return { ...evaluation, clocks, opensAt: period.evaluationOpensAt, closesAt: period.evaluationClosesAt }
}

export function submit(evaluation: Evaluation, now: Instant): OpenEvaluation | Refusal<'wrong_status'> {
  if (evaluation.status !== 'terbuka') return refuse('wrong_status')
  const { returnedReason: _, ...rest } = evaluation
  return { ...rest, status: 'diajukan', submittedAt: now, version: evaluation.version + 1 }
}

export function sendBack(evaluation: Evaluation, reason: string): OpenEvaluation | Refusal<'wrong_status'> {
  if (evaluation.status !== 'diajukan') return refuse('wrong_status')
  const { submittedAt: _, ...rest } = evaluation
  return { ...rest, status: 'terbuka', returnedReason: reason, version: evaluation.version + 1 }
}

export type Signing = {
  readonly rating: Rating | undefined
  readonly achievement:
    | { readonly achievement: Achievement; readonly unitId: string; readonly periodId: string }
    | undefined
  readonly signer: Pick<Employee, 'employeeId' | 'kind'>
  /** In whose office he signs, where it is another's: what it decides is that office's decision (IV.A.3, IV.A.12). */
  readonly signerFor?: Pick<Employee, 'employeeId' | 'kind'> | undefined
  /** The desk above, where the evaluator himself signs: what the superior signs after his default is final (IV.A.11). */
  readonly aboveId?: string | undefined
  /** Whether the employee is of pimpinan tinggi or heads a unit mandiri. */
  readonly byPerspective: boolean
  readonly deviationReason?: string | undefined
  /** The others of the evaluator's people, as far as they are known: advice, nothing depends on it. */
  readonly others?: Group | undefined
  readonly now: Instant
}

/** V.A.4: the judgement is fixed; the predicate is read from the quadrant, never computed otherwise. */
export function sign(
  evaluation: Evaluation,
  { rating, achievement, signer, signerFor, aboveId, byPerspective, deviationReason, others, now }: Signing,
  by: Rules,
): Signed | Refusal<'wrong_status' | 'rating_missing' | 'notes_missing' | 'achievement_missing'> {
  if (!isOpen(evaluation)) return refuse('wrong_status')
  if (rating === undefined) return refuse('rating_missing')
  // V.A.3.b: the document holds a note or a recommendation
  if (!rating.notes && !rating.results.some(({ note }) => note)) return refuse('notes_missing')
  if (achievement === undefined) return refuse('achievement_missing')
  const late = evaluation.superiorDueAt !== undefined && now > evaluation.superiorDueAt
  const predicate = predicateOf(rating.workRating, rating.behaviourRating, by.rules, rating)
  const judgement: Judgement = {
    workRating: rating.workRating,
    behaviourRating: rating.behaviourRating,
    ...(rating.reusedFrom === undefined ? {} : { reusedFrom: rating.reusedFrom }),
    ...(rating.studyUnfinished === true ? { studyUnfinished: true } : {}),
    predicate,
    achievement: achievement.achievement,
    achievementUnitId: achievement.unitId,
    achievementPeriodId: achievement.periodId,
    ruleSet: by.rules.id,
    ratingVersion: rating.version,
    ...deviationsWith(predicate, others, achievement.achievement, by.rules),
    ...(deviationReason === undefined ? {} : { deviationReason }),
    signedAt: now,
    signedBy: signer.employeeId,
    ...(signerFor === undefined ? {} : { onBehalfOf: signerFor.employeeId }),
    ...(aboveId === undefined || evaluation.by === 'superior' ? {} : { aboveId }),
    late,
    deliverBy: clock(evaluation.by === 'superior' ? 'deliverAfterDefault' : 'deliver', now, by),
    ...finality(evaluation, (signerFor ?? signer).kind === 'kepala_daerah', byPerspective),
  }
  return { ...evaluation, status: 'dinilai', judgement, actorId: officeOf(judgement), version: evaluation.version + 1 }
}

/**
 * Final without objection: after the evaluator's default (IV.A.11), and what the head of region decides on pimpinan
 * tinggi and heads of unit mandiri (IV.A.12.c, e). House rule: so is what he decides on others, because no superior
 * stands above him who could hear it (V.B.1); it is said from the first day, and no hope is raised.
 */
function finality(evaluation: Evaluation, byHead: boolean, byPerspective: boolean): Pick<Judgement, 'finalBy'> {
  if (evaluation.by === 'superior') return { finalBy: 'IV.A.11' }
  if (!byHead) return {}
  return { finalBy: byPerspective ? 'IV.A.12' : 'V.B.1' }
}

/** Receipt of an electronic document is its delivery (house rule); from it the clocks of V.A.6, V.A.10 and V.B.2 run. */
export function deliver(evaluation: Evaluation, now: Instant, by: Rules): Delivered | Refusal<'wrong_status'> {
  if (evaluation.status !== 'dinilai') return refuse('wrong_status')
  return {
    ...evaluation,
    status: 'disampaikan',
    deliveredAt: now,
    receivedAt: now,
    acknowledgeBy: clock(evaluation.by === 'superior' ? 'acknowledgeAfterDefault' : 'acknowledge', now, by),
    objectBy: clock('object', now, by),
    version: evaluation.version + 1,
  }
}

/** Seen, not agreed; it waives nothing. */
export function acknowledge(
  evaluation: Evaluation,
  comment: string | undefined,
  now: Instant,
): Received | Refusal<'wrong_status'> {
  if (evaluation.status !== 'disampaikan') return refuse('wrong_status')
  return {
    ...evaluation,
    status: 'diterima',
    acknowledgedAt: now,
    ...(comment === undefined ? {} : { comment }),
    version: evaluation.version + 1,
  }
}

/**
 * The last moment before the result becomes final by itself: of objection, or where none is possible, of returning it.
 * Where there is an objection, the last one of its decision.
 */
export function finalAfter(evaluation: DeliveredEvaluation): Instant {
  if ('objection' in evaluation && evaluation.objection !== undefined) return evaluation.objection.decideBy
  return evaluation.judgement.finalBy === undefined ? evaluation.objectBy : evaluation.acknowledgeBy
}

export function finalise(evaluation: Evaluation, now: Instant): Final | Refusal<'wrong_status'> {
  if (evaluation.status !== 'disampaikan' && evaluation.status !== 'diterima') return refuse('wrong_status')
  if (now <= finalAfter(evaluation)) return refuse('wrong_status')
  return {
    ...evaluation,
    status: 'final',
    returned: evaluation.status === 'diterima',
    finalAt: now,
    version: evaluation.version + 1,
  }
}

/**
 * IV.A.11, V.A.8: not evaluated or not signed when the window closed → the superior, 14 working days from the window's
 * last day. The status stays; an unsigned draft is no judgement.
 */
export function escalate(
  evaluation: Evaluation,
  superiorId: string | undefined,
  now: Instant,
  by: Rules,
): OpenEvaluation | Refusal<'wrong_status'> {
  if (!isOpen(evaluation) || evaluation.by === 'superior') return refuse('wrong_status')
  const { actorId: _, ...rest } = evaluation
  return {
    ...rest,
    by: 'superior',
    ...(superiorId === undefined ? {} : { actorId: superiorId }),
    superiorDueAt: clock('superiorEvaluates', evaluation.closesAt, by),
    closedAt: now,
    version: evaluation.version + 1,
  }
}

/**
 * IV.A.2: who should act is not in office any more, or is again. What is decided about it by someone else, and when, does
 * not change: a superior's 14 working days are the next one's.
 */
export function passOn<E extends Evaluation>(evaluation: E, actorId: string | undefined): E | Refusal<'wrong_status'> {
  if (evaluation.status === 'final' || evaluation.status === 'dihentikan') return refuse('wrong_status')
  const toAnother = isOpen(evaluation) && actorId !== evaluation.actorId
  return { ...evaluation, ...(toAnother ? lapsed(evaluation) : {}), actorId, version: evaluation.version + 1 }
}
