import * as z from 'zod/mini'
import { line, Link, LongText } from '../text.ts'

export const DocumentationInput = z.strictObject({
  items: z
    .array(
      z.strictObject({
        workResultId: line(20),
        progress: LongText,
        evidence: z._default(z.array(z.strictObject({ title: line(300), url: Link })).check(z.maxLength(5)), []),
      }),
    )
    .check(z.minLength(1), z.maxLength(40)),
})
