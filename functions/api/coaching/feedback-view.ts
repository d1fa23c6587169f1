import * as z from 'zod/mini'
import { GUIDANCE_CRITERIA } from '../../domain/coaching/guidance-criteria.ts'
import { formatInstant } from '../../domain/instant.ts'
import { plainText, plainTexts } from '../../domain/shapes.ts'
import type { Item } from '../../store/items.ts'

export const GuidanceFeedbackView = z
  .object({
    guidanceId: plainText,
    givenAt: plainText,
    /** In the order of B.1.8. */
    answers: z.array(z.object({ criterion: plainText, answer: plainText })),
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'GuidanceFeedback' }))

export const guidanceFeedbackView = ({
  guidanceId,
  givenAt,
  answers,
}: Item<'guidanceFeedback'>): z.input<typeof GuidanceFeedbackView> => ({
  guidanceId,
  givenAt: formatInstant(givenAt),
  answers: GUIDANCE_CRITERIA.map((criterion, n) => ({ criterion, answer: answers[n] ?? '' })),
  allowedActions: [],
})
