import * as z from 'zod/mini'

/** A level of units in a query: 1 is the one that has none above it. */
export const Level = z.pipe(z.string().check(z.regex(/^[1-9]$/)), z.coerce.number())
