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
    iterators: new Map<string, string>(),
  }))
  type Reader = (typeof readers)[number]

  async function readToEnd({ id, handle, iterators }: Reader): Promise<boolean> {
    let found = false
    for (const { shardId } of await stream.shards()) {
      for (let more = true; more;) {
        const { records, next } = await stream.read(
          iterators.get(shardId) ?? (await stream.iterator(shardId, undefined)),
        )
        const { batchItemFailures } = await handle({ Records: [...records] })
        if (batchItemFailures.length > 0) throw new Error(`${id} cannot take ${JSON.stringify(batchItemFailures)}`)
        if (next !== undefined) iterators.set(shardId, next)
        found ||= records.length > 0
        more = records.length > 0 && next !== undefined
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
