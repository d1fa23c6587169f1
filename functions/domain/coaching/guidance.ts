import * as z from 'zod/mini'
import { optionalNumber, optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../shapes.ts'
import { later } from '../later.ts'
import { line, LongText, text } from '../text.ts'
import { CompetencyScore } from './competencies.ts'
import { GUIDANCE_CRITERIA } from './guidance-criteria.ts'

/** III.D.4.c. */
export const GuidanceKind = z.enum(['coaching', 'mentoring', 'formal_training', 'informal_training'])
export type GuidanceKind = z.output<typeof GuidanceKind>

export const GuidanceStatus = z.enum(['berjalan', 'ditandatangani', 'dilaporkan'])
export type GuidanceStatus = z.output<typeof GuidanceStatus>

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

/** B.1.8: an answer to each of the nine criteria. */
export const GuidanceFeedbackInput = z.strictObject({
  answers: z.array(text(1000)).check(z.minLength(GUIDANCE_CRITERIA.length), z.maxLength(GUIDANCE_CRITERIA.length)),
})

const Entry = z.object({
  on: plainText,
  place: plainText,
  topic: plainText,
  agreed: plainText,
  adjustsTarget: plainBoolean,
})

export const Guidance = later(() =>
  z.object({
    employeeId: plainText,
    place: plainText,
    name: plainText,
    kind: GuidanceKind,
    goal: plainText,
    status: GuidanceStatus,
    guide: z.object({ employeeId: plainText, name: plainText }),
    startedBy: plainText,
    startedAt: plainNumber,
    preparation: z.optional(
      z.object({
        progress: optionalText,
        problems: optionalText,
        causes: optionalText,
        options: optionalText,
        actionPlan: optionalText,
        preparedAt: plainNumber,
      }),
    ),
    journal: z.readonly(z.array(Entry)),
    employeeSignedAt: optionalNumber,
    guideSignedAt: optionalNumber,
    competencies: z.optional(z.readonly(z.array(CompetencyScore))),
    recommendation: optionalText,
    evaluatedAt: optionalNumber,
    reportedAt: optionalNumber,
    version: plainNumber,
    historySeq: plainNumber,
    historyHash: plainText,
  }),
)
export type Guidance = z.output<ReturnType<typeof Guidance>>

/** What the employee said about it: under a key of its own, for the superior of the pimpinan alone (III.D.4.g). */
export const GuidanceFeedback = later(() =>
  z.object({ guidanceId: plainText, employeeId: plainText, answers: plainTexts, givenAt: plainNumber }),
)
