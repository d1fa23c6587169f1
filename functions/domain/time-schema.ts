import * as z from 'zod/mini'
import type { Instant } from './instant.ts'

// RFC 3339: seconds and an offset are required, which JavaScript's own reading leaves open.
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/

/** A moment as people and machines write it, `2026-04-10T23:59:59+07:00`, taken in as an Instant. */
export const InstantText = z.pipe(
  z.iso
    .datetime({ offset: true })
    .check(
      z.refine(text => RFC_3339.test(text) && !Number.isNaN(Date.parse(text)), { params: { code: 'not_rfc_3339' } }),
    ),
  z.transform((text: string): Instant => Date.parse(text)),
)
