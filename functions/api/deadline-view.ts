import * as z from 'zod/mini'
import { plainText } from '../domain/shapes.ts'
import type { Deadline } from '../domain/evaluations/deadlines.ts'
import { formatInstant } from '../domain/instant.ts'

/** A clock of the law as people read it. */
export const DeadlineView = z.object({
  what: plainText,
  dueAt: plainText,
  article: plainText,
  state: z.enum(['berjalan', 'dipenuhi', 'lewat']),
})

export const deadlineViews = (deadlines: readonly Deadline[]): z.input<typeof DeadlineView>[] =>
  deadlines.map(deadline => ({ ...deadline, dueAt: formatInstant(deadline.dueAt) }))
