import type { Access } from '../../domain/people/access.ts'
import type { CreditBalance } from '../../domain/credit/credit-balance.ts'
import type { Assignment } from '../../domain/assignments/assignment.ts'
import { seesAssignment } from '../../domain/assignments/assignment-rules.ts'
import type { FeedbackRequests } from '../../domain/feedback/request.ts'
import type { GivenAnswer, Panel } from '../../domain/feedback/round.ts'
import type { Correction } from '../../domain/people/correction.ts'
import type { Enrolment } from '../../domain/development/enrolment.ts'
import type { DevelopmentItem } from '../../domain/development/plan-item.ts'
import type { Delegation } from '../../domain/people/delegation.ts'
import type { Employee, Relation, Unit } from '../../domain/people/employee.ts'
import type { ActionPlan, Evaluation, Rating, Realisation } from '../../domain/evaluations/evaluation.ts'
import { seesJudgement } from '../../domain/evaluations/evaluation-actions.ts'
import type { Counselling } from '../../domain/counselling/counselling.ts'
import type { Guidance } from '../../domain/coaching/guidance.ts'
import type { FeedbackSchedule } from '../../domain/feedback/schedule.ts'
import type { FollowUp } from '../../domain/feedback/follow-up.ts'
import type { Documentation } from '../../domain/monitoring/documentation.ts'
import type { Observation } from '../../domain/monitoring/observation.ts'
import type { GivenFeedback, ReleasedFeedback } from '../../domain/feedback/feedback.ts'
import { type Instant, yearOf } from '../../domain/instant.ts'
import type { ObjectionFile } from '../../domain/evaluations/objection.ts'
import type { Skp } from '../../domain/plans/skp.ts'
import type { ResourceSupport } from '../../domain/plans/resource-support.ts'
import { atOnce } from '../../kit/at-once.ts'
import type { Reads } from '../../store/access.ts'
import {
  assignmentIdOf,
  correctionIdOf,
  counsellingIdOf,
  creditIdOf,
  developmentIdOf,
  enrolmentIdOf,
  evaluationIdOf,
  feedbackSubject,
  followUpSubject,
  guidanceIdOf,
  observationSubject,
  scheduleSubject,
  panelIdOf,
  requestsSubject,
  skpIdOf,
  supportIdOf,
} from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'

export const SELF: ReadonlySet<Relation> = new Set<Relation>(['self'])

/** The kinds that an export reads; judgements only of what was delivered, and no feedback but the released. */
export const READS_OF_EXPORT = {
  employee: ['GetItem'],
  unit: ['GetItem'],
  nip: ['GetItem'],
  email: ['GetItem'],
  preference: ['GetItem'],
  explanationReading: ['Query'],
  surveyAnswered: ['Query'],
  skp: ['Query'],
  evaluation: ['Query'],
  realisation: ['Query'],
  actionPlan: ['Query'],
  documentation: ['Query'],
  rating: ['BatchGetItem'],
  objection: ['Query'],
  releasedFeedback: ['Query'],
  givenFeedback: ['Query'],
  followUp: ['Query'],
  observation: ['Query'],
  feedbackSchedule: ['Query'],
  guidance: ['Query'],
  guidanceFeedback: ['BatchGetItem'],
  counselling: ['Query'],
  behaviour: ['BatchGetItem'],
  counsellingRecord: ['BatchGetItem'],
  creditBalance: ['GetItem'],
  history: ['Query'],
  access: ['Query'],
  delegation: ['Query', 'QueryByActor'],
  correction: ['Query'],
  panel: ['Query'],
  givenAnswer: ['Query'],
  feedbackRequests: ['Query'],
  assignment: ['Query'],
  resourceSupport: ['Query'],
  roles: ['Query'],
  enrolment: ['Query'],
  developmentItem: ['Query'],
} as const

