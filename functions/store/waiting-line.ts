import type { Waiting } from '../domain/development/enrolment.ts'
import { inLine } from '../domain/development/places.ts'
import type { TrainingFunds } from '../domain/development/budget.ts'
import type { Training } from '../domain/development/training.ts'
import { isInOffice } from '../domain/people/employee.ts'
import type { Reads } from './access.ts'
import type { Item } from './items.ts'
import * as keys from './keys.ts'
import * as ranges from './ranges.ts'

/** What finding who is next reads. */
export const READS_OF_LINE = {
  trainee: ['Query'],
  trainingFunds: ['BatchGetItem'],
  enrolment: ['GetItem'],
  employee: ['GetItem'],
} as const

type Line = Reads<'trainingFunds' | 'enrolment' | 'employee', 'trainee'>

/** What a unit gets back in the same step: with it others of the unit may fit. */
export type Freed = { readonly unitId: string; readonly left: number; readonly quotaLeft: number }

/** Who waits and whom a place would fit, the first first. */
export async function waitersOf(
  table: Pick<Line, 'getAll' | 'all'>,
  training: Training,
  freed?: Freed,
): Promise<readonly Item<'trainee'>[]> {
  const waiters = (await table.all(ranges.trainees(training.trainingId))).filter(({ status }) => status === 'menunggu')
  const units = [...new Set(waiters.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitId])))]
  const funds = await table.getAll(units.map(unitId => keys.trainingFunds(training.year, unitId)))
  const byUnit = new Map(funds.map(each => [each.unitId, withFreed(each, freed)]))
  return inLine(waiters, training, unitId => byUnit.get(unitId))
}

function withFreed(funds: TrainingFunds, freed: Freed | undefined): TrainingFunds {
  if (freed?.unitId !== funds.unitId) return funds
  return { ...funds, left: funds.left + freed.left, quotaLeft: funds.quotaLeft + freed.quotaLeft }
}

/** The next who gets the place; who has left the office meanwhile is passed over. */
export async function nextInLine(table: Line, training: Training, freed?: Freed): Promise<Waiting | undefined> {
  for (const { employeeId, trainingId } of await waitersOf(table, training, freed)) {
    const [enrolment, employee] = await Promise.all([
      table.get(keys.enrolment({ employeeId, trainingId })),
      table.get(keys.employee(employeeId)),
    ])
    if (enrolment?.status === 'menunggu' && employee !== undefined && isInOffice(employee)) return enrolment
  }
  return undefined
}
