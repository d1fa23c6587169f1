import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { Turn } from '../counselling/turns.ts'
import { counsellingTask } from '../../domain/home/counselling-tasks.ts'
import { approvalTask, inclusionTask } from '../../domain/home/assignment-tasks.ts'
import { reportTasks } from '../../domain/home/report-tasks.ts'
import { type Asked, askedTasks } from '../../domain/home/asked-tasks.ts'
import { documentationTasks } from '../../domain/home/documentation-tasks.ts'
import { type InRound, roundTasks } from '../../domain/home/round-tasks.ts'
import { trainingTask } from '../../domain/home/training-tasks.ts'
import type { Enrolment } from '../../domain/development/enrolment.ts'
import type { Correction } from '../../domain/people/correction.ts'
import { isOver } from '../../domain/people/acting.ts'
import type { Delegation } from '../../domain/people/delegation.ts'
import { type Employee, isInOffice, mustHaveSkp } from '../../domain/people/employee.ts'
import { plansAnew } from '../../domain/people/moves.ts'
import type { Undeliverable } from '../../domain/people/undeliverable.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import {
  correctionTask,
  deviationTask,
  evaluationTask,
  objectionTask,
  planTask,
  proposalTask,
  scheduledTasks,
  type Task,
} from '../../domain/home/home.ts'
import type { FeedbackSchedule } from '../../domain/feedback/schedule.ts'
import { endOf, type Instant } from '../../domain/instant.ts'
import { isDraft } from '../../domain/plans/skp-rules.ts'
import type { ObjectionFile } from '../../domain/evaluations/objection.ts'
import {
  assignmentIdOf,
  correctionIdOf,
  counsellingIdOf,
  enrolmentIdOf,
  evaluationIdOf,
  skpIdOf,
} from '../../store/ids.ts'
import type { Item, Listed } from '../../store/items.ts'

/** What the first screen is made of. */
export type Home = {
  readonly year: number
  readonly cycle: Item<'cycle'> | undefined
  readonly periods: readonly Item<'period'>[]
  readonly employee: Employee | undefined
  readonly undeliverable?: Undeliverable | undefined
  /** What the head explained for this year, where this person has not read it yet. */
  readonly unread: number | undefined
  /** The year whose survey this person has answered already. */
  readonly answered: number | undefined
  readonly plans: readonly Item<'skp'>[]
  readonly teamPlans: readonly Listed<'skp'>[]
  readonly plansBelow: readonly Listed<'skp'>[]
  /** Whose office I am asked to act in. */
  readonly offers: readonly Delegation[]
  readonly own: readonly Evaluation[]
  readonly team: readonly Evaluation[]
  /** Brought before me as superior, not decided yet. */
  readonly objections: readonly ObjectionFile[]
  /** Decided with another result, which is mine to report (V.B.8). */
  readonly changed: readonly ObjectionFile[]
  readonly assigned: readonly Assignment[]
  /** Asked for, on his desks as evaluator. */
  readonly toApprove: readonly Assignment[]
  /** What the person asked to be put right about himself. */
  readonly corrections: readonly Correction[]
  /** My own, and those in which something is asked of me as evaluator. */
  readonly trainings: readonly Enrolment[]
  readonly teamTrainings: readonly Enrolment[]
  /** When feedback is due to me, and that I owe it to others (Pasal 19(2)). */
  readonly schedules: readonly FeedbackSchedule[]
  readonly owed: readonly FeedbackSchedule[]
  /** Cases of counselling whose turn is his: where they stand, nothing more. */
  readonly counselling: readonly Turn[]
  /** Who asks me for feedback. */
  readonly asked: readonly Asked[]
  /** Rounds in which I name colleagues, or agree with whom others name. */
  readonly rounds: readonly InRound[]
  /** What waits for an administrator, where this person is one. */
  readonly toDecide: readonly Correction[]
}

