import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { ARTICLE_OF_FOLLOW_UP, type FollowUp, FollowUpKind } from '../../domain/feedback/follow-up.ts'
import { formatInstant } from '../../domain/instant.ts'

export const FollowUpView = z
  .object({
    followUpId: plainText,
    periodId: plainText,
    kind: FollowUpKind,
    article: plainText,
    note: plainText,
    workResultId: optionalText,
    feedbackId: optionalText,
    /** The plan that is to be revised for it (Pasal 20(4)–(5)); by `reviseSkp`, never by itself. */
    skpId: optionalText,
    /** Left out of the export: it names nobody else. */
    by: z.optional(z.object({ employeeId: plainText, name: plainText })),
    at: plainText,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'FollowUp' }))

export const followUpView = ({ at, ...rest }: FollowUp): z.input<typeof FollowUpView> => ({
  ...rest,
  article: ARTICLE_OF_FOLLOW_UP[rest.kind],
  at: formatInstant(at),
  allowedActions: [],
})

/** The same for what has an id that begins with the period. */
export const beginOfIds = (periodId: string): string =>
  periodId.endsWith('-TAHUNAN') ? periodId.slice(0, 5) : `${periodId}-`

/** A periodic evaluation looks at its period, the annual one at the year. */
export const periodOrYear = (periodId: string): string =>
  periodId.endsWith('-TAHUNAN') ? periodId.slice(0, 5) : `${periodId}#`
