import * as z from 'zod/mini'
import { evidence, named, optionalBoolean, optionalNumber, optionalText, plainNumber, plainText } from '../shapes.ts'
import { later } from '../later.ts'
import { CoreValue } from './core-values.ts'
import { PlacementKind } from '../people/placement.ts'

/**
 * Pasal 18–19: who gives it, seen from the person who receives it; stored at giving. `tempat_tugas`: where he studies or is
 * lent to (III.C.8, IV.A.15–16).
 */
export const FeedbackClass = z.enum(['pimpinan', 'setingkat', 'bawahan', 'lain', 'tempat_tugas'])
export type FeedbackClass = z.output<typeof FeedbackClass>

export const FeedbackKind = z.enum(['berkala', 'insidentil'])
export const Tone = z.enum(['apresiasi', 'perbaikan'])

/**
 * About exactly one: a work result, a core value (III.C.16), an assignment that the giver gave (IV.A.4), or the
 * receiver's part in the result of a team.
 */
export const About = later(() =>
  z.union([
    z.strictObject({ workResultId: plainText }),
    z.strictObject({ value: CoreValue }),
    z.strictObject({ assignmentId: plainText }),
    z.strictObject({ teamId: plainText }),
  ]),
)
export type About = z.output<ReturnType<typeof About>>

export const Host = later(() =>
  z.object({ kind: PlacementKind, institution: plainText, givenBy: plainText, receivedOn: plainText }),
)
export type Host = z.output<ReturnType<typeof Host>>

/** By an administrator, for abuse: why and when. The words stay stored (house rule within III.C.15). */
export const Hidden = later(() => z.object({ reason: plainText, at: plainNumber, by: plainText }))
export type Hidden = z.output<ReturnType<typeof Hidden>>

const content = () => ({
  feedbackId: plainText,
  employeeId: plainText,
  periodId: plainText,
  class: FeedbackClass,
  about: About(),
  kind: FeedbackKind,
  tone: Tone,
  observation: plainText,
  impact: plainText,
  suggestion: optionalText,
  trainingId: optionalText,
  evidence: z.optional(evidence),
  /** Of `tempat_tugas`: named as from the host, whoever entered it here. */
  host: z.optional(Host()),
})

/** Named only where the giver is pimpinan; no day, no time: the content must not tell who wrote it (III.C.15, house rule). */
export const Feedback = later(() =>
  z.object({
    ...content(),
    giver: z.optional(named),
    /** `YYYY-MM` of giving, and whether the window was open: so much the releases need; answered to nobody. */
    month: plainText,
    inWindow: optionalBoolean,
    /** Who entered what the host wrote. */
    recordedBy: optionalText,
    /** The release that it went out with. */
    releasedIn: optionalText,
    /** As what: until then its class could name its author, where few can be of it. */
    releasedAs: z.optional(z.enum(['setingkat', 'bawahan', 'lain', 'gabungan'])),
    hidden: z.optional(Hidden()),
  }),
)
export type Feedback = z.output<ReturnType<typeof Feedback>>

/** What the employee may read; `place` is its shuffled place within its batch. */
export const ReleasedFeedback = later(() =>
  z.object({
    ...content(),
    /** `gabungan`: thin classes released together. */
    class: z.enum([...FeedbackClass.options, 'gabungan']),
    giver: z.optional(named),
    place: plainText,
    hidden: z.optional(Hidden()),
    /** Head of its own history; absent: nothing was done to it. */
    historySeq: optionalNumber,
    historyHash: optionalText,
  }),
)
export type ReleasedFeedback = z.output<ReturnType<typeof ReleasedFeedback>>

export const FeedbackAuthor = later(() =>
  z.object({
    feedbackId: plainText,
    employeeId: optionalText,
    /** Instead, who came by a link. */
    outsiderId: optionalText,
    givenAt: plainNumber,
  }),
)

export const GivenFeedback = later(() =>
  z.object({
    ...content(),
    to: named,
    givenAt: plainNumber,
  }),
)
export type GivenFeedback = z.output<ReturnType<typeof GivenFeedback>>
