import * as z from 'zod/mini'
import { line, LongText, text } from '../text.ts'
import { GuidanceKind } from './guidance.ts'
import { GUIDANCE_CRITERIA } from './guidance-criteria.ts'

export const GuidanceInput = z.strictObject({
  kind: GuidanceKind,
  goal: LongText,
  /** Somebody who is assigned to it (III.D.4.b); absent: the evaluator himself. */
  guideId: z.optional(line(40)),
})

/** III.D.4.e.3.a (coaching: progress, problems, causes, options) and III.D.4.f.3 (mentoring: an action plan). */
export const PreparationInput = z.strictObject({
  progress: z.optional(LongText),
  problems: z.optional(LongText),
  causes: z.optional(LongText),
  options: z.optional(LongText),
  actionPlan: z.optional(LongText),
})
export type PreparationInput = z.output<typeof PreparationInput>

/** B.1.6 and B.1.7: one meeting, and what both agreed on. */
export const EntryInput = z.strictObject({
  on: z.iso.date(),
  place: line(200),
  topic: LongText,
  agreed: LongText,
  /** B.1.6, last column: a measure or target is to change, by a revision of the plan. */
  adjustsTarget: z._default(z.boolean(), false),
})
export type EntryInput = z.output<typeof EntryInput>

/** III.D.4.k: by the record and the competencies, so with a reason. */
export const GuidanceDecisionInput = z.strictObject({ decision: LongText, reason: LongText })
export type GuidanceDecisionInput = z.output<typeof GuidanceDecisionInput>

/** B.1.8: an answer to each of the nine criteria. */
export const GuidanceFeedbackInput = z.strictObject({
  answers: z.array(text(1000)).check(z.minLength(GUIDANCE_CRITERIA.length), z.maxLength(GUIDANCE_CRITERIA.length)),
})
