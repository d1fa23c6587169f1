import * as z from 'zod/mini'
import { CoreValue } from '../feedback/core-values.ts'
import { line, Link, LongText } from '../text.ts'
import { InstantText } from '../time-schema.ts'
import { CounsellorKind } from './counselling.ts'

const values = z.array(CoreValue).check(
  z.minLength(1),
  z.refine(all => new Set(all).size === all.length, {
    params: { code: 'twice', detail: 'Sebut setiap nilai dasar sekali.' },
  }),
)

/** III.D.5.c.1.c: what of his behaviour hinders the team or the unit, by core value. */
export const BehaviourInput = z.strictObject({ values, problem: LongText, expectation: z.optional(LongText) })
export type BehaviourInput = z.output<typeof BehaviourInput>

export const AnswerInput = z.strictObject({ answer: z.optional(LongText) })

const MOST_PROOFS = 10

/** Format B.1.10, with the proof of feedback that III.D.5.c.1.d asks for. */
export const ReportInput = z
  .strictObject({
    values,
    problem: LongText,
    expectation: z.optional(LongText),
    /** Whether others behave so too. */
    alsoOthers: z.boolean(),
    /** What the evaluator has done about it. */
    done: LongText,
    feedback: z._default(
      z.array(z.strictObject({ periodId: line(20), feedbackId: line(40) })).check(z.maxLength(MOST_PROOFS)),
      [],
    ),
    evidence: z._default(z.array(z.strictObject({ title: line(300), url: Link })).check(z.maxLength(MOST_PROOFS)), []),
  })
  .check(
    z.refine(({ feedback, evidence }) => feedback.length + evidence.length > 0, {
      path: ['feedback'],
      params: {
        code: 'missing',
        detail: 'Lampirkan bukti pemberian umpan balik (Lampiran BAB III.D.5.c.1.d).',
      },
    }),
  )
export type ReportInput = z.output<typeof ReportInput>

export const ClosingInput = z.strictObject({ reason: LongText })

/** III.D.5.c.2.a–b: by whom, when and where. */
export const ScheduleInput = z.strictObject({
  counsellorId: line(40),
  kind: CounsellorKind,
  basis: z.optional(line(300)),
  at: InstantText,
  place: line(200),
})
export type ScheduleInput = z.output<typeof ScheduleInput>

/** III.D.5.c.2.c; the law gives no form of its own for it. */
export const RecordInput = z.strictObject({ causes: LongText, agreed: LongText, recommendation: LongText })
export type RecordInput = z.output<typeof RecordInput>

export const DecisionInput = z.strictObject({ decision: LongText })
