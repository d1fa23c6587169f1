import * as z from 'zod/mini'
import { optionalText, plainText, plainTexts } from '../domain/shapes.ts'
import { formatInstant } from '../domain/instant.ts'
import type { Item } from '../store/items.ts'

/** Every transition with what it fixed, chained by digests. */
export const HistoryView = z.object({
  items: z.array(
    z.object({
      at: plainText,
      by: plainText,
      onBehalfOf: optionalText,
      operation: plainText,
      from: optionalText,
      to: plainText,
      fixed: z.record(plainText, z.unknown()),
      hash: plainText,
      allowedActions: plainTexts,
    }),
  ),
})

export function historyView(entries: readonly Item<'history'>[]): z.input<typeof HistoryView> {
  return {
    items: entries.map(entry => ({
      ...entry,
      at: formatInstant(entry.at),
      allowedActions: [],
    })),
  }
}
