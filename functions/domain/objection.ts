import * as z from 'zod/mini'
import { BehaviourRating, Predicate, WorkRating } from './ratings.ts'

export const ObjectionOutcome = z.enum(['menguatkan', 'mengubah'])
export type ObjectionOutcome = z.output<typeof ObjectionOutcome>

/** The judgement as it was before a decision changed it: it stays beside the new one. */
const FirstJudgement = z.object({ workRating: WorkRating, behaviourRating: BehaviourRating, predicate: Predicate })

/** Keberatan (BAB V.B): what of it decides rights and clocks; its words lie apart (`ObjectionFile`). */
export const Objection = z.object({
  objectedAt: z.number(),
  /** House rule on V.B.4: until then the decision waits for the evaluator's explanation. */
  explainBy: z.number(),
  /** V.B.6. */
  decideBy: z.number(),
  /** Whose desk it is on: the superior of who signed; absent: nobody stands there, and somebody has to be named. */
  superiorId: z.optional(z.string()),
  evaluatorExplainedAt: z.optional(z.number()),
  employeeExplainedAt: z.optional(z.number()),
  /** Undecided after its time: since then the next level sees it, and the administrator. */
  overdueSince: z.optional(z.number()),
  nextLevelId: z.optional(z.string()),
  decidedAt: z.optional(z.number()),
  decidedBy: z.optional(z.string()),
  outcome: z.optional(ObjectionOutcome),
  /** Decided after `decideBy`: marked. */
  late: z.optional(z.boolean()),
  first: z.optional(FirstJudgement),
})
export type Objection = z.output<typeof Objection>

export const Side = z.enum(['pejabat_penilai', 'pegawai'])
export type Side = z.output<typeof Side>

const Explanation = z.object({ side: Side, by: z.string(), at: z.number(), text: z.string() })

/** The words of an objection, as form D.1.3 holds them (V.B.7), and what a list of them shows. */
export const ObjectionFile = z.object({
  employeeId: z.string(),
  name: z.string(),
  periodId: z.string(),
  seq: z.number(),
  objection: Objection,
  reasons: z.string(),
  explanations: z.array(Explanation),
  decision: z.optional(z.string()),
  recommendation: z.optional(z.string()),
  version: z.number(),
})
export type ObjectionFile = z.output<typeof ObjectionFile>
