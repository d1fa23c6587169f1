import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Effects } from '../functions/kit/effects.ts'
import { type AnyConsumer, type StreamHandler, streamed } from '../functions/kit/consumer.ts'
import { type Bell, bell } from './bell.ts'
import type { State } from './state.ts'
import type { Stream } from './stream.ts'

export type Followers = {
  /** Something was written. */
  readonly wake: () => void
  /** Until every consumer has seen all that was written, and what consumers wrote on that. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Options = {
  readonly stream: Stream
  readonly consumers: readonly AnyConsumer[]
  readonly effectsFor: (functionId: string) => Effects
  readonly state: Pick<State, 'position' | 'advance' | 'bury'>
  readonly now: () => number
  /** Writes an item of kind `marker` with this id. */
  readonly mark: (id: string) => Promise<void>
  readonly drainWithin?: number
}

const TRIES = 5
const IDLE = 500
const DRAINING = 15
/** What comes within this time is taken together, as Lambda's batching window has it; who drains does not wait for it. */
const GATHERING = 250
const DRAIN_WITHIN = 30_000
const CLOSED = 'closed'

/** Each consumer reads the table's stream at its own pace, from where it stopped, as Lambda's poller would. */
export function followStream(options: Options): Followers {
  const { consumers, mark, drainWithin = DRAIN_WITHIN } = options
  const woken = bell()
  const hurried = bell()
  const stopping = new AbortController()
  const markers = new Map<string, Marker>()

  const passed = (consumerId: string, records: readonly DynamoDBRecord[], foreign: number): number => {
    let count = foreign
    for (const record of records) {
      const id = markerOf(record)
      if (id === undefined) count += 1
      else markers.get(id)?.arrive(consumerId, count)
    }
    return count
  }
  const idle = () => (markers.size > 0 ? DRAINING : IDLE)
  const gather = async () => {
    const heard = hurried.heard()
    if (markers.size === 0 && !stopping.signal.aborted) await hurried.wait(heard, GATHERING)
  }
  const readers = consumers.map(consumer =>
    follow(consumer, { ...options, woken, idle, gather, passed, stopping: stopping.signal }),
  )

  async function round(limit: AbortSignal): Promise<ReadonlyMap<string, number>> {
    const id = randomUUID()
    const marker = newMarker(consumers.map(consumer => consumer.id))
    markers.set(id, marker)
    try {
      await mark(id)
      hurried.ring()
      woken.ring()
      await Promise.race([
        marker.all,
        new Promise((_, reject) =>
          limit.addEventListener('abort', () =>
            reject(new Error(`the stream is not drained: waiting for ${marker.missing().join(', ')}`)),
          ),
        ),
      ])
      return marker.counts
    } finally {
      markers.delete(id)
    }
  }

  return {
    wake: woken.ring,
    async drain() {
      if (consumers.length === 0) return
      const limit = AbortSignal.timeout(drainWithin)
      let before = await round(limit)
      // a chain of consequences is at most as long as there are consumers; other writers may never let it be quiet
      for (let rounds = 0; rounds <= consumers.length; rounds += 1) {
        const after = await round(limit)
        const quiet = [...after].every(([consumer, count]) => count === before.get(consumer))
        if (quiet) return
        before = after
      }
    },
    async stop() {
      stopping.abort()
      hurried.ring()
      woken.ring()
      await Promise.all(readers)
    },
  }
}

type Marker = ReturnType<typeof newMarker>

function newMarker(consumers: readonly string[]) {
  const counts = new Map<string, number>()
  const { promise: all, resolve } = Promise.withResolvers<void>()
  return {
    all,
    /** Consumer → how much that is no marker it had seen when it came by. */
    counts,
    arrive(consumer: string, count: number): void {
      counts.set(consumer, count)
      if (counts.size === consumers.length) resolve()
    },
    missing: () => consumers.filter(consumer => !counts.has(consumer)),
  }
}

/** What is written to see how far the readers are; no kind of the store, so that every consumer passes it by. */
export const markerItem = (id: string) => ({ pk: 'MARKER#DRAIN', sk: 'MARKER', item: 'marker', id })

