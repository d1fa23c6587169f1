import * as z from 'zod/mini'
import { type Explanation, type ExplanationReading, isRead } from '../../domain/openness/explanation.ts'
import { type Actor, hasRole } from '../../domain/people/employee.ts'
import { formatInstant } from '../../domain/instant.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'

export const ExplanationView = z.object({
  year: plainNumber,
  purpose: plainText,
  use: plainText,
  notUsedFor: plainText,
  writtenAt: plainText,
  /** When the caller confirmed that he has read this version. */
  readAt: optionalText,
  version: plainNumber,
  allowedActions: plainTexts,
})

export function explanationView(
  explanation: Explanation,
  reading: ExplanationReading | undefined,
  actor: Actor,
): z.input<typeof ExplanationView> {
  const { year, purpose, use, notUsedFor, writtenAt, version } = explanation
  const read = isRead(explanation, reading)
  const mayRead = hasRole(actor, 'pegawai') && actor.employeeId !== undefined && !read
  return {
    ...{ year, purpose, use, notUsedFor, writtenAt: formatInstant(writtenAt), version },
    ...(read && reading !== undefined ? { readAt: formatInstant(reading.readAt) } : {}),
    allowedActions: [
      ...(hasRole(actor, 'kepala_daerah') ? ['editExplanation'] : []),
      ...(mayRead ? ['readExplanation'] : []),
    ],
  }
}
