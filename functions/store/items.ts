import * as z from 'zod/mini'
import { Access } from '../domain/access.ts'
import { later } from '../domain/later.ts'
import { Calibration } from '../domain/calibration.ts'
import { CreditBalance } from '../domain/credit-balance.ts'
import { Employee, EmployeeKind, EmployeeStatus, Position, Unit } from '../domain/employee.ts'
import { ActionPlan, By, Evaluation, type EvaluationStatus, Rating, Realisation } from '../domain/evaluation.ts'
import { Feedback, FeedbackAuthor, GivenFeedback, ReleasedFeedback } from '../domain/feedback.ts'
import { Holiday } from '../domain/holiday.ts'
import { Extension } from '../domain/period-end.ts'
import { Delegation } from '../domain/delegation.ts'
import { ObjectionFile } from '../domain/objection.ts'
import { Achievement, BehaviourRating, Predicate, WorkRating } from '../domain/ratings.ts'
import { Proposal, Reopening } from '../domain/reopening.ts'
import { Approach, Skp, SkpStatus } from '../domain/skp.ts'
import { Preferences } from '../domain/preferences.ts'
import { Undeliverable } from '../domain/undeliverable.ts'
import type { Index, IndexedKind, Kind } from './kinds.ts'

const wroteBy = z.optional(z.string())

const Cycle = later(() =>
  z.object({
    year: z.number(),
    rhythm: z.enum(['bulanan', 'triwulanan']),
    approaches: z.readonly(z.array(Approach)),
    planning: z.object({ opensAt: z.number(), closesAt: z.number() }),
    periodIds: z.readonly(z.array(z.string())),
    version: z.number(),
    wroteBy,
  }),
)

const Period = later(() =>
  z.object({
    year: z.number(),
    periodId: z.string(),
    kind: z.enum(['periodik', 'tahunan']),
    name: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    evaluationOpensAt: z.number(),
    evaluationClosesAt: z.number(),
    /** When its evaluations have to be reported, counted from `closesAt`: made and moved by `moveDeadlines` alone. */
    clocks: z.optional(z.object({ closesAt: z.number(), reportBy: z.number(), deliverInTimeBy: z.number() })),
    /** Written by the end of the closing. */
    closedAt: z.optional(z.number()),
    /** Every later end that was given to the window, in order. */
    extensions: z.optional(z.readonly(z.array(Extension()))),
    /** A reopening that waits for the consent of a second administrator. */
    proposal: z.optional(Proposal()),
    /** Every time that the closed window was opened again, in order; their number is the round of the closing. */
    reopenings: z.optional(z.readonly(z.array(Reopening()))),
    /** Head of the period's own history; absent: it has none yet. */
    historySeq: z.optional(z.number()),
    historyHash: z.optional(z.string()),
  }),
)

/** The holidays of a year as an administrator entered them. */
const Calendar = later(() =>
  z.object({
    year: z.number(),
    holidays: z.readonly(z.array(Holiday())),
    version: z.number(),
    historySeq: z.number(),
    historyHash: z.string(),
    wroteBy,
  }),
)

const counter = z._default(z.number(), 0)
const counters = {
  terbuka: counter,
  diajukan: counter,
  dinilai: counter,
  disampaikan: counter,
  diterima: counter,
  keberatan: counter,
  final: counter,
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
    periodId: z.string(),
    /** After how many reopenings; absent: the first closing. */
    round: z.optional(z.number()),
    startedAt: z.number(),
    /** Raised by the job when a closing did not finish in time: the stream hands its shards out again. */
    attempt: z.number(),
    finishedAt: z.optional(z.number()),
    evaluations: z.optional(z.number()),
    escalated: z.optional(z.number()),
    withoutSkp: z.optional(z.number()),
    /** Evaluations that found neither a superior nor a head of region: for the administrator, at most 100 named. */
    needsSuperior: z.optional(z.array(z.string())),
    /** Of whom the shards name. */
    named: z.optional(z.string()),
    digest: z.optional(z.string()),
  }),
)

const OverdueObjection = later(() =>
  z.object({
    evaluationId: z.string(),
    employeeId: z.string(),
    name: z.string(),
    periodId: z.string(),
    decideBy: z.number(),
    superiorId: z.optional(z.string()),
    nextLevelId: z.optional(z.string()),
  }),
)

