import * as z from 'zod/mini'

/** A year in a query: `2026`. */
export const Year = z.pipe(z.string().check(z.regex(/^20\d{2}$/)), z.coerce.number())
