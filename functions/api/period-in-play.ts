import { type Instant, yearOf } from '../domain/instant.ts'
import { periodInPlay } from '../domain/periods/period-in-play.ts'
import type { Page, Reads } from '../store/access.ts'
import type { Item } from '../store/items.ts'
import * as ranges from '../store/ranges.ts'

type Periods = Reads<never, 'period'>

/** The periods in which anyone may have work now: a window of last year may still be open. */
export async function periodsAround(table: Periods, now: Instant): Promise<readonly Item<'period'>[]> {
  const year = yearOf(now)
  const years = await Promise.all([year - 1, year].map(each => table.all(ranges.periodsOfYear(each))))
  return years.flat()
}

/** The id that the caller names, else that of the period in play; between cycles there is none. */
export async function namedOrInPlay(
  table: Periods,
  named: string | undefined,
  now: Instant,
): Promise<string | undefined> {
  return named ?? periodInPlay(await periodsAround(table, now), now)?.periodId
}

/** A list of one period; of none it is empty. */
export async function pageOf<T>(
  periodId: string | undefined,
  read: (periodId: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  return periodId === undefined ? { items: [] } : read(periodId)
}
