import * as z from 'zod/mini'
import {
  chained,
  optionalBoolean,
  optionalNumber,
  optionalText,
  plainBoolean,
  plainNumber,
  plainText,
  plainTexts,
} from '../domain/shapes.ts'
import { Access } from '../domain/people/access.ts'
import { Assignment } from '../domain/assignments/assignment.ts'
import { later } from '../domain/later.ts'
import { Calibration } from '../domain/evaluations/calibration.ts'
import { CreditBalance } from '../domain/credit/credit-balance.ts'
import { Employee, EmployeeKind, EmployeeStatus, Position, Unit } from '../domain/people/employee.ts'
import {
  ActionPlan,
  By,
  Evaluation,
  type EvaluationStatus,
  Rating,
  Realisation,
} from '../domain/evaluations/evaluation.ts'
import { Correction } from '../domain/people/correction.ts'
import { TrainingBudget, TrainingFunds } from '../domain/development/budget.ts'
import { Enrolment, Trainee } from '../domain/development/enrolment.ts'
import { CompetencyNeed, DevelopmentItem, DevelopmentLine } from '../domain/development/plan-item.ts'
import { Training, TrainingPlaces } from '../domain/development/training.ts'
import { Feedback, FeedbackAuthor, GivenFeedback, ReleasedFeedback } from '../domain/feedback/feedback.ts'
import { Explanation, ExplanationReading } from '../domain/openness/explanation.ts'
import { Guidance, GuidanceFeedback } from '../domain/coaching/guidance.ts'
import { Confided, Counselling } from '../domain/counselling/counselling.ts'
import { FeedbackSchedule } from '../domain/feedback/schedule.ts'
import { FollowUp } from '../domain/feedback/follow-up.ts'
import { Documentation } from '../domain/monitoring/documentation.ts'
import { Observation } from '../domain/monitoring/observation.ts'
import { SurveyAnswer } from '../domain/openness/survey-answer.ts'
import { FeedbackRequests } from '../domain/feedback/request.ts'
import { OutsideAddress, OutsideLetter, OutsideLink, Outsiders } from '../domain/feedback/outsider.ts'
import { Voice } from '../domain/feedback/voice.ts'
import { GivenAnswer, Invitation, Panel, Round, RoundAnswer, RoundUnit } from '../domain/feedback/round.ts'
import { Holiday } from '../domain/periods/holiday.ts'
import { Rhythm } from '../domain/periods/period.ts'
import { Extension } from '../domain/periods/period-end.ts'
import { Delegation } from '../domain/people/delegation.ts'
import { ObjectionFile } from '../domain/evaluations/objection.ts'
import { Achievement, BehaviourRating, Predicate, WorkRating } from '../domain/evaluations/ratings.ts'
import { Proposal, Reopening } from '../domain/periods/reopening.ts'
import { ResultsReport } from '../domain/reports/results-report.ts'
import { ResourceSupport } from '../domain/plans/resource-support.ts'
import { Approach, Skp, SkpStatus } from '../domain/plans/skp.ts'
import { RoleMatrix, RolesOf } from '../domain/roles/role-matrix.ts'
import { Preferences } from '../domain/people/preferences.ts'
import { Team, TeamMember } from '../domain/teams/team.ts'
import { Undeliverable } from '../domain/people/undeliverable.ts'
import type { Index, IndexedKind, Kind } from './kinds.ts'

const wroteBy = optionalText

const Cycle = later(() =>
  z.object({
    year: plainNumber,
    rhythm: z.enum(['bulanan', 'triwulanan']),
    /** How often progress is documented; absent: as often as it is evaluated. */
    documentation: z.optional(Rhythm),
    approaches: z.readonly(z.array(Approach)),
    planning: z.object({ opensAt: plainNumber, closesAt: plainNumber }),
    periodIds: z.readonly(plainTexts),
    version: plainNumber,
    wroteBy,
  }),
)

