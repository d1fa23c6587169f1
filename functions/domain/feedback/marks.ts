import * as z from 'zod/mini'
import { later } from '../later.ts'
import { optionalText, plainText } from '../shapes.ts'
import { CoreValue } from './core-values.ts'

/** One of the 21 guides of Pasal 10(3): the value and which of its three. Their words: `statements.ts`. */
export type StatementId = `${CoreValue}_${1 | 2 | 3}`

export const STATEMENT_IDS: readonly StatementId[] = CoreValue.options.flatMap(
  value => [`${value}_1`, `${value}_2`, `${value}_3`] as const,
)

/**
 * House rule: how often the behaviour was seen, in words. No numbers stand behind them, so that nothing can be added up:
 * counts are considered by people (Pasal 17–18), and no score follows from them.
 */
export const Mark = z.enum([
  'belum_terlihat',
  'kadang_terlihat',
  'sering_terlihat',
  'selalu_terlihat',
  'tidak_dapat_menilai',
])
export type Mark = z.output<typeof Mark>

export const Marks = later(() => z.partialRecord(z.enum(STATEMENT_IDS), Mark))
export type Marks = z.output<ReturnType<typeof Marks>>

/** An answer as it is kept. */
export const answered = () => ({
  marks: Marks(),
  keep: optionalText,
  improve: z.optional(z.object({ observation: plainText, suggestion: plainText })),
})
