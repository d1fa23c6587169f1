import * as z from 'zod/mini'
import { optionalBoolean, optionalText, plainText } from '../../domain/shapes.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { type Objection, type ObjectionFile, ObjectionOutcome, Side } from '../../domain/evaluations/objection.ts'
import { BehaviourRating, Predicate, WorkRating } from '../../domain/evaluations/ratings.ts'

const head = {
  objectedAt: plainText,
  explainBy: plainText,
  decideBy: plainText,
  /** Undecided although its time has passed: the next level and the administrator see it. */
  overdueSince: optionalText,
  decidedAt: optionalText,
  outcome: z.optional(ObjectionOutcome),
  /** Decided after its time. */
  late: optionalBoolean,
  first: z.optional(z.object({ workRating: WorkRating, behaviourRating: BehaviourRating, predicate: Predicate })),
}

export const ObjectionHead = z.object(head)

/** With its words, as form D.1.3 holds them (V.B.7). */
export const ObjectionView = z.object({
  ...head,
  reasons: plainText,
  explanations: z.array(z.object({ side: Side, at: plainText, text: plainText })),
  decision: optionalText,
  recommendation: optionalText,
})

const at = (instant: Instant | undefined) => (instant === undefined ? undefined : formatInstant(instant))

export function objectionHead(objection: Objection): z.input<typeof ObjectionHead> {
  const { objectedAt, explainBy, decideBy, overdueSince, decidedAt } = objection
  return {
    ...objection,
    objectedAt: formatInstant(objectedAt),
    explainBy: formatInstant(explainBy),
    decideBy: formatInstant(decideBy),
    overdueSince: at(overdueSince),
    decidedAt: at(decidedAt),
  }
}

export function objectionView(file: ObjectionFile): z.input<typeof ObjectionView> {
  const { objection, reasons, explanations, decision, recommendation } = file
  return {
    ...objectionHead(objection),
    reasons,
    explanations: explanations.map(each => ({ ...each, at: formatInstant(each.at) })),
    decision,
    recommendation,
  }
}
