import * as z from 'zod/mini'
import type { plainText } from '../shapes.ts'

/** A.1.3: manual indikator kinerja, which clarifies what is expected; a draft may be incomplete. */
export const manual = (words: typeof plainText) =>
  z.strictObject({
    purpose: words,
    definition: words,
    /** Formula and unit are optional where results are described (A.1.3). */
    formula: z.optional(words),
    unit: z.optional(words),
    level: z.enum(['outcome', 'outcome_antara', 'output_kendali_rendah']),
    source: words,
    reporting: z.enum(['bulanan', 'triwulanan', 'semesteran', 'tahunan']),
  })
