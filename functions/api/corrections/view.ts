import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { type Correction, CorrectionField, CorrectionStatus } from '../../domain/people/correction.ts'
import { correctionActions, correctionDeadline } from '../../domain/people/correction-rules.ts'
import { Position } from '../../domain/people/employee.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { correctionIdOf } from '../../store/ids.ts'

export const CorrectionView = z
  .object({
    correctionId: plainText,
    employeeId: plainText,
    name: plainText,
    field: CorrectionField,
    value: z.union([plainText, Position]),
    /** Of the evaluator or unit that the value names. */
    named: optionalText,
    reason: plainText,
    status: CorrectionStatus,
    requestedAt: plainText,
    decidedAt: optionalText,
    /** Why it was declined. */
    refusal: optionalText,
    deadlines: z.array(z.object({ what: plainText, dueAt: plainText, article: plainText, state: plainText })),
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Correction' }))

export function correctionView(
  correction: Correction,
  as: 'self' | 'admin',
  now: Instant,
): z.input<typeof CorrectionView> {
  const { change, requestedAt, ...rest } = correction
  const deadline = correctionDeadline(correction, now)
  return {
    ...rest,
    ...change,
    correctionId: correctionIdOf(correction),
    requestedAt: formatInstant(requestedAt),
    decidedAt: correction.status === 'diajukan' ? undefined : formatInstant(correction.decidedAt),
    deadlines: [{ ...deadline, dueAt: formatInstant(deadline.dueAt) }],
    allowedActions: correctionActions(correction, as),
  }
}