const Period = later(() =>
  z.object({
    year: plainNumber,
    periodId: plainText,
    kind: z.enum(['periodik', 'tahunan']),
    name: plainText,
    startsOn: plainText,
    endsOn: plainText,
    /** Where progress is documented more often than it is evaluated (Pasal 16(3)–(4)). */
    documentation: z.optional(Rhythm),
    evaluationOpensAt: plainNumber,
    evaluationClosesAt: plainNumber,
    /** When its evaluations have to be reported, counted from `closesAt`: made and moved by `moveDeadlines` alone. */
    clocks: z.optional(z.object({ closesAt: plainNumber, reportBy: plainNumber, deliverInTimeBy: plainNumber })),
    /** Written by the end of the closing. */
    closedAt: optionalNumber,
    /** Every later end that was given to the window, in order. */
    extensions: z.optional(z.readonly(z.array(Extension()))),
    /** A reopening that waits for the consent of a second administrator. */
    proposal: z.optional(Proposal()),
    /** Every time that the closed window was opened again, in order; their number is the round of the closing. */
    reopenings: z.optional(z.readonly(z.array(Reopening()))),
    /** Something that came to a superior is not signed or not delivered yet: looked up every night by `passOnDefaulted`. */
    defaultsOpen: optionalBoolean,
    /** Head of the period's own history; absent: it has none yet. */
    historySeq: optionalNumber,
    historyHash: optionalText,
  }),
)

/** The holidays of a year as an administrator entered them. */
const Calendar = later(() =>
  z.object({
    year: plainNumber,
    holidays: z.readonly(z.array(Holiday())),
    ...chained,
    wroteBy,
  }),
)

const counter = z._default(plainNumber, 0)
const counters = {
  terbuka: counter,
  diajukan: counter,
  dinilai: counter,
  disampaikan: counter,
  diterima: counter,
  keberatan: counter,
  final: counter,
  dihentikan: counter,
} satisfies Record<EvaluationStatus, unknown>

const predicateCounters = {
  sangat_baik: counter,
  baik: counter,
  butuh_perbaikan: counter,
  kurang: counter,
  sangat_kurang: counter,
} satisfies Record<Predicate, unknown>

const Closing = later(() =>
  z.object({
    periodId: plainText,
    /** After how many reopenings; absent: the first closing. */
    round: optionalNumber,
    startedAt: plainNumber,
    /** Raised by the job when a closing did not finish in time: the stream hands its shards out again. */
    attempt: plainNumber,
    finishedAt: optionalNumber,
    evaluations: optionalNumber,
    escalated: optionalNumber,
    withoutSkp: optionalNumber,
    stopped: optionalNumber,
    /** Evaluations that found neither a superior nor a head of region: for the administrator, at most 100 named. */
    needsSuperior: z.optional(plainTexts),
    /** Of whom the shards name. */
    named: optionalText,
    digest: optionalText,
  }),
)

const OverdueObjection = later(() =>
  z.object({
    evaluationId: plainText,
    employeeId: plainText,
    name: plainText,
    periodId: plainText,
    decideBy: plainNumber,
    superiorId: optionalText,
    nextLevelId: optionalText,
    /** Since when it is shown to these two. */
    since: optionalNumber,
  }),
)

const Outcome = later(() =>
  z.object({
    status: plainText,
    by: By,
    predicate: z.optional(Predicate),
    /** Handed over, but there was nobody above the evaluator. */
    withoutSuperior: optionalBoolean,
    /** The heads of the chains of the evaluation and of its SKP, as the closing found them. */
    heads: z.optional(
      z.object({
        seq: plainNumber,
        hash: plainText,
        skpId: plainText,
        skpSeq: optionalNumber,
        skpHash: optionalText,
      }),
    ),
  }),
)

