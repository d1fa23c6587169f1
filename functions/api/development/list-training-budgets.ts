import * as z from 'zod/mini'
import { Role } from '../../domain/people/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { yearOf } from '../cycles/view.ts'
import { budgetView, TrainingBudgetView } from './budget-view.ts'

export const listTrainingBudgets = operation({
  id: 'listTrainingBudgets',
  area: 'development',
  route: 'GET /v1/development/budgets/{year}',
  summary: 'What each unit may spend on training in a year, and what is left of it',
  allow: Role.options,
  who: 'anyone with a role: whoever asks for a training sees what there is for it',
  paged: true,
  output: z.object({ items: z.array(TrainingBudgetView) }),
  refusals: ['cycle_not_found'],
  table: { trainingBudget: ['Query'], trainingFunds: ['BatchGetItem'] },
  async find({ path, page }, { table }) {
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    const { items, next } = await table.page(ranges.trainingBudgets(year), page.limit, page.start)
    const funds = await table.getAll(items.map(({ unitId }) => keys.trainingFunds(year, unitId)))
    return { items, next, funds }
  },
  decide({ found: { items, next, funds }, actor }) {
    const left = new Map(funds.map(each => [each.unitId, each]))
    return {
      answer: {
        items: items.map(budget =>
          budgetView(budget, left.get(budget.unitId) ?? { left: budget.amount, quotaLeft: budget.quota }, actor),
        ),
      },
      next,
    }
  },
})

export const handler = lambda(listTrainingBudgets)
