import * as z from 'zod/mini'
import { later } from '../later.ts'
import type { plainText } from '../shapes.ts'

const Level = later(() => z.enum(['outcome', 'outcome_antara', 'output_kendali_rendah']))
const Reporting = later(() => z.enum(['bulanan', 'triwulanan', 'semesteran', 'tahunan']))

/** A.1.3: manual indikator kinerja, which clarifies what is expected; a draft may be incomplete. */
export function manual(words: typeof plainText) {
  const maybe = z.optional(words)
  return z.strictObject({
    purpose: words,
    definition: words,
    /** Formula and unit are optional where results are described (A.1.3). */
    formula: maybe,
    unit: maybe,
    level: Level(),
    source: words,
    reporting: Reporting(),
  })
}
