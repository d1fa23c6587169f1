import * as z from 'zod/mini'
import { later } from './later.ts'
import { CoreValue } from './core-values.ts'
import { PlacementKind } from './placement.ts'

/**
 * Pasal 18–19: who gives it, seen from the person who receives it; stored at giving. `tempat_tugas`: where he studies or is
 * lent to (III.C.8, IV.A.15–16).
 */
export const FeedbackClass = z.enum(['pimpinan', 'setingkat', 'bawahan', 'lain', 'tempat_tugas'])
export type FeedbackClass = z.output<typeof FeedbackClass>

export const FeedbackKind = z.enum(['berkala', 'insidentil'])
export const Tone = z.enum(['apresiasi', 'perbaikan'])

/** About exactly one: a work result or a core value (III.C.16). */
export const About = later(() =>
  z.union([z.strictObject({ workResultId: z.string() }), z.strictObject({ value: CoreValue })]),
)
export type About = z.output<ReturnType<typeof About>>

export const Host = later(() =>
  z.object({ kind: PlacementKind, institution: z.string(), givenBy: z.string(), receivedOn: z.string() }),
)
export type Host = z.output<ReturnType<typeof Host>>

const content = () => ({
  feedbackId: z.string(),
  employeeId: z.string(),
  periodId: z.string(),
  class: FeedbackClass,
  about: About(),
  kind: FeedbackKind,
  tone: Tone,
  observation: z.string(),
  impact: z.string(),
  suggestion: z.optional(z.string()),
  trainingId: z.optional(z.string()),
  evidence: z.optional(z.array(z.object({ title: z.string(), url: z.string() }))),
  /** Of `tempat_tugas`: named as from the host, whoever entered it here. */
  host: z.optional(Host()),
})

/** Named only where the giver is pimpinan; no day, no time: the content must not tell who wrote it (III.C.15, house rule). */
export const Feedback = later(() =>
  z.object({
    ...content(),
    giver: z.optional(z.object({ employeeId: z.string(), name: z.string() })),
    /** `YYYY-MM` of giving, and whether the window was open: so much the releases need; answered to nobody. */
    month: z.string(),
    inWindow: z.optional(z.boolean()),
    /** Who entered what the host wrote. */
    recordedBy: z.optional(z.string()),
    /** The release that it went out with. */
    releasedIn: z.optional(z.string()),
  }),
)
export type Feedback = z.output<ReturnType<typeof Feedback>>

/** What the employee may read; `place` is its shuffled place within its batch. */
export const ReleasedFeedback = later(() =>
  z.object({
    ...content(),
    /** `gabungan`: thin classes released together. */
    class: z.enum([...FeedbackClass.options, 'gabungan']),
    giver: z.optional(z.object({ employeeId: z.string(), name: z.string() })),
    place: z.string(),
  }),
)
export type ReleasedFeedback = z.output<ReturnType<typeof ReleasedFeedback>>

export const FeedbackAuthor = later(() =>
  z.object({ feedbackId: z.string(), employeeId: z.string(), givenAt: z.number() }),
)

export const GivenFeedback = later(() =>
  z.object({
    ...content(),
    to: z.object({ employeeId: z.string(), name: z.string() }),
    givenAt: z.number(),
  }),
)
export type GivenFeedback = z.output<ReturnType<typeof GivenFeedback>>