export type Personal = {
  readonly employee: Employee
  readonly unit: Unit | undefined
  readonly evaluator: Employee | undefined
  readonly nip: Item<'nip'> | undefined
  readonly mailbox: Item<'email'> | undefined
  readonly preference: Item<'preference'> | undefined
  readonly readings: readonly Item<'explanationReading'>[]
  readonly surveys: readonly Item<'surveyAnswered'>[]
  readonly plans: readonly Skp[]
  readonly evaluations: readonly Evaluation[]
  /** Of every year: what the credit is reckoned from. */
  readonly allEvaluations: readonly Evaluation[]
  readonly realisations: readonly Realisation[]
  readonly actionPlans: readonly ActionPlan[]
  readonly documentation: readonly Documentation[]
  readonly ratings: readonly Rating[]
  readonly objections: readonly ObjectionFile[]
  readonly received: readonly ReleasedFeedback[]
  readonly given: readonly GivenFeedback[]
  readonly followUps: readonly FollowUp[]
  readonly observations: readonly Observation[]
  readonly schedules: readonly FeedbackSchedule[]
  readonly guidance: readonly Guidance[]
  readonly guidanceFeedback: readonly Item<'guidanceFeedback'>[]
  readonly counselling: readonly Counselling[]
  readonly behaviour: readonly Item<'behaviour'>[]
  readonly counsellingRecords: readonly Item<'counsellingRecord'>[]
  readonly balance: CreditBalance | undefined
  /** Received, and given; the given ones by an index. */
  readonly delegations: readonly Delegation[]
  readonly corrections: readonly Correction[]
  readonly panels: readonly Panel[]
  readonly givenAnswers: readonly GivenAnswer[]
  readonly requests: readonly FeedbackRequests[]
  /** Those that he may read already. */
  readonly assignments: readonly Assignment[]
  readonly supports: readonly ResourceSupport[]
  readonly roles: readonly Item<'roles'>[]
  readonly enrolments: readonly Enrolment[]
  readonly development: readonly DevelopmentItem[]
  /** Of the whole life of the person's profile: the credit is reckoned from it. */
  readonly ownHistory: readonly Item<'history'>[]
  /** Each of one subject, in its order. */
  readonly histories: readonly (readonly Item<'history'>[])[]
  readonly accesses: readonly Access[]
}

type Table = Reads<
  | 'employee'
  | 'unit'
  | 'nip'
  | 'email'
  | 'preference'
  | 'rating'
  | 'creditBalance'
  | 'guidanceFeedback'
  | 'behaviour'
  | 'counsellingRecord',
  | 'skp'
  | 'evaluation'
  | 'realisation'
  | 'actionPlan'
  | 'documentation'
  | 'objection'
  | 'releasedFeedback'
  | 'givenFeedback'
  | 'followUp'
  | 'observation'
  | 'feedbackSchedule'
  | 'guidance'
  | 'counselling'
  | 'history'
  | 'access'
  | 'delegation'
  | 'correction'
  | 'panel'
  | 'givenAnswer'
  | 'feedbackRequests'
  | 'assignment'
  | 'resourceSupport'
  | 'roles'
  | 'explanationReading'
  | 'enrolment'
  | 'developmentItem'
  | 'surveyAnswered',
  'delegation'
>

const HISTORIES_AT_ONCE = 8