/** All that waits to be done by this person. */
export function tasksOf(home: Home, now: Instant): Task[] {
  const me = home.employee?.employeeId ?? ''
  const due = home.cycle?.planning.closesAt
  const plans = { mine: home.plans, team: home.teamPlans, below: home.plansBelow }
  const planners = { mine: home.employee, team: undefined, below: undefined }
  const planned = (whose: keyof typeof plans) =>
    plans[whose].flatMap(skp => planTask({ ...skp, skpId: skpIdOf(skp) }, whose, now, due, planners[whose]) ?? [])
  const evaluations = (of: readonly Evaluation[], mine: boolean) =>
    of.flatMap(each => evaluationTask(each, evaluationIdOf(each), mine, me, now) ?? [])
  // what was delivered to him he may still answer; the rest is asked of nobody who is out of office
  const isAway = home.employee !== undefined && !isInOffice(home.employee)
  const trainings = (of: readonly Enrolment[], whose: 'mine' | 'team') =>
    of.flatMap(each => trainingTask({ ...each, enrolmentId: enrolmentIdOf(each) }, whose, now) ?? [])
  return [
    ...unread(home),
    ...unanswered(home),
    ...beginning(home, now),
    ...offered(home, now),
    ...planned('mine'),
    ...anew(home),
    ...evaluations(home.own, true).filter(({ operation }) => !isAway || operation === 'acknowledgeEvaluation'),
    ...(isAway ? [] : home.own.flatMap(each => documentationTasks(each, evaluationIdOf(each), home.periods, now))),
    ...planned('team'),
    ...planned('below'),
    ...evaluations(home.team, false),
    ...home.objections.map(each => objectionTask(each, evaluationIdOf(each))),
    ...home.team.flatMap(each => deviationTask(each, evaluationIdOf(each), me, now) ?? []),
    ...reportTasks(home.team, home.changed, home.periods, now),
    ...home.toApprove.flatMap(each => approvalTask({ ...each, assignmentId: assignmentIdOf(each) }, now) ?? []),
    ...home.assigned.flatMap(
      each => inclusionTask({ ...each, assignmentId: assignmentIdOf(each) }, home.plans, home.year) ?? [],
    ),
    ...trainings(home.trainings, 'mine'),
    ...trainings(home.teamTrainings, 'team'),
    ...home.counselling.flatMap(
      ({ one, ...around }) => counsellingTask({ ...one, counsellingId: counsellingIdOf(one) }, around, now) ?? [],
    ),
    ...home.schedules.flatMap(each => proposalTask(each, 'pegawai') ?? []),
    ...home.owed.flatMap(each => scheduledTasks(each, now)),
    ...home.owed.flatMap(each => proposalTask(each, 'penilai') ?? []),
    ...home.rounds.flatMap(each => roundTasks(each, now)),
    ...(isAway ? [] : home.asked.flatMap(each => askedTasks(each, now))),
    ...home.toDecide.flatMap(
      one => correctionTask({ ...one, correctionId: correctionIdOf(one) }, home.employee?.employeeId) ?? [],
    ),
  ]
}

/** Whether last year's evaluation was fair, clear and useful: asked when its result is there, and never waited for. */
function unanswered({ own, answered, year }: Home): Task[] {
  const annual = own.find(({ periodId }) => periodId === `${year - 1}-TAHUNAN`)
  if (annual === undefined || !('receivedAt' in annual) || answered === year - 1) return []
  const subject = String(year - 1)
  return [{ operation: 'answerSurvey', subject, name: annual.name, href: `/surveys/${subject}` }]
}

/** Why all this is done comes first. */
function unread({ unread: year, employee }: Home): Task[] {
  if (year === undefined || employee === undefined || !mustHaveSkp(employee)) return []
  const { name } = employee
  return [{ operation: 'readExplanation', subject: String(year), name, href: `/cycles/${year}/explanation` }]
}

/** The delegate may answer until the last moment of the last day. */
function offered({ offers }: Home, now: Instant): Task[] {
  return offers
    .filter(each => each.status === 'ditawarkan' && !isOver(each, now))
    .map(({ delegationId, delegatorName, endsOn }) => ({
      operation: 'acceptDelegation',
      subject: delegationId,
      name: delegatorName,
      dueAt: endOf(endsOn),
      href: `/delegations/${delegationId}`,
    }))
}

/** II.C.6–7: asked for once the post or the evaluator is another, until its change is begun. */
function anew({ employee, plans }: Home): Task[] {
  if (employee === undefined || !mustHaveSkp(employee) || plans.some(isDraft)) return []
  return plans.flatMap(skp => {
    if (skp.status !== 'ditetapkan' || !plansAnew(skp, employee)) return []
    const subject = skpIdOf(skp)
    return [{ operation: 'reviseSkp', subject, name: skp.name, href: `/skp/${subject}` }]
  })
}

function beginning({ employee, cycle, plans, year }: Home, now: Instant): Task[] {
  if (employee === undefined || !mustHaveSkp(employee) || cycle === undefined) return []
  if (now < cycle.planning.opensAt || plans.length > 0) return []
  const { name } = employee
  return [{ operation: 'createSkp', subject: String(year), name, dueAt: cycle.planning.closesAt, href: '/skp/new' }]
}
