import * as z from 'zod/mini'
import { formatInstant } from '../domain/instant.ts'
import type { Item } from '../store/items.ts'

/** Every transition with what it fixed, chained by digests. */
export const HistoryView = z.object({
  items: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      onBehalfOf: z.optional(z.string()),
      operation: z.string(),
      from: z.optional(z.string()),
      to: z.string(),
      fixed: z.record(z.string(), z.unknown()),
      hash: z.string(),
      allowedActions: z.array(z.string()),
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
