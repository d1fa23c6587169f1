import type { Period } from '../../domain/periods/period.ts'
import { nextWindow } from '../../domain/periods/period-end.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Check, Put, Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { findPeriod } from './find-period.ts'

export type WithNeighbours = {
  readonly period: Item<'period'>
  readonly cycle: Item<'cycle'>
  /** The periods of its year and of the next. */
  readonly others: readonly Item<'period'>[]
}

/** A period and the windows around it. */
export async function findWithNeighbours(
  table: Reads<'period' | 'cycle', 'period'>,
  periodId: string,
): Promise<WithNeighbours | Refusal<'period_not_found'>> {
  const period = await findPeriod(table, periodId)
  if (period instanceof Refusal) return period
  const { year } = period
  const [cycle, ...years] = await Promise.all([
    table.get(keys.cycle(year)),
    ...[year, year + 1].map(each => table.all(ranges.periodsOfYear(each))),
  ])
  return cycle === undefined ? refuse('period_not_found') : { period, cycle, others: years.flat() }
}

/** What must hold of the windows around when the end of one moves. */
export function movedEnd({ period, cycle, others }: WithNeighbours): (Check<'period'> | Put<'cycle'>)[] {
  return [
    ...whileUnmoved(nextWindow<Item<'period'>>(period, others)),
    // whoever is about to define the year's windows has read the old end
    {
      action: 'PutItem',
      key: keys.cycle(cycle.year),
      item: { ...cycle, version: cycle.version + 1 },
      when: { equals: { version: cycle.version } },
    },
  ]
}

function whileUnmoved(next: Period | undefined): Check<'period'>[] {
  if (next === undefined) return []
  const { periodId, evaluationOpensAt } = next
  return [{ action: 'ConditionCheckItem', key: keys.period(periodId), when: { equals: { evaluationOpensAt } } }]
}
