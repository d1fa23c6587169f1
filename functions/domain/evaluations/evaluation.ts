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
} from '../shapes.ts'
import { later } from '../later.ts'
import { Deviation } from './distribution.ts'
import { EmployeeStatus, Position } from '../people/employee.ts'
import { Objection } from './objection.ts'
import { Achievement, BehaviourRating, Predicate, WorkRating } from './ratings.ts'

export const EvaluationStatus = z.enum([
  'terbuka',
  'diajukan',
  'dinilai',
  'disampaikan',
  'diterima',
  'keberatan',
  'final',
  'dihentikan',
])
export type EvaluationStatus = z.output<typeof EvaluationStatus>

export const By = z.enum(['penilai', 'superior'])
export type By = z.output<typeof By>

const fields = () => ({
  employeeId: plainText,
  name: plainText,
  periodId: plainText,
  seq: plainNumber,
  skpId: plainText,
  /** `superior` after the evaluator's default (IV.A.11, V.A.8). */
  by: By,
  /** First moment of the period: from here on realisations are recorded. */
  startsAt: plainNumber,
  opensAt: plainNumber,
  /** Copied from the period, so that the write condition itself settles the race with the clock. */
  closesAt: plainNumber,
  /** Set at the evaluator's default: 14 working days on. */
  superiorDueAt: optionalNumber,
  /** Copied from the period, as `closesAt`: when it has to be reported, and delivered for that. */
  clocks: z.optional(z.object({ closesAt: plainNumber, reportBy: plainNumber, deliverInTimeBy: plainNumber })),
  /** Set when the period was closed with this evaluation in it. */
  closedAt: optionalNumber,
  unitId: optionalText,
  position: Position,
  /** The evaluator of the window's opening, who keeps this period although he was replaced within the window (IV.A.14). */
  keptEvaluatorId: optionalText,
  /** The unit that he had at the opening: its achievement counts (IV.A.14, IV.B.1.g). */
  keptUnitId: optionalText,
  /** Who must act. Authority is read from the profiles, but after the default it is his to whom it came (IV.A.11). */
  actorId: optionalText,
  /** Where the calibration of the draft stands, and the unit under which it lies; `gugur`: another evaluates now. */
  calibration: z.optional(
    z.object({ state: z.enum(['ditawarkan', 'diusulkan', 'diterima', 'ditolak', 'gugur']), unitId: plainText }),
  ),
  /** Why the signature deviates from the distribution guide, where it was asked for later; the judgement stays as signed. */
  explainedDeviation: z.optional(z.object({ reason: plainText, givenAt: plainNumber, givenBy: plainText })),
  /** He came to another unit while this period ran, or in its window (IV.A.13). */
  movedAt: optionalNumber,
  /** The earlier result that is proposed, or agreed, as that of this period (IV.A.13.a). */
  reuse: z.optional(
    z.object({
      of: plainText,
      proposedBy: z.enum(['pegawai', 'penilai']),
      proposedAt: plainNumber,
      agreedAt: optionalNumber,
      /** The achievement that the earlier result stands on. */
      basis: z.optional(z.object({ achievement: Achievement, unitId: plainText, periodId: plainText })),
    }),
  ),
  /** When it was reported to the PyB, and where (V.A.7); what was changed since is reported again (V.B.8). */
  reported: z.optional(z.object({ reportedAt: plainNumber, reportId: plainText, changed: plainBoolean })),
  /** When each documentation period was first recorded, where it is documented more often than evaluated. */
  documented: z.optional(z.readonly(z.array(z.object({ spanId: plainText, at: plainNumber })))),
  submittedAt: optionalNumber,
  returnedReason: optionalText,
  ...chained,
  wroteBy: optionalText,
})

/** Fixed by the signature (V.A.4): what was decided, from what, by whom, by which rules. */
export const Judgement = later(() =>
  z.object({
    workRating: WorkRating,
    behaviourRating: BehaviourRating,
    /** The study was not finished: the predicate is of the behaviour alone (IV.B.3.a.3.d). */
    studyUnfinished: optionalBoolean,
    predicate: Predicate,
    achievement: Achievement,
    /** The unit whose achievement was used (IV.B.1.g). */
    achievementUnitId: plainText,
    /** The period whose achievement was used: last year's where this year's is not out (IV.B.1.f). */
    achievementPeriodId: plainText,
    ruleSet: plainText,
    ratingVersion: plainNumber,
    /** What of the group deviated from the guide at the signature, and this judgement is part of (IV.B.2). */
    deviations: z.optional(z.array(Deviation())),
    /** The earlier result that it repeats by agreement (IV.A.13.a). */
    reusedFrom: optionalText,
    deviationReason: optionalText,
    signedAt: plainNumber,
    signedBy: plainText,
    /** In whose office he signed, where it was another's (IV.A.3). */
    onBehalfOf: optionalText,
    /** The desk that stood above it then: an objection goes there, whoever moves meanwhile (V.B.2). */
    aboveId: optionalText,
    /** Signed after the superior's 14 working days: marked, and named to the administrator. */
    late: plainBoolean,
    deliverBy: plainNumber,
    /** The article by which there is no objection to it, or no other one. */
    finalBy: z.optional(z.enum(['IV.A.11', 'IV.A.12', 'V.B.1', 'V.B.5'])),
  }),
)
export type Judgement = z.output<ReturnType<typeof Judgement>>

