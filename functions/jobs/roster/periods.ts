import { dayOf, type Instant } from '../../domain/instant.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as ranges from '../../store/ranges.ts'

/** The periods of this year and the last: a year's last windows close in the next January, objections follow. */
export async function periodsInPlay(
  table: Pick<Reads<never, 'period'>, 'all'>,
  now: Instant,
): Promise<readonly Item<'period'>[]> {
  const year = Number(dayOf(now).slice(0, 4))
  const years = await Promise.all([year - 1, year].map(one => table.all(ranges.periodsOfYear(one))))
  return years.flat()
}
