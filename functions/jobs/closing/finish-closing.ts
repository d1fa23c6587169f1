import type { Instant } from '../../domain/instant.ts'
import { roundOf } from '../../domain/periods/reopening.ts'
import { digestOfClosing, sumsOf } from '../../store/closing-digest.ts'
import { digestOf } from '../../store/history.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'
import { savePeriod } from '../../store/period.ts'
import type { ClosingTable } from './working.ts'

/** Closes the period when every shard is done; of several that see the last one done, one wins. */
export async function finishClosing(
  table: ClosingTable,
  period: Item<'period'>,
  closing: Item<'closing'>,
  now: Instant,
): Promise<boolean> {
  const { periodId } = period
  const round = roundOf(period)
  const key = keys.closing(periodId, round)
  const shards = await table.all(ranges.closingShards(periodId, round))
  const done = shards.filter(({ result }) => result !== undefined)
  if (done.length < SHARDS) return false
  const previous = round === 0 ? undefined : (await table.get(keys.closing(periodId, round - 1)))?.digest
  const digest = digestOfClosing(done, previous)
  const finished = { ...closing, finishedAt: now, ...sumsOf(done), digest }
  const saved = savePeriod(
    period,
    { ...period, closedAt: now },
    {
      at: now,
      by: 'sistem',
      operation: 'closeDuePeriods',
      from: 'menutup',
      to: 'ditutup',
      fixed: { round, digest, closing: digestOf(finished), evaluationOpensAt: period.evaluationOpensAt },
    },
  )
  const committed = await table.commit([
    { action: 'PutItem', key, item: finished, when: { equals: { periodId }, without: ['finishedAt'] } },
    ...saved.writes,
  ])
  return !committed.failed || (await table.get(key))?.finishedAt !== undefined
}
