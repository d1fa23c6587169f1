import * as z from 'zod/mini'
import { later } from '../later.ts'
import { optionalText, plainNumber, plainText } from '../shapes.ts'

/** What was answered, with the unit, and without who or when: nothing leads from here to a person. */
export const SurveyAnswer = later(() =>
  z.object({
    answerId: plainText,
    year: plainNumber,
    unitId: optionalText,
    fair: plainNumber,
    clear: plainNumber,
    useful: plainNumber,
    comment: optionalText,
  }),
)
export type SurveyAnswer = z.output<ReturnType<typeof SurveyAnswer>>
