import type { Correction } from '../people/correction.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import { evaluationActions } from '../evaluations/evaluation-actions.ts'
import type { Employee, Relation } from '../people/employee.ts'
import type { ObjectionFile } from '../evaluations/objection.ts'
import { isContested } from '../evaluations/objection-rules.ts'
import { type FeedbackSchedule, scheduleActions, type ScheduleSide, waitingDates } from '../feedback/schedule.ts'
import { endOf, type Instant } from '../instant.ts'
import { type Period, periodStatus } from '../periods/period.ts'
import type { Extension } from '../periods/period-end.ts'
import type { Reopening } from '../periods/reopening.ts'
import { skpActions } from '../plans/skp-actions.ts'
import type { SkpStatus } from '../plans/skp.ts'

type Planning = { readonly opensAt: Instant; readonly closesAt: Instant }
type KnownPeriod = Period & {
  readonly closedAt?: Instant | undefined
  readonly extensions?: readonly Extension[] | undefined
  readonly reopenings?: readonly Reopening[] | undefined
  readonly defaultsOpen?: boolean | undefined
}

export type Phase =
  | { phase: 'tanpa_siklus' }
  | { phase: 'perencanaan'; opensAt: Instant; closesAt: Instant }
  | { phase: 'pelaksanaan' }
  | { phase: 'evaluasi'; period: KnownPeriod }

/** What the year is about at this moment: an open window wins, then planning, then the work itself. */
export function phaseOf(planning: Planning | undefined, periods: readonly KnownPeriod[], now: Instant): Phase {
  const open = periods.filter(period => periodStatus(period, now, period) === 'evaluasi')
  const [first] = open.toSorted((a, b) => a.evaluationClosesAt - b.evaluationClosesAt)
  if (first !== undefined) return { phase: 'evaluasi', period: first }
  if (planning === undefined) return { phase: 'tanpa_siklus' }
  return now <= planning.closesAt ? { phase: 'perencanaan', ...planning } : { phase: 'pelaksanaan' }
}

/** How long after a window its deliveries, and the superior's own evaluations, can still be on someone's desk. */
const AFTERMATH = 60 * 24 * 60 * 60 * 1000

/**
 * Periods that anyone may still have work in: window open, closed not long ago, or with something that came to a superior
 * and is not settled yet: his duty does not end with his 14 working days (IV.A.11).
 */
export function busyPeriods<P extends KnownPeriod>(periods: readonly P[], now: Instant): P[] {
  const isNear = ({ evaluationClosesAt, defaultsOpen }: P) =>
    defaultsOpen === true || now <= evaluationClosesAt + AFTERMATH
  return periods.filter(period => now >= period.evaluationOpensAt && isNear(period))
}

export type Task = { operation: string; subject: string; name: string; dueAt?: Instant; href: string }

type Plan = { readonly skpId: string; readonly name: string; readonly status: SkpStatus; readonly year: number }

const SELF: ReadonlySet<Relation> = new Set<Relation>(['self'])
const EVALUATOR: ReadonlySet<Relation> = new Set<Relation>(['evaluator'])
const SUPERIOR: ReadonlySet<Relation> = new Set<Relation>(['superior'])

/** Of all that may be done, what waits to be done; the first that applies is the task. */
const OWN_PLAN = ['submitSkp'] as const
const TEAM_PLAN = ['approveSkp'] as const
const OWN_EVALUATION = ['agreeToReuse', 'submitEvaluation', 'acknowledgeEvaluation'] as const
const TEAM_EVALUATION = [
  ...(['answerCalibration', 'agreeToReuse', 'signEvaluation'] as const),
  ...(['deliverEvaluation', 'explainObjection'] as const),
] as const

function first<A extends string>(allowed: readonly string[], wanted: readonly A[]): A | undefined {
  return wanted.find(action => allowed.includes(action))
}

const OF_PLAN = {
  mine: { relations: SELF, wanted: OWN_PLAN },
  team: { relations: EVALUATOR, wanted: TEAM_PLAN },
  /** Of the people of my evaluators: mine to determine once January is over (II.C.5). */
  below: { relations: SUPERIOR, wanted: TEAM_PLAN },
} as const

type Planner = Pick<Employee, 'kind' | 'status'>

/** Whoever is out of office has no plan on another's desk (II.C.8). */
const IN_OFFICE: Planner = { kind: 'pns', status: 'aktif' }

export function planTask(
  skp: Plan,
  whose: keyof typeof OF_PLAN,
  now: Instant,
  dueAt: Instant | undefined,
  planner: Planner = IN_OFFICE,
): Task | undefined {
  const { relations, wanted } = OF_PLAN[whose]
  const operation = first(skpActions(skp, planner, relations, now), wanted)
  if (operation === undefined) return undefined
  return {
    operation,
    subject: skp.skpId,
    name: skp.name,
    ...(dueAt === undefined ? {} : { dueAt }),
    href: `/skp/${skp.skpId}`,
  }
}

export function evaluationTask(
  evaluation: Evaluation,
  evaluationId: string,
  mine: boolean,
  actorId: string,
  now: Instant,
): Task | undefined {
  const relations = mine ? SELF : evaluation.by === 'superior' ? SUPERIOR : EVALUATOR
  const operation = first(
    evaluationActions(evaluation, relations, actorId, now),
    mine ? OWN_EVALUATION : TEAM_EVALUATION,
  )
  if (operation === undefined || isHeard(evaluation)) return undefined
  const dueAt = dueOf(evaluation, operation)
  return {
    operation,
    subject: evaluationId,
    name: evaluation.name,
    ...(dueAt === undefined ? {} : { dueAt }),
    href: `/evaluations/${evaluationId}`,
  }
}

