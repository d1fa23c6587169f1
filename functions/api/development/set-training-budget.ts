import { changeOfBudget, TrainingBudgetInput } from '../../domain/development/budget.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { moveFunds } from '../../store/enrolments.ts'
import { fixing } from '../../store/fixed.ts'
import { entryAfter, NO_HISTORY } from '../../store/history.ts'
import { budgetSubject } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { yearOf } from '../cycles/view.ts'
import { budgetView, TrainingBudgetView } from './budget-view.ts'

/** Longer than any UNOR ID, shorter than what a key can hold. */
const LONGEST_UNIT_ID = 200

export const setTrainingBudget = operation({
  id: 'setTrainingBudget',
  area: 'development',
  route: 'PUT /v1/development/budgets/{year}/{unitId}',
  summary: 'What a unit may spend on training in a year, and for how many places (Pasal 11: resources are agreed)',
  allow: ['admin_kepegawaian'],
  who: 'the administrator; what is committed to people stays committed',
  version: 'match_or_none',
  input: TrainingBudgetInput(),
  output: TrainingBudgetView,
  refusals: ['cycle_not_found', 'unit_not_found', 'budget_committed'],
  table: {
    unit: ['GetItem'],
    trainingBudget: ['GetItem', 'PutItem'],
    trainingFunds: ['GetItem', 'PutItem', 'UpdateItem'],
    history: ['PutItem'],
  },
  async find({ path: { unitId, ...path } }, { table }) {
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    const unit = unitId.length > LONGEST_UNIT_ID ? undefined : await table.get(keys.unit(unitId))
    if (unit === undefined) return refuse('unit_not_found')
    const [was, funds] = await Promise.all([
      table.get(keys.trainingBudget(year, unitId)),
      table.get(keys.trainingFunds(year, unitId)),
    ])
    return { year, unitId, was, funds }
  },
  decide({ found: { year, unitId, was, funds }, input, actor }, { now }) {
    const change = changeOfBudget(was, input, funds)
    if (change instanceof Refusal) return change
    const version = (was?.version ?? 0) + 1
    const written = { unitId, year, ...input }
    const entry = entryAfter(budgetSubject(year, unitId), was ?? NO_HISTORY, {
      at: now,
      by: actor.employeeId ?? actor.sub,
      operation: 'setTrainingBudget',
      ...(was === undefined ? {} : { from: `versi_${was.version}` }),
      to: `versi_${version}`,
      fixed: fixing(written, input),
    })
    const budget = { ...written, version, ...entry.head }
    const before = { left: funds?.left ?? 0, quotaLeft: funds?.quotaLeft ?? 0 }
    const left = { left: before.left + change.left, quotaLeft: before.quotaLeft + change.quotaLeft }
    const key = keys.trainingBudget(year, unitId)
    return {
      answer: budgetView(budget, left, actor),
      stored: was && budgetView(was, before, actor),
      writes: [
        was === undefined
          ? { action: 'PutItem', key, item: budget, when: { absent: true } }
          : { action: 'PutItem', key, item: budget, when: { equals: { version: was.version } } },
        ...(was === undefined
          ? [
              {
                action: 'PutItem' as const,
                key: keys.trainingFunds(year, unitId),
                item: { unitId, year, ...left },
                when: { absent: true as const },
              },
            ]
          : moveFunds(year, new Map([[unitId, change]]))),
        entry.write,
      ],
      was,
    }
  },
})

export const handler = lambda(setTrainingBudget)
