import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import * as z from 'zod/mini'
import { ITEMS, type Item } from '../store/items.ts'
import type { Grants, Kind } from '../store/kinds.ts'
import type { Effects } from './effects.ts'
import { cloudEffects } from './cloud.ts'
import type { AnyJob, Working } from './job.ts'

/** One change of one item. Streams are at-least-once; the order holds for one item only. */
export type Change<K extends Kind> = { [P in K]: { readonly kind: P; readonly now: Item<P> } }[K]

type Declared<G extends Grants, K extends Kind> = {
  readonly id: string
  readonly summary: string
  readonly impact: string
  /** Kinds whose new images it is told of. */
  readonly of: readonly K[]
  readonly table: G
  readonly invokes?: readonly string[]
  /** All of the changes in one go: effect and "seen" in one transaction. */
  handle(changes: readonly Change<NoInfer<K>>[], working: Working<NoInfer<G>>): Promise<void>
}

export type AnyConsumer = {
  readonly id: string
  readonly summary: string
  readonly impact: string
  readonly of: readonly Kind[]
  readonly table: Grants
  readonly invokes?: readonly string[]
  handle(changes: readonly Change<Kind>[], working: Parameters<AnyJob['run']>[1]): Promise<void>
}

export function consumer<const G extends Grants, const K extends Kind>(declared: Declared<G, K>): Declared<G, K> {
  return declared
}

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

/**
 * The batch at once; when it fails, record by record, so that the first one that cannot be taken is named and Lambda
 * goes on from there: it is retried, cut out by bisection and ends in the dead letter queue, alone.
 */
/** `effects`: `jobEffects` where it hands work to other functions; the client for that is in no other bundle. */
export function streamed(declared: AnyConsumer, effects: () => Effects = cloudEffects): StreamHandler {
  return async event => {
    const records = event.Records.filter(record => declared.of.some(kind => isOf(record, kind)))
    if (records.length === 0) return { batchItemFailures: [] }
    const made = effects()
    const working = {
      table: made.table(declared.table),
      now: made.now(),
      invoke: made.invoke,
      randomBytes: made.randomBytes,
      hmac: made.hmac,
      mail: undefined,
      log: made.log,
    }
    try {
      await declared.handle(records.map(changeOf), working)
      return { batchItemFailures: [] }
    } catch (error) {
      made.log({ level: 'warn', consumer: declared.id, batch: records.length, error: nameOf(error) })
    }
    for (const record of records) {
      try {
        await declared.handle([changeOf(record)], working)
      } catch (error) {
        made.log({ level: 'error', consumer: declared.id, event: record.eventID, error: nameOf(error) })
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')

const isOf = (record: DynamoDBRecord, kind: Kind) => record.dynamodb?.NewImage?.['item']?.S === kind

const KindName = z.enum(Object.keys(ITEMS))

function changeOf(record: DynamoDBRecord): Change<Kind> {
  const image = unmarshall(streamImage(record))
  const kind = kindOf(z.parse(KindName, image['item']))
  return change(kind, image)
}

function kindOf(name: string): Kind {
  for (const kind of KINDS) if (kind === name) return kind
  throw new Error('unknown kind')
}

const KINDS: readonly Kind[] = Object.keys(ITEMS).filter((name): name is Kind => name in ITEMS)

function change<K extends Kind>(kind: K, image: unknown): Change<K>
function change(kind: Kind, image: unknown): unknown {
  return { kind, now: z.parse(ITEMS[kind](), image) }
}

/** The two libraries name the same attribute values differently. */
function streamImage(record: DynamoDBRecord): Parameters<typeof unmarshall>[0] {
  const image: Parameters<typeof unmarshall>[0] = JSON.parse(JSON.stringify(record.dynamodb?.NewImage ?? {}))
  return image
}
