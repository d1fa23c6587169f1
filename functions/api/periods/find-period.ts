import { parsePeriodId } from '../../domain/periods/period.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'

export async function findPeriod(
  table: Pick<Reads<'period'>, 'get'>,
  periodId: string,
): Promise<Item<'period'> | Refusal<'period_not_found'>> {
  if (parsePeriodId(periodId) === undefined) return refuse('period_not_found')
  return (await table.get(keys.period(periodId))) ?? refuse('period_not_found')
}
