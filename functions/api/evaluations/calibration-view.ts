import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import type { Calibration } from '../../domain/evaluations/calibration.ts'
import { CalibrationOutcome } from '../../domain/evaluations/calibration.ts'
import { formatInstant } from '../../domain/instant.ts'
import { BehaviourRating, WorkRating } from '../../domain/evaluations/ratings.ts'
import { evaluationIdOf } from '../../store/ids.ts'

const ratings = { workRating: WorkRating, behaviourRating: BehaviourRating }

/** What the evaluator and his superior see of it; the pembina sees numbers only, the employee nothing. */
export const CalibrationView = z
  .object({
    evaluationId: plainText,
    employeeId: plainText,
    name: plainText,
    unitId: plainText,
    evaluatorId: plainText,
    offered: z.object({ ...ratings, at: plainText }),
    proposal: z.optional(z.object({ ...ratings, reason: plainText, at: plainText })),
    answer: z.optional(
      z.object({
        outcome: CalibrationOutcome,
        reason: optionalText,
        original: z.object(ratings),
        at: plainText,
      }),
    ),
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Calibration' }))

export function calibrationView(of: Calibration, allowedActions: string[]): z.input<typeof CalibrationView> {
  const { offered, proposal, answer } = of
  return {
    ...of,
    evaluationId: evaluationIdOf(of),
    offered: { ...offered, at: formatInstant(offered.at) },
    proposal: proposal && { ...proposal, at: formatInstant(proposal.at) },
    answer: answer && { ...answer, at: formatInstant(answer.at) },
    allowedActions,
  }
}
