import type { Effects } from '../../functions/kit/effects.ts'
import { type AnyConsumer, streamed } from '../../functions/kit/consumer.ts'
import type { Stream } from '../../local/stream.ts'

/** More rounds than any chain of consequences has: past it, consumers feed each other for ever. */
const ROUNDS = 50

/** Reads the stream on from where it was left, for each consumer in turn, until none finds anything new. */
export function drainer(
  stream: Stream,
  consumers: readonly AnyConsumer[],
  effectsFor: (functionId: string) => Effects,
): () => Promise<void> {
  const readers = consumers.map(consumer => ({
    id: consumer.id,
    handle: streamed(consumer, () => effectsFor(consumer.id)),
    /** Where to read on; `undefined`: the shard is closed, and read to its end. */
    iterators: new Map<string, string | undefined>(),
  }))
  type Reader = (typeof readers)[number]

  async function readToEnd({ id, handle, iterators }: Reader): Promise<boolean> {
    let found = false
    for (const { shardId } of await stream.shards()) {
      if (!iterators.has(shardId)) iterators.set(shardId, await stream.iterator(shardId, undefined))
      for (let more = true; more;) {
        const iterator = iterators.get(shardId)
        if (iterator === undefined) break
        const { records, next } = await stream.read(iterator)
        const { batchItemFailures } = await handle({ Records: [...records] })
        if (batchItemFailures.length > 0) throw new Error(`${id} cannot take ${JSON.stringify(batchItemFailures)}`)
        iterators.set(shardId, next)
        found ||= records.length > 0
        more = records.length > 0
      }
    }
    return found
  }

  return async () => {
    for (let rounds = 0; rounds < ROUNDS; rounds += 1) {
      let found = false
      for (const reader of readers) found = (await readToEnd(reader)) || found
      if (!found) return
    }
    throw new Error('the consumers never come to rest')
  }
}