/** Whose judgement it is: of him in whose office it was signed (IV.A.3). */
export const officeOf = ({ signedBy, onBehalfOf }: Pick<Judgement, 'signedBy' | 'onBehalfOf'>): string =>
  onBehalfOf ?? signedBy

/** V.B.4: whose explanation an objection to it asks for: who signed it, and for whom; nobody who came after them. */
export const isJudgementOf = (
  { signedBy, onBehalfOf }: Pick<Judgement, 'signedBy' | 'onBehalfOf'>,
  employeeId: string | undefined,
): boolean => employeeId !== undefined && [signedBy, onBehalfOf].includes(employeeId)

const delivery = {
  deliveredAt: plainNumber,
  receivedAt: plainNumber,
  acknowledgeBy: plainNumber,
  objectBy: plainNumber,
}
const acknowledgement = { acknowledgedAt: plainNumber, comment: optionalText }
const acknowledged = { acknowledgedAt: optionalNumber, comment: optionalText }

export const Evaluation = later(() => {
  const base = fields()
  const judgement = Judgement()
  return z.discriminatedUnion('status', [
    z.object({ status: z.literal('terbuka'), ...base }),
    z.object({ status: z.literal('diajukan'), ...base }),
    z.object({ status: z.literal('dinilai'), ...base, judgement }),
    z.object({
      status: z.literal('disampaikan'),
      ...base,
      judgement,
      ...delivery,
      acknowledgedAt: z.optional(z.undefined()),
    }),
    z.object({ status: z.literal('diterima'), ...base, judgement, ...delivery, ...acknowledgement }),
    z.object({
      status: z.literal('keberatan'),
      ...base,
      judgement,
      ...delivery,
      ...acknowledged,
      objection: Objection(),
    }),
    z.object({
      status: z.literal('final'),
      ...base,
      judgement,
      ...delivery,
      ...acknowledged,
      /** Where there was one. */
      objection: z.optional(Objection()),
      returned: plainBoolean,
      finalAt: plainNumber,
    }),
    z.object({
      status: z.literal('dihentikan'),
      ...base,
      /** Nobody judges it: since when he has been in which state, and where it stood (II.C.8). */
      stopped: z.object({
        stoppedAt: plainNumber,
        why: EmployeeStatus,
        awayAt: plainNumber,
        from: z.enum(['terbuka', 'diajukan']),
      }),
    }),
  ])
})
export type Evaluation = z.output<ReturnType<typeof Evaluation>>
export type OpenEvaluation = Extract<Evaluation, { status: 'terbuka' | 'diajukan' }>
export type StoppedEvaluation = Extract<Evaluation, { status: 'dihentikan' }>
export type JudgedEvaluation = Exclude<Evaluation, OpenEvaluation | StoppedEvaluation>
export type DeliveredEvaluation = Exclude<JudgedEvaluation, { status: 'dinilai' }>

/** Nothing is signed yet. */
export function isOpen(evaluation: Evaluation): evaluation is OpenEvaluation {
  return evaluation.status === 'terbuka' || evaluation.status === 'diajukan'
}

/** It came to the superior (IV.A.11), and he has not signed it yet, or not delivered it. */
export const isLeftToSuperior = (evaluation: Evaluation): boolean =>
  evaluation.by === 'superior' && (isOpen(evaluation) || evaluation.status === 'dinilai')

export const Evidence = later(() => z.object({ title: plainText, url: plainText }))

export const Realisation = later(() =>
  z.object({
    employeeId: plainText,
    periodId: plainText,
    workResultId: plainText,
    realisation: plainText,
    evidence: z.array(Evidence()),
    recordedAt: plainNumber,
    version: plainNumber,
    wroteBy: optionalText,
  }),
)
export type Realisation = z.output<ReturnType<typeof Realisation>>

export const ActionPlan = later(() =>
  z.object({
    employeeId: plainText,
    periodId: plainText,
    items: z.array(z.object({ workResultId: plainText, actions: plainTexts })),
    /** III.A.2–3: the pimpinan agreed to it as it stands. */
    agreed: z.optional(z.object({ by: plainText, onBehalfOf: optionalText, at: plainNumber })),
    version: plainNumber,
    wroteBy: optionalText,
  }),
)
export type ActionPlan = z.output<ReturnType<typeof ActionPlan>>

/** A draft of the judgement: its author may change it until he signs. */
export const Rating = later(() =>
  z.object({
    employeeId: plainText,
    periodId: plainText,
    seq: plainNumber,
    by: By,
    ratedBy: plainText,
    /** The office in which it was written, where it is another's (IV.A.3). */
    ratedFor: optionalText,
    ratedAt: plainNumber,
    workRating: WorkRating,
    behaviourRating: BehaviourRating,
    studyUnfinished: optionalBoolean,
    /** Copied from this earlier result by agreement of both (IV.A.13.a). */
    reusedFrom: optionalText,
    notes: plainText,
    results: z.array(z.object({ workResultId: plainText, rating: WorkRating, note: optionalText })),
    version: plainNumber,
    wroteBy: optionalText,
  }),
)
export type Rating = z.output<ReturnType<typeof Rating>>
