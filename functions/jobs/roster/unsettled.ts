import type { Instant } from '../../domain/instant.ts'
import { atOnce } from '../../kit/at-once.ts'
import type { Position, Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'
import { periodsInPlay } from './periods.ts'

const PAGE = 100
const AT_ONCE = 8
const ALL_SHARDS: readonly number[] = [...Array(SHARDS).keys()]

type Unsettled = { readonly entry: Item<'roster'>; readonly evaluation: Item<'evaluation'> }

/** Every evaluation, strongly read, whose window has opened and that is not known to be final; a page in memory at a time. */
export async function forEachUnsettled(
  table: Pick<Reads<'evaluation', 'period' | 'roster'>, 'all' | 'page' | 'getAll'>,
  now: Instant,
  work: (unsettled: Unsettled) => Promise<void>,
  of: readonly number[] = ALL_SHARDS,
): Promise<void> {
  const opened = (await periodsInPlay(table, now)).filter(period => now >= period.evaluationOpensAt)
  const shards = opened.flatMap(({ periodId }) => of.map(shard => ({ periodId, shard })))
  for (const { periodId, shard } of shards) {
    let start: Position | undefined
    do {
      const page = await table.page(ranges.rosterShard(periodId, shard), PAGE, start)
      const entries = new Map(page.items.filter(one => one.settled !== true).map(one => [evaluationIdOf(one), one]))
      const evaluations = await table.getAll([...entries.values()].map(keys.evaluation))
      await atOnce(AT_ONCE, evaluations, async evaluation => {
        const entry = entries.get(evaluationIdOf(evaluation))
        if (entry !== undefined) await work({ entry, evaluation })
      })
      start = page.next
    } while (start !== undefined)
  }
}