/** kind → shape. Parsed on every read: what is in the table is believed only after this. */
export const ITEMS = {
  employee: later(() => z.extend(Employee(), { wroteBy })),
  /** One line a person, strongly readable by shard: who must have an SKP, and the search by name. */
  staff: later(() =>
    z.object({
      employeeId: plainText,
      name: plainText,
      kind: EmployeeKind,
      status: EmployeeStatus,
      position: Position,
      unitId: optionalText,
      evaluatorId: optionalText,
      /** The profile's, so that a list can be acted on. */
      version: optionalNumber,
    }),
  ),
  delegation: Delegation,
  correction: Correction,
  /** A copy for the administrators' lists. */
  correctionLine: Correction,
  training: Training,
  trainingPlaces: TrainingPlaces,
  /** A copy for the list of the training: strongly readable, for who waits and who is next. */
  trainee: Trainee,
  enrolment: Enrolment,
  developmentItem: DevelopmentItem,
  developmentLine: DevelopmentLine,
  competencyNeed: CompetencyNeed,
  trainingBudget: TrainingBudget,
  trainingFunds: TrainingFunds,
  /** `pk` holds the digest: says which of many looked up at once this is. */
  nip: later(() => z.object({ pk: optionalText, employeeId: plainText, since: plainNumber })),
  email: later(() =>
    z.object({
      pk: optionalText,
      employeeId: plainText,
      /** Goes with the address: a new one has its own item. */
      undeliverable: z.optional(Undeliverable()),
    }),
  ),
  unit: Unit,
  /** Who is the head of the region now: the last superior of everyone. */
  region: later(() => z.object({ headId: plainText })),
  cycle: Cycle,
  calendar: Calendar,
  period: Period,
  explanation: Explanation,
  explanationReading: ExplanationReading,
  achievement: later(() =>
    z.object({
      periodId: plainText,
      unitId: plainText,
      achievement: Achievement,
      setBy: plainText,
      setAt: plainNumber,
      version: plainNumber,
      wroteBy,
    }),
  ),
  skp: Skp,
  evaluation: Evaluation,
  realisation: Realisation,
  actionPlan: ActionPlan,
  preference: later(() => z.object({ ...Preferences().shape, employeeId: plainText, version: plainNumber, wroteBy })),
  rating: Rating,
  objection: ObjectionFile,
  assignment: Assignment,
  resourceSupport: ResourceSupport,
  team: Team,
  teamMember: TeamMember,
  roleMatrix: RoleMatrix,
  roles: RolesOf,
  /** Undecided after its time: here until it is decided, for the administrator and the next level. */
  overdueObjection: OverdueObjection,
  roster: later(() =>
    z.object({
      employeeId: plainText,
      periodId: plainText,
      seq: plainNumber,
      unitId: optionalText,
      /** Settled by the closing: what the digest is made of. */
      outcome: z.optional(Outcome()),
      /** The closing that settled it, where that is one after a reopening. */
      round: optionalNumber,
      /** What the closings before it settled. */
      formerOutcomes: z.optional(z.readonly(z.array(z.extend(Outcome(), { round: plainNumber })))),
      /** The evaluation is final: the daily jobs pass it by. */
      settled: optionalBoolean,
    }),
  ),
  closing: Closing,
  /** While it is there, no evaluation is opened in this shard any more: an approval checks its absence. */
  closingShard: later(() =>
    z.object({
      periodId: plainText,
      shard: plainNumber,
      result: z.optional(
        z.object({
          evaluations: plainNumber,
          escalated: plainNumber,
          withoutSkp: plainTexts,
          needsSuperior: plainTexts,
          /** Evaluations that nobody judges, for the person is out of office or gone (II.C.8). */
          stopped: z.optional(plainTexts),
          digest: plainText,
          finishedAt: plainNumber,
        }),
      ),
    }),
  ),
  /** The handing back that follows a reopening, like a closing: begun once, resumed, finished once. */
  reopening: later(() =>
    z.object({
      periodId: plainText,
      round: plainNumber,
      startedAt: plainNumber,
      attempt: plainNumber,
      finishedAt: optionalNumber,
    }),
  ),
  /** One shard of it is done. */
  reopenedShard: later(() => z.object({ periodId: plainText, round: plainNumber, shard: plainNumber })),
  feedback: Feedback,
  releasedFeedback: ReleasedFeedback,
  followUp: FollowUp,
  observation: Observation,
  documentation: Documentation,
  feedbackSchedule: FeedbackSchedule,
  guidance: Guidance,
  /** Apart from the guidance: neither who guided nor the evaluator has a function that reads it. */
  guidanceFeedback: GuidanceFeedback,
  counselling: Counselling,
  /** Apart from the case: its words are for its parties, what came of the session for fewer (III.D.5.b, III.D.5.d). */
  behaviour: Confided,
  counsellingRecord: Confided,
  creditBalance: CreditBalance,
  feedbackAuthor: FeedbackAuthor,
  voice: Voice,
  givenFeedback: GivenFeedback,
  round: Round,
  roundUnit: RoundUnit,
  panel: Panel,
  invitation: Invitation,
  feedbackRequests: FeedbackRequests,
  roundAnswer: RoundAnswer,
  givenAnswer: GivenAnswer,
  outsiders: Outsiders,
  outsideLink: OutsideLink,
  outsideAddress: OutsideAddress,
  outsideLetter: OutsideLetter,
  /** Who received feedback in a period, and which releases of it were done; `turn` counts the writes. */
  feedbackQueue: later(() =>
    z.object({
      employeeId: plainText,
      periodId: plainText,
      released: plainTexts,
      turn: plainNumber,
    }),
  ),
  access: Access,
  /** Written before the send, so that nobody is told twice; without `sentAt` nobody knows whether it went out. */
  reminder: later(() =>
    z.object({
      employeeId: plainText,
      day: plainText,
      claimedAt: plainNumber,
      claim: plainText,
      /** What it spoke of: `signEvaluation 2026-TW1 3`, the last being the rung. Never the words. */
      told: plainTexts,
      sentAt: optionalNumber,
      messageId: optionalText,
      /** Refused by the mail service for this address or content. */
      refused: optionalText,
      ttl: plainNumber,
    }),
  ),
  /** How one shard of a day ended; `doubtful` names at most 100. */
  reminderRun: later(() =>
    z.object({
      day: plainText,
      shard: plainNumber,
      finishedAt: plainNumber,
      sent: plainNumber,
      refused: plainNumber,
      doubtfulCount: plainNumber,
      doubtful: plainTexts,
      ttl: plainNumber,
    }),
  ),
  /** The last day that had reminders, and the one before it: since then is what is news. */
  reminderDay: later(() => z.object({ day: plainText, since: optionalText })),
  history: later(() =>
    z.object({
      subject: plainText,
      seq: plainNumber,
      at: plainNumber,
      by: plainText,
      onBehalfOf: optionalText,
      operation: plainText,
      from: optionalText,
      to: plainText,
      fixed: z.record(plainText, z.unknown()),
      previous: plainText,
      hash: plainText,
    }),
  ),
  /** `sk` names the unit; one counter a status, made by the counting consumer alone. */
  count: later(() => z.object({ sk: plainText, ...counters })),
  /** The same for the signed by predicate; `sk` names the unit whose achievement was used (IV.B.1.g). */
  predicateCount: later(() => z.object({ sk: plainText, ...predicateCounters })),
  /** The figures that everyone may read, as they were published. */
  publication: later(() =>
    z.object({
      periodId: plainText,
      publishedAt: plainNumber,
      /** gzip of the JSON of `PublicFigures`, base64. */
      figures: plainText,
    }),
  ),
  surveyAnswer: SurveyAnswer,
  /** That someone has answered; nothing of what, or when. */
  surveyAnswered: later(() => z.object({ employeeId: plainText, year: plainNumber })),
  /** gzip of the JSON of `SurveyResults`, base64. */
  surveyResult: later(() => z.object({ year: plainNumber, releasedAt: plainNumber, results: plainText })),
  surveyComment: later(() => z.object({ comment: plainText })),
  /** What the same people come to by grade, sex and age: gzip of the JSON of `Fairness`, base64. */
  fairness: later(() => z.object({ periodId: plainText, report: plainText })),
  calibration: Calibration,
  resultsReport: ResultsReport,
  /** How far an office's report of a period is; made by the counting consumer alone. */
  reportCount: later(() => z.object({ sk: plainText, belum: counter, siap: counter, dilaporkan: counter })),
  /** The last state that was counted of one evaluation: makes counting idempotent and safe in any order. */
  counted: later(() =>
    z.object({
      evaluationId: plainText,
      version: plainNumber,
      status: plainText,
      unitId: plainText,
      judged: z.optional(z.object({ unitId: plainText, predicate: Predicate })),
      report: z.optional(z.object({ officeId: plainText, stage: z.enum(['belum', 'siap', 'dilaporkan']) })),
    }),
  ),
  idempotency: later(() =>
    z.object({
      bodyHash: plainText,
      status: plainNumber,
      /** gzip of the answer's JSON, base64; its first part. */
      answer: plainText,
      /** Into how many items it is cut, each as large as one may be. */
      parts: plainNumber,
      etag: optionalText,
      expiresAt: plainNumber,
      /** Seconds, for the table's own clearing; `expiresAt` decides. */
      ttl: plainNumber,
    }),
  ),
} as const satisfies Record<Kind, () => z.ZodMiniType>

