import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText } from '../shapes.ts'
import { Competency } from '../development/competency.ts'

/** B.1.9: one competency, how many indicators are met (1–5), and why. */
export const CompetencyScore = z.object({
  competency: Competency,
  /** Of a technical one. */
  name: optionalText,
  score: plainNumber,
  reason: plainText,
})
export type CompetencyScore = z.output<typeof CompetencyScore>
