import * as z from 'zod/mini'
import { later } from '../later.ts'
import { optionalBoolean, optionalNumber, optionalText, plainNumber, plainText } from '../shapes.ts'
import { BehaviourRating, Predicate, WorkRating } from './ratings.ts'

export const ObjectionOutcome = z.enum(['menguatkan', 'mengubah'])
export type ObjectionOutcome = z.output<typeof ObjectionOutcome>

/** The judgement as it was before a decision changed it: it stays beside the new one. */
const FirstJudgement = later(() =>
  z.object({ workRating: WorkRating, behaviourRating: BehaviourRating, predicate: Predicate }),
)

/** Keberatan (BAB V.B): what of it decides rights and clocks; its words lie apart (`ObjectionFile`). */
export const Objection = later(() =>
  z.object({
    objectedAt: plainNumber,
    /** House rule on V.B.4: until then the decision waits for the evaluator's explanation. */
    explainBy: plainNumber,
    /** V.B.6. */
    decideBy: plainNumber,
    /** Whose desk it is on: the superior of who signed; absent: nobody stands there, and somebody has to be named. */
    superiorId: optionalText,
    evaluatorExplainedAt: optionalNumber,
    employeeExplainedAt: optionalNumber,
    /** Undecided after its time: since then the next level sees it, and the administrator. */
    overdueSince: optionalNumber,
    nextLevelId: optionalText,
    decidedAt: optionalNumber,
    decidedBy: optionalText,
    outcome: z.optional(ObjectionOutcome),
    /** Decided after `decideBy`: marked. */
    late: optionalBoolean,
    first: z.optional(FirstJudgement()),
    /** The changed document was reported (V.B.8). */
    reportedAt: optionalNumber,
  }),
)
export type Objection = z.output<ReturnType<typeof Objection>>

export const Side = z.enum(['pejabat_penilai', 'pegawai'])
export type Side = z.output<typeof Side>

const Explanation = later(() => z.object({ side: Side, by: plainText, at: plainNumber, text: plainText }))

/** The words of an objection, as form D.1.3 holds them (V.B.7), and what a list of them shows. */
export const ObjectionFile = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    periodId: plainText,
    seq: plainNumber,
    objection: Objection(),
    reasons: plainText,
    explanations: z.array(Explanation()),
    decision: optionalText,
    recommendation: optionalText,
    version: plainNumber,
  }),
)
export type ObjectionFile = z.output<ReturnType<typeof ObjectionFile>>
