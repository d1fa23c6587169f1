import type { Instant } from '../../domain/instant.ts'
import { digestOf } from '../../store/history.ts'
import type { Item } from '../../store/items.ts'
import { keys, ranges, SHARDS } from '../../store/keys.ts'
import type { ClosingTable } from './working.ts'

const MOST_NAMED = 100

/** Closes the period when every shard is done; of several that see the last one done, one wins. */
export async function finishClosing(
  table: ClosingTable,
  period: Item<'period'>,
  closing: Item<'closing'>,
  now: Instant,
): Promise<boolean> {
  const { periodId } = period
  const shards = (await table.all(ranges.closingShards(periodId))).toSorted((a, b) => a.shard - b.shard)
  const done = shards.flatMap(({ result }) => (result === undefined ? [] : [result]))
  if (done.length < SHARDS) return false
  const total = (numberOf: (one: (typeof done)[number]) => number) => done.reduce((sum, one) => sum + numberOf(one), 0)
  const finished = {
    ...closing,
    finishedAt: now,
    evaluations: total(one => one.evaluations),
    escalated: total(one => one.escalated),
    withoutSkp: total(one => one.withoutSkp.length),
    needsSuperior: done.flatMap(one => one.needsSuperior).slice(0, MOST_NAMED),
    digest: digestOf(done.map(one => one.digest)),
  }
  const committed = await table.commit([
    {
      action: 'PutItem',
      key: keys.closing(periodId),
      item: finished,
      when: { equals: { periodId }, without: ['finishedAt'] },
    },
    {
      action: 'PutItem',
      key: keys.period(periodId),
      item: { ...period, closedAt: now },
      when: { equals: { evaluationClosesAt: period.evaluationClosesAt }, without: ['closedAt'] },
    },
  ])
  return !committed.failed || (await table.get(keys.closing(periodId)))?.finishedAt !== undefined
}