function markerOf(record: DynamoDBRecord): string | undefined {
  const image = record.dynamodb?.NewImage
  return image?.['item']?.S === 'marker' ? image['id']?.S : undefined
}

type Reading = Options & {
  readonly woken: Bell
  readonly idle: () => number
  readonly gather: () => Promise<void>
  readonly passed: (consumerId: string, records: readonly DynamoDBRecord[], foreign: number) => number
  readonly stopping: AbortSignal
}

async function follow(consumer: AnyConsumer, reading: Reading): Promise<void> {
  const { stream, state, stopping, woken, idle, gather, effectsFor } = reading
  const { log } = effectsFor(consumer.id)
  const handler = streamed(consumer, () => effectsFor(consumer.id))
  const place = (shardId: string) => `${stream.arn} ${shardId}`
  const iterators = new Map<string, string>()
  let foreign = 0

  const handled = (shardId: string, records: readonly DynamoDBRecord[]) => {
    const last = records.at(-1)?.dynamodb?.SequenceNumber
    if (last === undefined) return
    state.advance(consumer.id, place(shardId), last)
    foreign = reading.passed(consumer.id, records, foreign)
  }
  const bury = (record: DynamoDBRecord) =>
    state.bury(consumer.id, reading.now(), {
      sequenceNumber: record.dynamodb?.SequenceNumber,
      keys: record.dynamodb?.Keys,
    })

  /** The open shards whose parents are read to their end. */
  async function openShards(): Promise<void> {
    const shards = await stream.shards()
    const known = new Set(shards.map(shard => shard.shardId))
    const closed = (id: string) => state.position(consumer.id, place(id)) === CLOSED
    for (const { shardId, parentId } of shards) {
      if (closed(shardId) || iterators.has(shardId)) continue
      if (parentId !== undefined && known.has(parentId) && !closed(parentId)) continue
      iterators.set(shardId, await stream.iterator(shardId, state.position(consumer.id, place(shardId))))
    }
  }

  async function readOnce(): Promise<boolean> {
    let found = false
    if (iterators.size === 0) await openShards()
    for (const [shardId, iterator] of iterators) {
      const { records, next } = await stream.read(iterator)
      if (records.length > 0) {
        found = true
        await take(handler, records, { handled: done => handled(shardId, done), bury, stopping })
      }
      if (stopping.aborted) return found
      if (next === undefined) {
        state.advance(consumer.id, place(shardId), CLOSED)
        iterators.delete(shardId)
        found = true
      } else iterators.set(shardId, next)
    }
    return found
  }

  while (!stopping.aborted) {
    const heard = woken.heard()
    try {
      if (await readOnce()) await gather()
      else if (!stopping.aborted) await woken.wait(heard, idle())
    } catch (error) {
      log({ level: 'error', consumer: consumer.id, error: error instanceof Error ? error.message : 'unknown' })
      iterators.clear()
      await woken.wait(woken.heard(), IDLE)
    }
  }
}

type Taking = {
  readonly handled: (records: readonly DynamoDBRecord[]) => void
  readonly bury: (record: DynamoDBRecord) => void
  readonly stopping: AbortSignal
}

/** A batch to its end: what fails is tried again from there, and one record that never succeeds is put aside. */
async function take(handler: StreamHandler, batch: readonly DynamoDBRecord[], taking: Taking): Promise<void> {
  let left = batch
  let tries = 0
  while (left.length > 0 && !taking.stopping.aborted) {
    const { batchItemFailures } = await handler({ Records: [...left] })
    const [failure] = batchItemFailures
    if (failure === undefined) return taking.handled(left)
    const stuck = left.findIndex(record => record.dynamodb?.SequenceNumber === failure.itemIdentifier)
    const done = Math.max(0, stuck)
    taking.handled(left.slice(0, done))
    tries = done > 0 ? 1 : tries + 1
    left = left.slice(done)
    const [record] = left
    if (tries < TRIES) await pause(25 * 2 ** tries)
    else if (record !== undefined) {
      taking.bury(record)
      taking.handled([record])
      left = left.slice(1)
      tries = 0
    }
  }
}
