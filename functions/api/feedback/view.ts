import * as z from 'zod/mini'
import {
  About,
  type Feedback,
  FeedbackClass,
  FeedbackKind,
  Host,
  type GivenFeedback,
  ReleasedFeedback,
  Tone,
} from '../../domain/feedback.ts'
import { formatInstant } from '../../domain/instant.ts'
import { PeriodId } from '../../domain/period.ts'

export const PeriodQuery = z.strictObject({ periodId: z.optional(PeriodId) })

const Person = z.object({ employeeId: z.string(), name: z.string() })

const content = {
  feedbackId: z.string(),
  periodId: z.string(),
  about: About(),
  kind: FeedbackKind,
  tone: Tone,
  observation: z.string(),
  impact: z.string(),
  suggestion: z.optional(z.string()),
  trainingId: z.optional(z.string()),
  evidence: z.optional(z.array(z.object({ title: z.string(), url: z.string() }))),
  allowedActions: z.array(z.string()),
}

/** As whoever entered it sees it: named as from the host. */
export const HostFeedbackView = z.object({
  ...content,
  class: FeedbackClass,
  host: z.optional(Host()),
  recordedBy: z.optional(z.string()),
})

export const hostView = ({ giver: _giver, ...said }: Feedback) => ({ ...said, allowedActions: [] })

const listOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item) })

/** What its giver sees of it: to whom, as what, and when. */
export const GivenFeedbackView = z.object({ ...content, class: FeedbackClass, to: Person, givenAt: z.string() })
export const GivenFeedbackList = listOf(GivenFeedbackView)

/** What its receiver sees of it: by class, named only where pimpinan gave it, never when. */
export const ReceivedFeedbackList = listOf(
  z.object({
    ...content,
    class: ReleasedFeedback().shape.class,
    giver: z.optional(Person),
    host: z.optional(Host()),
  }),
)

/** What those who judge see of it: everything but the author, pimpinan and the host excepted. */
export const EmployeeFeedbackList = listOf(
  z.object({
    ...content,
    class: FeedbackClass,
    giver: z.optional(Person),
    host: z.optional(Host()),
    recordedBy: z.optional(z.string()),
  }),
)

export const givenView = (given: GivenFeedback) => ({
  ...given,
  givenAt: formatInstant(given.givenAt),
  allowedActions: [],
})

export function unnamedView<F extends Feedback | ReleasedFeedback>({ giver, ...said }: F) {
  return { ...said, ...(said.class === 'pimpinan' && giver !== undefined ? { giver } : {}), allowedActions: [] }
}
