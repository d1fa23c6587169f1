import * as z from 'zod/mini'
import type { DynamoDBRecord } from 'aws-lambda'
import { UNSIGNED } from './unsigned.ts'

export type Shard = { readonly shardId: string; readonly parentId?: string | undefined }
export type Batch = { readonly records: readonly DynamoDBRecord[]; readonly next: string | undefined }

/** One table's stream, as the engine serves it. */
export type Stream = {
  readonly arn: string
  readonly shards: () => Promise<readonly Shard[]>
  /** Where to read on after a sequence number, or from the oldest record that is kept. */
  readonly iterator: (shardId: string, after: string | undefined) => Promise<string>
  /** `next` is absent at the end of a closed shard. */
  readonly read: (iterator: string) => Promise<Batch>
}

const BATCH = 100

const Description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.optional(z.string()) })),
    LastEvaluatedShardId: z.optional(z.string()),
  }),
})
const Iterator = z.object({ ShardIterator: z.string() })
const Records = z.object({
  Records: z.array(z.custom<DynamoDBRecord>(value => typeof value === 'object' && value !== null)),
  NextShardIterator: z.optional(z.nullable(z.string())),
})

class TrimmedError extends Error {}

export function openStream(endpoint: string, arn: string): Stream {
  return {
    arn,
    async shards() {
      const found: Shard[] = []
      let start: string | undefined
      do {
        const page = z.parse(
          Description,
          await call(endpoint, 'DescribeStream', { StreamArn: arn, ...(start && { ExclusiveStartShardId: start }) }),
        ).StreamDescription
        found.push(...page.Shards.map(shard => ({ shardId: shard.ShardId, parentId: shard.ParentShardId })))
        start = page.LastEvaluatedShardId
      } while (start !== undefined)
      return found
    },
    async iterator(ShardId, after) {
      const from = { StreamArn: arn, ShardId }
      const oldest = () => call(endpoint, 'GetShardIterator', { ...from, ShardIteratorType: 'TRIM_HORIZON' })
      const answer =
        after === undefined
          ? await oldest()
          : await call(endpoint, 'GetShardIterator', {
              ...from,
              ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
              SequenceNumber: after,
            }).catch(error => (error instanceof TrimmedError ? oldest() : Promise.reject(error)))
      return z.parse(Iterator, answer).ShardIterator
    },
    async read(iterator) {
      const answer = await call(endpoint, 'GetRecords', { ShardIterator: iterator, Limit: BATCH })
      const page = z.parse(Records, answer)
      return { records: page.Records, next: page.NextShardIterator ?? undefined }
    },
  }
}

/** The engine wants the form of a signature, and checks none. */
async function call(endpoint: string, action: string, input: unknown): Promise<unknown> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${action}`,
      ...UNSIGNED,
    },
    body: JSON.stringify(input),
  })
  if (answer.ok) return answer.json()
  const text = await answer.text()
  // only the name of the failure: its message may hold content
  const name = /"__type"\s*:\s*"(?:[^"#]*#)?(\w+)"/.exec(text)?.[1] ?? `HTTP ${answer.status}`
  if (name === 'TrimmedDataAccessException') throw new TrimmedError(name)
  throw new Error(`${action}: ${name}`)
}
