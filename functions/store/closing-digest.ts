import { digestOf } from './history.ts'
import { evaluationIdOf } from './ids.ts'
import type { Item } from './items.ts'
import { outcomeOf } from './roster.ts'

type Shard = Item<'closingShard'>
type Outcome = NonNullable<Item<'roster'>['outcome']>
export type Settled = Outcome & Pick<Item<'roster'>, 'employeeId' | 'periodId' | 'seq'>

const MOST_NAMED = 100

/** What this round of the closing settled in one shard, in the order of the roster. */
export function settledIn(entries: readonly Item<'roster'>[], round: number): Settled[] {
  return entries.flatMap(entry => {
    const outcome = outcomeOf(entry, round)
    const { employeeId, periodId, seq } = entry
    return outcome === undefined ? [] : [{ ...outcome, employeeId, periodId, seq }]
  })
}

/** Of outcomes and the heads of their chains; no times, nothing of the run: an interrupted closing digests the same. */
export function digestOfShard(settled: readonly Settled[]): string {
  return digestOf(
    settled.map(one => [evaluationIdOf(one), one.status, one.by, one.predicate ?? null, one.heads ?? null]),
  )
}

/** Of the shards in their order; a closing after a reopening holds the digest of the one before it. */
export function digestOfClosing(shards: readonly Shard[], previous: string | undefined): string {
  const digests = inOrder(shards).map(({ result }) => result?.digest ?? null)
  return digestOf(previous === undefined ? digests : { previous, shards: digests })
}

const inOrder = (shards: readonly Shard[]) => shards.toSorted((a, b) => a.shard - b.shard)

/** A shard that was closed before anything could stop says nothing of it. */
const stoppedIn = ({ stopped }: NonNullable<Shard['result']>) => (stopped === undefined ? [] : [stopped])

/** What the closing says of its shards. */
export function sumsOf(shards: readonly Shard[]) {
  const results = inOrder(shards).flatMap(({ result }) => (result === undefined ? [] : [result]))
  const total = (numberOf: (one: (typeof results)[number]) => number) =>
    results.reduce((sum, one) => sum + numberOf(one), 0)
  return {
    evaluations: total(one => one.evaluations),
    escalated: total(one => one.escalated),
    withoutSkp: total(one => one.withoutSkp.length),
    stopped: total(one => one.stopped?.length ?? 0),
    needsSuperior: results.flatMap(one => one.needsSuperior).slice(0, MOST_NAMED),
    /** What the shards say beside their digests: whom they name. */
    named: digestOf(
      results.map(one => [one.withoutSkp, one.needsSuperior, one.evaluations, one.escalated, ...stoppedIn(one)]),
    ),
  }
}
