import * as z from 'zod/mini'
import type { Instant } from '../instant.ts'
import { later } from '../later.ts'
import { optionalText, plainNumber, plainText } from '../shapes.ts'

/** Why performance is evaluated this year, what becomes of the results, and what does not: by the head, for everyone. */
export const Explanation = later(() =>
  z.object({
    year: plainNumber,
    purpose: plainText,
    use: plainText,
    notUsedFor: plainText,
    writtenBy: plainText,
    writtenAt: plainNumber,
    version: plainNumber,
    wroteBy: optionalText,
  }),
)
export type Explanation = z.output<ReturnType<typeof Explanation>>

/** That someone has read it, and which version: who has read an earlier one is told that it changed. */
export const ExplanationReading = later(() =>
  z.object({ employeeId: plainText, year: plainNumber, version: plainNumber, readAt: plainNumber }),
)
export type ExplanationReading = z.output<ReturnType<typeof ExplanationReading>>

export const isRead = (
  { version }: Pick<Explanation, 'version'>,
  reading: Pick<ExplanationReading, 'version'> | undefined,
): boolean => reading !== undefined && reading.version >= version

/** The receipt: the first stands, a second one of the same version is nothing new. */
export function readNow(
  { year, version }: Pick<Explanation, 'year' | 'version'>,
  employeeId: string,
  now: Instant,
): ExplanationReading {
  return { employeeId, year, version, readAt: now }
}
