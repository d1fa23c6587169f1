import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import {
  About,
  type Feedback,
  FeedbackClass,
  FeedbackKind,
  Host,
  type GivenFeedback,
  ReleasedFeedback,
  Tone,
} from '../../domain/feedback/feedback.ts'
import { asReceived } from '../../domain/feedback/hiding.ts'
import { formatInstant } from '../../domain/instant.ts'
import { PeriodId } from '../../domain/periods/period.ts'

export const PeriodQuery = z.strictObject({ periodId: z.optional(PeriodId) })

const Person = z.object({ employeeId: plainText, name: plainText })

const content = {
  feedbackId: plainText,
  periodId: plainText,
  about: About(),
  kind: FeedbackKind,
  tone: Tone,
  observation: plainText,
  impact: plainText,
  suggestion: optionalText,
  trainingId: optionalText,
  evidence: z.optional(z.array(z.object({ title: plainText, url: plainText }))),
  allowedActions: plainTexts,
}

/** That it was hidden for abuse, when and why; by whom the history says. */
const HiddenView = z.optional(z.object({ reason: plainText, at: plainText }))

/** As whoever entered it sees it: named as from the host. */
export const HostFeedbackView = z.object({
  ...content,
  class: FeedbackClass,
  host: z.optional(Host()),
  recordedBy: optionalText,
})

export const hostView = ({ giver: _giver, ...said }: Feedback) => ({ ...said, allowedActions: [] })

const listOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item) })

/** What its giver sees of it: to whom, as what, and when. */
export const GivenFeedbackView = z.object({ ...content, class: FeedbackClass, to: Person, givenAt: plainText })
export const GivenFeedbackList = listOf(GivenFeedbackView)

/** What its receiver sees of it: by class, named only where pimpinan gave it, never when. */
const Received = z.object({
  ...content,
  class: ReleasedFeedback().shape.class,
  giver: z.optional(Person),
  host: z.optional(Host()),
  /** Then `observation` and `impact` are empty. */
  hidden: HiddenView,
})
export const ReceivedFeedbackList = listOf(Received)

/** One that was hidden, as the administrator who did it sees it. */
export const HiddenFeedbackView = Received.check(z.meta({ id: 'HiddenFeedback' }))

/** What those who judge see of it: everything but the author, pimpinan and the host excepted. */
export const EmployeeFeedbackList = listOf(
  z.object({
    ...content,
    /** `gabungan`: not told apart, as long as a class of few would name who wrote. */
    class: ReleasedFeedback().shape.class,
    giver: z.optional(Person),
    host: z.optional(Host()),
    recordedBy: optionalText,
    hidden: HiddenView,
  }),
)

export const givenView = (given: GivenFeedback) => ({
  ...given,
  givenAt: formatInstant(given.givenAt),
  allowedActions: [],
})

export function unnamedView<F extends Feedback | ReleasedFeedback>({ giver, hidden, ...said }: F) {
  return {
    ...said,
    ...(said.class === 'pimpinan' && giver !== undefined ? { giver } : {}),
    ...(hidden && { hidden: { reason: hidden.reason, at: formatInstant(hidden.at) } }),
    allowedActions: [],
  }
}

/**
 * To those who judge: at once, but of which class only as it was released. Who has one subordinate would else be told of
 * by 'bawahan', and thin classes would be told apart in the evaluator's list that the employee's has as one.
 */
export function judgedView(feedback: Feedback) {
  const { class: of, releasedAs = 'gabungan' } = feedback
  const isNamed = of === 'pimpinan' || of === 'tempat_tugas'
  return { ...unnamedView(feedback), class: isNamed ? of : releasedAs }
}

/** To the employee himself. */
export const receivedView = (feedback: ReleasedFeedback) => unnamedView(asReceived(feedback))
