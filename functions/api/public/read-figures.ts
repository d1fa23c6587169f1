import * as z from 'zod/mini'
import { PublicFigures } from '../../domain/openness/figures.ts'
import { gunzipped } from '../../store/gzip.ts'
import type { Item } from '../../store/items.ts'

/** What was published, as it was published. */
export const figuresIn = ({ figures }: Item<'publication'>): PublicFigures =>
  z.parse(PublicFigures(), JSON.parse(gunzipped(figures)))

export const Format = z.strictObject({ format: z.optional(z.enum(['json', 'csv'])) })
