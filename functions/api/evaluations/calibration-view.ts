import * as z from 'zod/mini'
import type { Calibration } from '../../domain/calibration.ts'
import { CalibrationOutcome } from '../../domain/calibration.ts'
import { formatInstant } from '../../domain/instant.ts'
import { BehaviourRating, WorkRating } from '../../domain/ratings.ts'
import { evaluationIdOf } from '../../store/ids.ts'

const ratings = { workRating: WorkRating, behaviourRating: BehaviourRating }

/** What the evaluator and his superior see of it; the pembina sees numbers only, the employee nothing. */
export const CalibrationView = z
  .object({
    evaluationId: z.string(),
    employeeId: z.string(),
    name: z.string(),
    unitId: z.string(),
    evaluatorId: z.string(),
    offered: z.object({ ...ratings, at: z.string() }),
    proposal: z.optional(z.object({ ...ratings, reason: z.string(), at: z.string() })),
    answer: z.optional(
      z.object({
        outcome: CalibrationOutcome,
        reason: z.optional(z.string()),
        original: z.object(ratings),
        at: z.string(),
      }),
    ),
    version: z.number(),
    allowedActions: z.array(z.string()),
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