export type Item<K extends Kind> = z.output<ReturnType<(typeof ITEMS)[K]>>

/** What the indexes project: enough for a list and its allowed actions, never long texts. */
export const LISTED = {
  employee: later(() =>
    z.extend(ITEMS.staff(), {
      version: plainNumber,
      /** Of a team (byActor), not of a unit: who acts for whom. */
      delegations: Employee().shape.delegations,
      actings: Employee().shape.actings,
      /** Of a team, too: the unit that he led when a window opened. */
      formerPlaces: Employee().shape.formerPlaces,
    }),
  ),
  staff: ITEMS.staff,
  skp: later(() =>
    z.object({
      employeeId: plainText,
      name: plainText,
      year: plainNumber,
      seq: plainNumber,
      approach: Approach,
      status: SkpStatus,
      version: plainNumber,
      late: plainBoolean,
      submittedAt: optionalNumber,
    }),
  ),
  /** Of a draft only what the distribution counts. */
  rating: later(() =>
    z.object({
      employeeId: plainText,
      periodId: plainText,
      seq: plainNumber,
      by: By,
      workRating: WorkRating,
      behaviourRating: BehaviourRating,
      studyUnfinished: optionalBoolean,
    }),
  ),
  evaluation: Evaluation,
  delegation: Delegation,
  objection: ObjectionFile,
  overdueObjection: OverdueObjection,
  /** Where it lies: what is shown of it is read from there. */
  assignment: later(() => z.object({ employeeId: plainText, sk: plainText })),
  enrolment: Enrolment,
  feedbackSchedule: FeedbackSchedule,
  team: later(() => z.object({ pk: plainText })),
  guidance: Guidance,
  counselling: Counselling,
  developmentItem: DevelopmentItem,
} as const satisfies Record<IndexedKind, () => z.ZodMiniType>

export type Listed<K extends IndexedKind> = z.output<ReturnType<(typeof LISTED)[K]>>

/** Index → the attributes that it carries beside the keys (DynamoDB allows 20); short items are carried whole. */
export const PROJECTED = {
  byUnit: () => Object.keys(ITEMS.staff().shape),
  byActor: () => 'ALL',
  byTeam: () => Object.keys({ ...LISTED.skp().shape, ...LISTED.rating().shape }),
} as const satisfies Record<Index, () => readonly string[] | 'ALL'>