/** He may add to his explanation, but nothing waits for it. */
function isHeard(evaluation: Evaluation): boolean {
  return isContested(evaluation) && evaluation.objection.evaluatorExplainedAt !== undefined
}

function dueOf(evaluation: Evaluation, operation: string): Instant | undefined {
  if (operation === 'acknowledgeEvaluation') return 'acknowledgeBy' in evaluation ? evaluation.acknowledgeBy : undefined
  if (operation === 'deliverEvaluation') return 'judgement' in evaluation ? evaluation.judgement.deliverBy : undefined
  if (isContested(evaluation)) return evaluation.objection.explainBy
  return evaluation.superiorDueAt ?? evaluation.closesAt
}

/** V.B.6: before me as superior. It may wait for the evaluator's explanation first, and is mine all the same. */
export function objectionTask(
  { name, objection }: Pick<ObjectionFile, 'name' | 'objection'>,
  evaluationId: string,
): Task {
  return {
    operation: 'decideObjection',
    subject: evaluationId,
    name,
    dueAt: objection.decideBy,
    href: `/evaluations/${evaluationId}`,
  }
}

/** A signature that deviates from the distribution guide, and says not yet why: asked again, never waited for (IV.B.2). */
export function deviationTask(
  evaluation: Evaluation,
  evaluationId: string,
  actorId: string,
  now: Instant,
): Task | undefined {
  const relations = evaluation.by === 'superior' ? SUPERIOR : EVALUATOR
  return evaluationActions(evaluation, relations, actorId, now).includes('explainDeviation')
    ? {
        operation: 'explainDeviation',
        subject: evaluationId,
        name: evaluation.name,
        href: `/evaluations/${evaluationId}`,
      }
    : undefined
}

/** Pasal 19(2): scheduled feedback that is near or missed, the employee being its subject. */
export function scheduledTasks(schedule: FeedbackSchedule, now: Instant): Task[] {
  const { employeeId, name } = schedule
  return waitingDates(schedule, now).map(({ dueAt }) => ({
    ...{ operation: 'giveFeedback', subject: employeeId, name, dueAt },
    href: `/employees/${employeeId}/feedback`,
  }))
}

/** A schedule that the other side proposed. */
export function proposalTask(schedule: FeedbackSchedule, side: ScheduleSide): Task | undefined {
  const { employeeId, name, year, proposal } = schedule
  const [first] = proposal?.dates ?? []
  return scheduleActions(schedule, side).includes('acceptFeedbackSchedule') && first !== undefined
    ? {
        ...{ operation: 'acceptFeedbackSchedule', subject: employeeId, name, dueAt: endOf(first) },
        href: `/employees/${employeeId}/feedback-schedules/${year}`,
      }
    : undefined
}

type AskedCorrection = Correction & { readonly correctionId: string }

/** What an administrator has to decide, within three times 24 hours; never what he asked for himself. */
export function correctionTask(correction: AskedCorrection, me: string | undefined): Task | undefined {
  const { correctionId, employeeId, name, dueAt } = correction
  if (employeeId === me || correction.status !== 'diajukan') return undefined
  return { operation: 'acceptCorrection', subject: correctionId, name, dueAt, href: `/corrections/${correctionId}` }
}

function waitingOf(schedule: FeedbackSchedule, now: Instant): Waiting[] {
  const { employeeId: subject, proposal } = schedule
  const by = { subject, who: 'evaluator' } as const
  return [
    ...(waitingDates(schedule, now).length > 0 ? [{ operation: 'giveFeedback', ...by }] : []),
    ...(proposal?.side === 'pegawai' ? [{ operation: 'acceptFeedbackSchedule', ...by }] : []),
  ]
}

export type Waiting = { operation: string; subject: string; who: 'evaluator' | 'superior' | 'administrator' }

const DECISION = { operation: 'decideObjection', who: 'superior' } as const

/** What this person has done and others now have to do. */
export function waitingFor(
  plans: readonly Plan[],
  evaluations: readonly (Evaluation & { evaluationId: string })[],
  corrections: readonly AskedCorrection[],
  schedules: readonly FeedbackSchedule[],
  now: Instant,
): Waiting[] {
  return [
    ...schedules.flatMap(schedule => waitingOf(schedule, now)),
    ...plans
      .filter(skp => skp.status === 'diajukan')
      .map(skp => ({ operation: 'approveSkp', subject: skp.skpId, who: 'evaluator' as const })),
    ...evaluations
      .filter(evaluation => evaluation.status === 'diajukan' || evaluation.by === 'superior')
      .filter(evaluation => evaluation.status === 'diajukan' || evaluation.status === 'terbuka')
      .map(evaluation => ({
        operation: 'signEvaluation',
        subject: evaluation.evaluationId,
        who: evaluation.by === 'superior' ? ('superior' as const) : ('evaluator' as const),
      })),
    ...evaluations.filter(isContested).map(({ evaluationId: subject }) => ({ ...DECISION, subject })),
    ...corrections
      .filter(({ status }) => status === 'diajukan')
      .map(({ correctionId }) => ({
        operation: 'acceptCorrection',
        subject: correctionId,
        who: 'administrator' as const,
      })),
  ]
}
