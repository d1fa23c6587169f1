import * as z from 'zod/mini'
import { optionalNumber, optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { creditStanding, jenjangOf } from '../../domain/credit/credit-standing.ts'
import { EmployeeKind, EmployeeStatus, Position, Role } from '../../domain/people/employee.ts'
import { Ended } from '../../domain/people/ending.ts'
import { Placement } from '../../domain/people/placement.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { seesJudgement } from '../../domain/evaluations/evaluation-actions.ts'
import { handlingsOf } from '../../domain/people/handling.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { GivenAnswerView, givenAnswerView } from '../panels/view.ts'
import {
  assignmentIdOf,
  correctionIdOf,
  counsellingIdOf,
  developmentIdOf,
  enrolmentIdOf,
  evaluationIdOf,
  guidanceIdOf,
  isEmployeeId,
  panelIdOf,
  skpIdOf,
} from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import { creditScoreView, CreditScoreView } from '../employees/credit-view.ts'
import { FollowUpView, followUpView } from '../employees/follow-up-view.ts'
import { ObservationView, observationView } from '../employees/observation-view.ts'
import { ScheduleView, scheduleView } from '../employees/schedule-view.ts'
import { serviceOf } from '../employees/service.ts'
import {
  ActionPlanView,
  planView,
  RatingView,
  ratingView,
  RealisationView,
  realisationView,
} from '../evaluations/parts.ts'
import { forEmployee } from '../evaluations/history-for-employee.ts'
import { objectionView, ObjectionView } from '../evaluations/objection-view.ts'
import { EvaluationView, evaluationView } from '../evaluations/view.ts'
import { GivenFeedbackView, givenView, ReceivedFeedbackList, receivedView } from '../feedback/view.ts'
import { AccessView, accessView } from './access-view.ts'
import { NOT_EXPORTED } from './export-kinds.ts'
import { type Personal, SELF } from './export-read.ts'
import { readableOf } from './export-text.ts'

const Handling = z.object({
  at: plainText,
  by: plainText,
  what: plainText,
  subject: plainText,
  operation: plainText,
  from: optionalText,
  to: plainText,
  fixed: z.record(plainText, z.unknown()),
})

const ExportedData = z.object({
  madeAt: plainText,
  year: optionalNumber,
  person: z.object({
    employeeId: plainText,
    name: plainText,
    kind: EmployeeKind,
    status: EmployeeStatus,
    position: Position,
    unit: z.optional(z.object({ unitId: plainText, name: plainText })),
    evaluatorName: optionalText,
    grade: optionalText,
    email: optionalText,
    roles: z.array(Role),
    enteredAt: optionalText,
    movedAt: optionalText,
    /** Where he was before: units, and until when; whose desks those were is said of nobody by name. */
    formerPlaces: z.optional(z.array(z.object({ unitId: optionalText, until: plainText }))),
    /** Study leave and secondment (IV.A.15–16), of whatever year. */
    placements: z.optional(z.array(z.omit(Placement(), { recordedBy: true }))),
    ended: z.optional(Ended()),
    nip: z.optional(z.object({ number: plainText, since: optionalText })),
    /** When another number was recorded; former numbers are kept only as digests. */
    nipChangedAt: plainTexts,
    /** Why and since when nothing is sent to the address. */
    undeliverable: z.optional(z.object({ since: plainText, why: z.enum(['bounce', 'complaint']) })),
    preferences: z.optional(z.object({ earlyReminders: plainBoolean, news: plainBoolean })),
    surveysAnswered: z.array(z.object({ year: plainNumber })),
    explanationsRead: z.array(z.object({ year: plainNumber, readAt: plainText })),
  }),
  /** As they are stored: what a plan gets in addition is in here too. */
  plans: z.array(z.looseObject({ skpId: plainText })),
  evaluations: z.array(
    z.extend(EvaluationView, {
      realisations: z.array(RealisationView),
      actionPlan: z.optional(ActionPlanView),
      /** What was documented within the period. */
      documentation: z.array(z.looseObject({ spanId: plainText })),
      rating: z.optional(RatingView),
      objection: z.optional(ObjectionView),
    }),
  ),
  feedback: z.object({
    received: ReceivedFeedbackList.shape.items,
    given: z.array(GivenFeedbackView),
    /** What the evaluator did after it (Pasal 20). */
    followUps: z.array(FollowUpView),
    /** What the evaluator saw (III.B). */
    observations: z.array(ObservationView),
    schedules: z.array(ScheduleView),
  }),
  /** Coaching, mentoring and training, and what he said about it. */
  guidance: z.array(z.looseObject({ guidanceId: plainText })),
  /** What was told and reported of his behaviour, and what came of the session. */
  counselling: z.array(z.looseObject({ counsellingId: plainText })),
  credit: z.optional(CreditScoreView),
  /** An office in another's hands for a time, on either side. */
  delegations: z.array(z.looseObject({ delegationId: plainText })),
  /** What he said is wrong about him, and what became of it. */
  corrections: z.array(z.looseObject({ correctionId: plainText })),
  assignments: z.array(z.looseObject({ assignmentId: plainText })),
  /** What he has to bring about in the matrices that name him. */
  matrices: z.array(z.looseObject({ matrixId: plainText })),
  /** His way through each training. */
  trainings: z.array(z.looseObject({ enrolmentId: plainText })),
  /** What was planned for his development. */
  development: z.array(z.looseObject({ itemId: plainText })),
  /** Whom he asked for feedback from all sides, and what he said of others. */
  rounds: z.object({
    panels: z.array(z.looseObject({ panelId: plainText })),
    given: z.array(GivenAnswerView),
    requests: z.array(z.looseObject({ periodId: plainText })),
  }),
  history: z.array(Handling),
  accesses: z.array(AccessView),
  notIncluded: z.array(z.object({ data: plainText, reason: plainText })),
  allowedActions: plainTexts,
})

export const ExportView = z
  .extend(ExportedData, {
    /** The same for reading: plain text in Bahasa Indonesia. */
    readable: plainText,
  })
  .check(z.meta({ id: 'PersonalDataExport' }))
export type ExportView = z.input<typeof ExportView>

export function exportView(found: Personal, year: number | undefined, now: Instant): ExportView {
  const { employee, received, given, accesses, histories, plans, evaluations } = found
  const view: z.input<typeof ExportedData> = {
    madeAt: formatInstant(now),
    year,
    person: personView(found),
    plans: plans.map(plan => ({
      skpId: skpIdOf(plan),
      ...kept(plan),
      resourceSupport: found.supports.filter(({ year: of }) => of === plan.year).map(kept),
    })),
    evaluations: evaluations.map(evaluation => evaluationWithParts(evaluation, found, now)),
    feedback: {
      received: received.map(receivedView),
      given: given.map(givenView),
      followUps: found.followUps.map(each => ({ ...followUpView(each), by: undefined })),
      observations: found.observations.map(each => ({
        ...observationView(each),
        by: undefined,
        former: observationView(each).former.map(one => ({ ...one, by: undefined })),
      })),
      schedules: found.schedules.map(each => scheduleView(each, undefined, now)),
    },
    guidance: guidanceOf(found),
    counselling: counsellingOf(found),
    credit: creditView(found),
    delegations: found.delegations.map(({ delegationId, ...each }) => ({ delegationId, ...kept(each) })),
    assignments: found.assignments.map(each => ({ assignmentId: assignmentIdOf(each), ...kept(each) })),
    matrices: found.roles.map(({ matrixId, year: of, of: { name: matrixOf }, roles }) => ({
      ...{ matrixId, year: of, matrixOf },
      rows: roles,
    })),
    corrections: found.corrections.map(({ change: { field, value }, salt: _salt, ...each }) => ({
      correctionId: correctionIdOf(each),
      field,
      rightValue: value,
      ...kept(each),
    })),
    trainings: found.enrolments.map(each => ({ enrolmentId: enrolmentIdOf(each), ...kept(each) })),
    development: found.development.map(each => ({ itemId: developmentIdOf(each), ...kept(each) })),
    rounds: {
      panels: found.panels.map(each => ({ panelId: panelIdOf(each), ...kept(each) })),
      given: found.givenAnswers.map(each => givenAnswerView(each, false)),
      requests: found.requests.map(({ periodId, ...each }) => ({ periodId, ...kept(each) })),
    },
    history: histories
      .flatMap(entries => handled(entries, employee.employeeId, evaluations))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    accesses: accesses.map(accessView),
    notIncluded: [...NOT_EXPORTED],
    allowedActions: [],
  }
  // stripped first: what no reader of the data sees, no reader of the text does
  const told = z.parse(ExportedData, view)
  return { ...told, readable: readableOf(told) }
}

const moment = (at: number | undefined) => (at === undefined ? undefined : formatInstant(at))

function personView(found: Personal): ExportView['person'] {
  const { employee, unit, evaluator, nip, ownHistory, preference } = found
  const { employeeId, name, kind, status, position, grade, email, roles, placements, ended } = employee
  const undeliverable = found.mailbox?.undeliverable
  return {
    ...{ employeeId, name, kind, status, position, unit, evaluatorName: evaluator?.name, grade, email, ended },
    roles: [...roles],
    enteredAt: moment(employee.enteredAt),
    movedAt: moment(employee.movedAt),
    formerPlaces: employee.formerPlaces?.map(({ unitId, until }) => ({ unitId, until: formatInstant(until) })),
    placements: placements?.map(({ recordedBy: _recordedBy, ...placed }) => placed),
    nip: employee.nip === undefined ? undefined : { number: employee.nip, since: nip && formatInstant(nip.since) },
    nipChangedAt: ownHistory.flatMap(({ at, fixed: { changed } }) =>
      Array.isArray(changed) && changed.includes('nip') ? [formatInstant(at)] : [],
    ),
    undeliverable: undeliverable && { since: formatInstant(undeliverable.since), why: undeliverable.why },
    preferences: preference,
    surveysAnswered: found.surveys.map(({ year }) => ({ year })),
    explanationsRead: found.readings.map(each => ({ year: each.year, readAt: formatInstant(each.readAt) })),
  }
}

function evaluationWithParts(evaluation: Evaluation, found: Personal, now: Instant) {
  const seen = { relations: SELF, actorId: evaluation.employeeId, now }
  const of = { evaluation, seen }
  const { periodId, seq, by } = evaluation
  const rating = found.ratings.find(each => each.periodId === periodId && each.seq === seq && each.by === by)
  const file = found.objections.find(each => each.periodId === periodId && each.seq === seq)
  const actionPlan = found.actionPlans.find(each => each.periodId === periodId)
  return {
    ...evaluationView(evaluation, seen),
    realisations: found.realisations.filter(each => each.periodId === periodId).map(each => realisationView(each, of)),
    actionPlan: actionPlan && planView(actionPlan, of),
    documentation: found.documentation
      .filter(each => each.periodId === periodId)
      .map(({ spanId, ...each }) => ({ spanId, ...kept(each) })),
    rating: rating && seesJudgement(evaluation, SELF) ? ratingView(rating, of) : undefined,
    objection: file && objectionView(file),
  }
}

function guidanceOf({ guidance, guidanceFeedback }: Personal) {
  return guidance.map(({ guide, startedBy: _startedBy, ...each }) => {
    const guidanceId = guidanceIdOf(each)
    const said = guidanceFeedback.find(one => one.guidanceId === guidanceId)
    return { guidanceId, guideName: guide.name, ...kept(each), ...(said && { answers: said.answers }) }
  })
}

function counsellingOf({ counselling, behaviour, counsellingRecords }: Personal) {
  return counselling.map(({ counsellor, actorId: _turn, session, ...one }) => {
    const counsellingId = counsellingIdOf(one)
    const wordsOf = (all: readonly Item<'behaviour'>[]) => all.find(each => each.counsellingId === counsellingId)?.words
    const record = wordsOf(counsellingRecords)
    return {
      ...kept(one),
      ...(counsellor && { counsellorName: counsellor.name }),
      ...(session && { session: { at: formatInstant(session.at), place: session.place } }),
      ...Object(wordsOf(behaviour)),
      ...(record === undefined ? {} : { record }),
      counsellingId,
    }
  })
}

function creditView({ employee, allEvaluations, ownHistory, balance }: Personal): ExportView['credit'] {
  const jenjang = jenjangOf(employee.position)
  if (jenjang === undefined) return undefined
  const ground = { jenjang, grade: employee.grade, evaluations: allEvaluations, balance }
  const standing = creditStanding({ ...ground, ...serviceOf(employee, ownHistory) })
  return creditScoreView(employee, standing, balance, SELF)
}

/** The history of one subject as the employee may see it, told by office and relation. */
function handled(entries: readonly Item<'history'>[], employeeId: string, evaluations: readonly Evaluation[]) {
  const of = evaluations.find(each => evaluationIdOf(each) === entries[0]?.subject)
  const delivered = of === undefined || seesJudgement(of, SELF)
  return handlingsOf(entries, employeeId).map(({ entry, by, what }) => {
    const { at, subject, operation, from, to, fixed } = forEmployee(entry, delivered)
    return {
      at: formatInstant(at),
      by,
      what,
      subject,
      operation,
      from,
      to,
      fixed: kept(withoutOthers(fixed, employeeId)),
    }
  })
}

/** Bookkeeping of the store, and who else stands there. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...(['version', 'wroteBy', 'historySeq', 'historyHash', 'actorId'] as const),
  ...(['evaluatorId', 'formerEvaluatorId', 'superiorId', 'aboveId', 'approvedBy', 'signedBy', 'decidedBy'] as const),
  ...(['confirmedBy', 'offeredBy', 'endedBy', 'delegatorId', 'delegateId'] as const),
  ...(['proposedBy', 'agreedBy', 'closedBy', 'askedBy', 'onBehalfOf', 'place', 'recordedBy'] as const),
])

/** Whatever is stored, without that; moments as people read them. */
function kept(item: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (LEFT_OUT.has(name) ? [] : [[name, told(name, value)]])),
  )
}

function told(name: string, value: unknown): unknown {
  if (typeof value === 'number' && /^at$|At$/.test(name)) return formatInstant(value)
  if (Array.isArray(value)) return value.map(each => told('', each))
  return typeof value === 'object' && value !== null ? kept(value) : value
}

/** Also under a name that nobody thought of, the id of somebody else is not the person's to know. */
function withoutOthers(fixed: Readonly<Record<string, unknown>>, employeeId: string): Record<string, unknown> {
  const isOther = (value: unknown) => typeof value === 'string' && value !== employeeId && isEmployeeId(value)
  return Object.fromEntries(Object.entries(fixed).filter(([, value]) => !isOther(value)))
}
