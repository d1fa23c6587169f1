import * as z from 'zod/mini'
import { LongText } from '../text.ts'
import { Outcome } from './resource-support.ts'

/** Pasal 11(1): an agreement has two sides; what is refused says why. */
export const ResourceDecision = z
  .strictObject({ outcome: z.enum(['disepakati', 'tidak_disepakati']), reason: z.optional(LongText) })
  .check(
    z.refine(({ outcome, reason }) => outcome === 'disepakati' || reason !== undefined, {
      path: ['reason'],
      params: { code: 'reason_missing', detail: 'Sebutkan alasan dukungan ini tidak disepakati (Pasal 11 ayat (2)).' },
    }),
  )

/** Whether it came, and by which day that is known. */
export const ResourceOutcome = z.strictObject({ outcome: Outcome, onDay: z.iso.date(), note: z.optional(LongText) })
