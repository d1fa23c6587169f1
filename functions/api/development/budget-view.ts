import * as z from 'zod/mini'
import type { TrainingBudget, TrainingFunds } from '../../domain/development/budget.ts'
import { type Actor, hasRole } from '../../domain/people/employee.ts'
import { plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'

/** Whole rupiah, and places. */
export const TrainingBudgetView = z
  .object({
    unitId: plainText,
    year: plainNumber,
    amount: plainNumber,
    amountLeft: plainNumber,
    quota: plainNumber,
    quotaLeft: plainNumber,
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'TrainingBudget' }))

type Left = Pick<TrainingFunds, 'left' | 'quotaLeft'>

export const budgetView = (
  budget: TrainingBudget,
  { left, quotaLeft }: Left,
  actor: Actor,
): z.input<typeof TrainingBudgetView> => ({
  ...budget,
  amountLeft: left,
  quotaLeft,
  allowedActions: hasRole(actor, 'admin_kepegawaian') ? ['setTrainingBudget'] : [],
})