/** Everything about one person, page by page; `year` leaves out what belongs to another year. */
export async function readPersonal(
  table: Table,
  employee: Employee,
  year: number | undefined,
  hmac: (purpose: string, text: string) => string,
): Promise<Personal> {
  const { employeeId, unitId, evaluatorId, nip, email } = employee
  const [around, work, said, kept, delegated] = await Promise.all([
    Promise.all([
      unitId === undefined ? undefined : table.get(keys.unit(unitId)),
      evaluatorId === undefined ? undefined : table.get(keys.employee(evaluatorId)),
      nip === undefined ? undefined : table.get(keys.nip(hmac('nip', nip))),
      email === undefined ? undefined : table.get(keys.email(hmac('email', email))),
      table.get(keys.preference(employeeId)),
    ]),
    Promise.all([
      table.all(year === undefined ? ranges.skpOf(employeeId) : ranges.skpOfYear(employeeId, year)),
      table.all(ranges.evaluationsOf(employeeId)),
      table.all(ranges.realisationsOf(employeeId, year)),
      table.all(ranges.actionPlansOf(employeeId, year)),
      table.all(ranges.objectionFilesOf(employeeId, year)),
      table.all(ranges.assignmentsOf(employeeId)),
      table.all(ranges.supportsOf(employeeId, year)),
      table.all(ranges.rolesOf(employeeId, year)),
      table.all(ranges.documentationOf(employeeId, year)),
    ]),
    Promise.all([
      table.all(ranges.releasedFeedbackOf(employeeId, year)),
      table.all(ranges.givenFeedbackOf(employeeId, year)),
      table.all(ranges.followUpsOf(employeeId, year)),
      table.all(ranges.schedulesOfEmployee(employeeId)),
      table.all(ranges.guidanceOf(employeeId)),
      table.all(ranges.panelsOf(employeeId, year)),
      table.all(ranges.givenAnswers(employeeId, year === undefined ? '' : `${year}-`)),
      table.all(ranges.counsellingOf(employeeId)),
      table.all(ranges.feedbackRequestsOf(employeeId, year)),
      table.all(ranges.observationsOf(employeeId, year)),
    ]),
    Promise.all([
      table.get(keys.creditBalance(employeeId)),
      table.all(ranges.history(employeeId)),
      table.all(ranges.accesses(employeeId)),
      table.all(ranges.correctionsOf(employeeId)),
      table.all(ranges.explanationReadings(employeeId)),
      table.all(ranges.enrolmentsOf(employeeId, year)),
      table.all(ranges.surveysAnswered(employeeId)),
      table.all(ranges.developmentOf(employeeId)),
    ]),
    Promise.all([table.all(ranges.delegationsTo(employeeId)), table.listAll(ranges.delegationsOf(employeeId))]),
  ])
  const [plans, allEvaluations, realisations, actionPlans, objections, assigned, supports, roles, documentation] = work
  const assignments = assigned.filter(each => seesAssignment(each, SELF) && (year === undefined || each.year === year))
  const evaluations = allEvaluations.filter(each => year === undefined || each.periodId.startsWith(`${year}-`))
  const [balance, ownHistory, accesses, asked, readings, enrolments, surveys, planned] = kept
  const development = planned.filter(each => year === undefined || each.year === year)
  const delegations = delegated
    .flat()
    .filter(({ startsOn, endsOn }) => year === undefined || [startsOn, endsOn].some(day => day.startsWith(`${year}-`)))
  const corrections = asked.filter(({ requestedAt }) => year === undefined || yearOf(requestedAt) === year)
  const schedules = said[3].filter(each => year === undefined || each.year === year)
  const guidance = said[4].filter(({ startedAt }) => year === undefined || yearOf(startedAt) === year)
  const counselling = said[7].filter(({ toldAt }) => year === undefined || yearOf(toldAt) === year)
  const cases = counselling.map(counsellingIdOf)
  const subjects = [
    creditIdOf(employee),
    ...plans.map(skpIdOf),
    ...evaluations.map(evaluationIdOf),
    ...delegations.map(({ delegationId }) => delegationId),
    ...corrections.map(correctionIdOf),
    ...said[5].map(panelIdOf),
    ...said[8].map(requestsSubject),
    ...assignments.map(assignmentIdOf),
    ...supports.map(supportIdOf),
    ...enrolments.map(enrolmentIdOf),
    ...development.map(developmentIdOf),
    ...said[0].filter(({ hidden }) => hidden !== undefined).map(feedbackSubject),
    ...said[2].map(followUpSubject),
    ...said[9].map(observationSubject),
    ...schedules.map(scheduleSubject),
    ...guidance.map(guidanceIdOf),
    ...cases,
  ]
  const inYear = ({ at }: { at: Instant }) => year === undefined || yearOf(at) === year
  return {
    employee,
    ...{ unit: around[0], evaluator: around[1], nip: around[2], mailbox: around[3], preference: around[4] },
    ...{ plans, evaluations, allEvaluations, realisations, actionPlans, objections, balance, delegations, corrections },
    assignments,
    supports,
    roles,
    documentation,
    readings,
    enrolments,
    development,
    ...{
      ownHistory,
      received: said[0],
      given: said[1],
      followUps: said[2],
      observations: said[9],
      schedules,
      guidance,
    },
    guidanceFeedback: await table.getAll(guidance.map(each => keys.guidanceFeedback(guidanceIdOf(each)))),
    counselling,
    behaviour: await table.getAll(cases.map(keys.behaviour)),
    counsellingRecords: await table.getAll(cases.map(keys.counsellingRecord)),
    accesses: accesses.filter(inYear),
    surveys,
    ...{ panels: said[5], givenAnswers: said[6], requests: said[8] },
    ratings: await table.getAll(evaluations.filter(each => seesJudgement(each, SELF)).map(each => keys.rating(each))),
    histories: [ownHistory.filter(inYear), ...(await historiesOf(table, subjects))],
  }
}

async function historiesOf(table: Table, subjects: readonly string[]): Promise<(readonly Item<'history'>[])[]> {
  const found = new Map<string, readonly Item<'history'>[]>()
  await atOnce(HISTORIES_AT_ONCE, subjects, async subject => {
    found.set(subject, await table.all(ranges.history(subject)))
  })
  return subjects.flatMap(subject => [found.get(subject) ?? []])
}
