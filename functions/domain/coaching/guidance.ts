import * as z from 'zod/mini'
import {
  chained,
  named,
  optionalNumber,
  optionalText,
  plainBoolean,
  plainNumber,
  plainText,
  plainTexts,
} from '../shapes.ts'
import { later } from '../later.ts'
import { CompetencyScore } from './competency-score.ts'

/** III.D.4.c. */
export const GuidanceKind = z.enum(['coaching', 'mentoring', 'formal_training', 'informal_training'])
export type GuidanceKind = z.output<typeof GuidanceKind>

export const GuidanceStatus = z.enum(['berjalan', 'ditandatangani', 'dilaporkan', 'ditindaklanjuti'])
export type GuidanceStatus = z.output<typeof GuidanceStatus>

const Entry = z.object({
  on: plainText,
  place: plainText,
  topic: plainText,
  agreed: plainText,
  adjustsTarget: plainBoolean,
})

/** III.D.4.k: the superior of the evaluator; PyB or the unit that manages personnel. */
export const DecidingSide = z.enum(['atasan pejabat penilai', 'PyB atau unit kepegawaian'])
export type DecidingSide = z.output<typeof DecidingSide>

export const Guidance = later(() =>
  z.object({
    employeeId: plainText,
    place: plainText,
    name: plainText,
    kind: GuidanceKind,
    goal: plainText,
    status: GuidanceStatus,
    guide: named,
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
    /** What follows from it: each side at most once (III.D.4.k). */
    decisions: z.optional(
      z.readonly(
        z.array(
          z.object({
            side: DecidingSide,
            decision: plainText,
            reason: plainText,
            decidedBy: plainText,
            decidedAt: plainNumber,
          }),
        ),
      ),
    ),
    ...chained,
  }),
)
export type Guidance = z.output<ReturnType<typeof Guidance>>

/** What the employee said about it: under a key of its own, for the superior of the pimpinan alone (III.D.4.g). */
export const GuidanceFeedback = later(() =>
  z.object({ guidanceId: plainText, employeeId: plainText, answers: plainTexts, givenAt: plainNumber }),
)
