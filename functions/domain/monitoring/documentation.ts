import * as z from 'zod/mini'
import { later } from '../later.ts'
import { evidence, optionalText, plainNumber, plainText } from '../shapes.ts'

/** What of each work result has come about by the end of a documentation period, with evidence (B.1.2). */
export const Documentation = later(() =>
  z.object({
    employeeId: plainText,
    periodId: plainText,
    spanId: plainText,
    items: z.array(
      z.object({
        workResultId: plainText,
        progress: plainText,
        evidence: evidence,
      }),
    ),
    recordedAt: plainNumber,
    version: plainNumber,
    wroteBy: optionalText,
  }),
)
export type Documentation = z.output<ReturnType<typeof Documentation>>