const Outcome = later(() =>
  z.object({
    status: z.string(),
    by: By,
    predicate: z.optional(Predicate),
    /** Handed over, but there was nobody above the evaluator. */
    withoutSuperior: z.optional(z.boolean()),
    /** The heads of the chains of the evaluation and of its SKP, as the closing found them. */
    heads: z.optional(
      z.object({
        seq: z.number(),
        hash: z.string(),
        skpId: z.string(),
        skpSeq: z.optional(z.number()),
        skpHash: z.optional(z.string()),
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
      employeeId: z.string(),
      name: z.string(),
      kind: EmployeeKind,
      status: EmployeeStatus,
      position: Position,
      unitId: z.optional(z.string()),
      evaluatorId: z.optional(z.string()),
      /** The profile's, so that a list can be acted on. */
      version: z.optional(z.number()),
    }),
  ),
  delegation: Delegation,
  /** `pk` holds the digest: says which of many looked up at once this is. */
  nip: later(() => z.object({ pk: z.optional(z.string()), employeeId: z.string(), since: z.number() })),
  email: later(() =>
    z.object({
      pk: z.optional(z.string()),
      employeeId: z.string(),
      /** Goes with the address: a new one has its own item. */
      undeliverable: z.optional(Undeliverable()),
    }),
  ),
  unit: Unit,
  /** Who is the head of the region now: the last superior of everyone. */
  region: later(() => z.object({ headId: z.string() })),
  cycle: Cycle,
  calendar: Calendar,
  period: Period,
  achievement: later(() =>
    z.object({
      periodId: z.string(),
      unitId: z.string(),
      achievement: Achievement,
      setBy: z.string(),
      setAt: z.number(),
      version: z.number(),
      wroteBy,
    }),
  ),
  skp: Skp,
  evaluation: later(() => Evaluation),
  realisation: later(() => Realisation),
  actionPlan: later(() => ActionPlan),
  preference: later(() => z.object({ ...Preferences().shape, employeeId: z.string(), version: z.number(), wroteBy })),
  rating: later(() => Rating),
  objection: later(() => ObjectionFile),
  /** Undecided after its time: here until it is decided, for the administrator and the next level. */
  overdueObjection: OverdueObjection,
  roster: later(() =>
    z.object({
      employeeId: z.string(),
      periodId: z.string(),
      seq: z.number(),
      unitId: z.optional(z.string()),
      /** Settled by the closing: what the digest is made of. */
      outcome: z.optional(Outcome()),
      /** The closing that settled it, where that is one after a reopening. */
      round: z.optional(z.number()),
      /** What the closings before it settled. */
      formerOutcomes: z.optional(z.readonly(z.array(z.extend(Outcome(), { round: z.number() })))),
      /** The evaluation is final: the daily jobs pass it by. */
      settled: z.optional(z.boolean()),
    }),
  ),
  closing: Closing,
  /** While it is there, no evaluation is opened in this shard any more: an approval checks its absence. */
  closingShard: later(() =>
    z.object({
      periodId: z.string(),
      shard: z.number(),
      result: z.optional(
        z.object({
          evaluations: z.number(),
          escalated: z.number(),
          withoutSkp: z.array(z.string()),
          needsSuperior: z.array(z.string()),
          digest: z.string(),
          finishedAt: z.number(),
        }),
      ),
    }),
  ),
  /** The handing back that follows a reopening, like a closing: begun once, resumed, finished once. */
  reopening: later(() =>
    z.object({
      periodId: z.string(),
      round: z.number(),
      startedAt: z.number(),
      attempt: z.number(),
      finishedAt: z.optional(z.number()),
    }),
  ),
  /** One shard of it is done. */
  reopenedShard: later(() => z.object({ periodId: z.string(), round: z.number(), shard: z.number() })),
  feedback: Feedback,
  releasedFeedback: ReleasedFeedback,
  creditBalance: CreditBalance,
  feedbackAuthor: FeedbackAuthor,
  givenFeedback: GivenFeedback,
  /** Who received feedback in a period, and which releases of it were done; `turn` counts the writes. */
  feedbackQueue: later(() =>
    z.object({
      employeeId: z.string(),
      periodId: z.string(),
      released: z.array(z.string()),
      turn: z.number(),
    }),
  ),
  access: Access,
  /** Written before the send, so that nobody is told twice; without `sentAt` nobody knows whether it went out. */
  reminder: later(() =>
    z.object({
      employeeId: z.string(),
      day: z.string(),
      claimedAt: z.number(),
      claim: z.string(),
      /** What it spoke of: `signEvaluation 2026-TW1 3`, the last being the rung. Never the words. */
      told: z.array(z.string()),
      sentAt: z.optional(z.number()),
      messageId: z.optional(z.string()),
      /** Refused by the mail service for this address or content. */
      refused: z.optional(z.string()),
      ttl: z.number(),
    }),
  ),
  /** How one shard of a day ended; `doubtful` names at most 100. */
  reminderRun: later(() =>
    z.object({
      day: z.string(),
      shard: z.number(),
      finishedAt: z.number(),
      sent: z.number(),
      refused: z.number(),
      doubtfulCount: z.number(),
      doubtful: z.array(z.string()),
      ttl: z.number(),
    }),
  ),
  /** The last day that had reminders, and the one before it: since then is what is news. */
  reminderDay: later(() => z.object({ day: z.string(), since: z.optional(z.string()) })),
  history: later(() =>
    z.object({
      subject: z.string(),
      seq: z.number(),
      at: z.number(),
      by: z.string(),
      onBehalfOf: z.optional(z.string()),
      operation: z.string(),
      from: z.optional(z.string()),
      to: z.string(),
      fixed: z.record(z.string(), z.unknown()),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
  /** `sk` names the unit; one counter a status, made by the counting consumer alone. */
  count: later(() => z.object({ sk: z.string(), ...counters })),
  /** The same for the signed by predicate; `sk` names the unit whose achievement was used (IV.B.1.g). */
  predicateCount: later(() => z.object({ sk: z.string(), ...predicateCounters })),
  calibration: later(() => Calibration),
  /** The last state that was counted of one evaluation: makes counting idempotent and safe in any order. */
  counted: later(() =>
    z.object({
      evaluationId: z.string(),
      version: z.number(),
      status: z.string(),
      unitId: z.string(),
      judged: z.optional(z.object({ unitId: z.string(), predicate: Predicate })),
    }),
  ),
  idempotency: later(() =>
    z.object({
      bodyHash: z.string(),
      status: z.number(),
      /** gzip of the answer's JSON, base64. */
      answer: z.string(),
      etag: z.optional(z.string()),
      expiresAt: z.number(),
      /** Seconds, for the table's own clearing; `expiresAt` decides. */
      ttl: z.number(),
    }),
  ),
} as const satisfies Record<Kind, () => z.ZodMiniType>

export type Item<K extends Kind> = z.output<ReturnType<(typeof ITEMS)[K]>>

/** What the indexes project: enough for a list and its allowed actions, never long texts. */
export const LISTED = {
  employee: later(() => z.extend(ITEMS.staff(), { version: z.number() })),
  staff: ITEMS.staff,
  skp: later(() =>
    z.object({
      employeeId: z.string(),
      name: z.string(),
      year: z.number(),
      seq: z.number(),
      approach: Approach,
      status: SkpStatus,
      version: z.number(),
      late: z.boolean(),
      submittedAt: z.optional(z.number()),
    }),
  ),
  /** Of a draft only what the distribution counts. */
  rating: later(() =>
    z.object({
      employeeId: z.string(),
      periodId: z.string(),
      seq: z.number(),
      by: By,
      workRating: WorkRating,
      behaviourRating: BehaviourRating,
    }),
  ),
  evaluation: later(() => Evaluation),
  delegation: Delegation,
  objection: later(() => ObjectionFile),
  overdueObjection: OverdueObjection,
} as const satisfies Record<IndexedKind, () => z.ZodMiniType>

export type Listed<K extends IndexedKind> = z.output<ReturnType<(typeof LISTED)[K]>>

/** Index → the attributes that it carries beside the keys (DynamoDB allows 20); short items are carried whole. */
export const PROJECTED = {
  byUnit: () => Object.keys(LISTED.employee().shape),
  byActor: () => 'ALL',
  byTeam: () => Object.keys({ ...LISTED.skp().shape, ...LISTED.rating().shape }),
} as const satisfies Record<Index, () => readonly string[] | 'ALL'>
