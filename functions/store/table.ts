import { randomUUID } from 'node:crypto'
import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { AnyWrite, IndexRange, Key, Page, Position, Range, Reads } from './access.ts'
import { conditionExpression, markedItem, transactItem } from './expressions.ts'
import { ITEMS, type Item, LISTED, type Listed } from './items.ts'
import { type Action, type Grants, type Index, type IndexedKind, type Kind, QUERY_OF } from './kinds.ts'
import { TABLE } from './schema.ts'

/** A failed condition: which of the writes, and what was stored there instead. */
export type Failed = { readonly failed: true; readonly index: number; readonly old?: Record<string, unknown> }
export type Committed = { readonly failed: false }

export interface Commits {
  /**
   * All or nothing. Several writes are one transaction; a single one is a bare conditional put, which knows its own
   * earlier try (`wroteBy`), so that a lost response is no conflict.
   */
  readonly commit: (writes: readonly AnyWrite[], wroteBy?: string) => Promise<Committed | Failed>
}

export type Table = Reads<Kind, Kind, IndexedKind> & Commits

/** Told of every use, so that tests can compare used with declared. */
export type Use = (kind: Kind, action: Action) => void

type Source = { readonly client: DynamoDBDocumentClient; readonly name: string }

const CONFLICT_TRIES = 8

/** The table as one function may use it: an undeclared kind or action is a bug and throws, here and (as IAM) in the cloud. */
export function openTable(source: Source, grants: Grants, onUse: Use = () => undefined): Table {
  const { client, name: TableName } = source
  const use = (kind: Kind, action: Action) => {
    if (grants[kind]?.includes(action) !== true) throw new Error(`not declared: ${action} on ${kind}`)
    onUse(kind, action)
  }

  async function get<K extends Kind>(key: Key<K>): Promise<Item<K> | undefined> {
    use(key.item, 'GetItem')
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
    )
    return Item === undefined ? undefined : parse(key.item, Item)
  }

  async function getAll<K extends Kind>(wanted: readonly Key<K>[]): Promise<readonly Item<K>[]> {
    const found: Item<K>[] = []
    const kindAt = new Map(wanted.map(key => [`${key.pk} ${key.sk}`, key.item]))
    const unique = [...new Map(wanted.map(key => [`${key.pk} ${key.sk}`, { pk: key.pk, sk: key.sk }])).values()]
    for (const kind of new Set(kindAt.values())) use(kind, 'BatchGetItem')
    let left: Record<string, unknown>[] = unique
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries > 0) await pause(tries)
      const now = left.slice(0, 100)
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [TableName]: { Keys: now, ConsistentRead: true } } }),
      )
      for (const item of Responses?.[TableName] ?? []) {
        const kind = kindAt.get(`${item['pk']} ${item['sk']}`)
        if (kind !== undefined) found.push(parse(kind, item))
      }
      const unprocessed = UnprocessedKeys?.[TableName]?.Keys ?? []
      if (unprocessed.length < now.length) tries = 0
      left = [...unprocessed, ...left.slice(100)]
    }
    return found
  }

  async function query(range: Range<Kind>, limit: number, start: Position | undefined, index?: Index) {
    use(range.item, index === undefined ? 'Query' : QUERY_OF[index])
    const { partition: pk, sort: sk } = index === undefined ? TABLE.key : TABLE.indexes[index]
    const input: QueryCommandInput = {
      TableName,
      KeyConditionExpression: range.begins === '' ? '#p = :p' : '#p = :p AND begins_with(#s, :s)',
      ExpressionAttributeNames: { '#p': pk, ...(range.begins === '' ? {} : { '#s': sk }) },
      ExpressionAttributeValues: { ':p': range.pk, ...(range.begins === '' ? {} : { ':s': range.begins }) },
      Limit: limit,
    }
    if (start !== undefined) input.ExclusiveStartKey = { ...start }
    if (index === undefined) input.ConsistentRead = true
    else input.IndexName = index
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand(input))
    return { items: Items, next: LastEvaluatedKey === undefined ? undefined : position(LastEvaluatedKey) }
  }

  async function page<K extends Kind>(range: Range<K>, limit: number, start?: Position): Promise<Page<Item<K>>> {
    const { items, next } = await query(range, limit, start)
    return { items: items.map(item => parse(range.item, item)), ...(next === undefined ? {} : { next }) }
  }

  async function list<K extends IndexedKind>(
    range: IndexRange<K>,
    limit: number,
    start?: Position,
  ): Promise<Page<Listed<K>>> {
    const { items, next } = await query(range, limit, start, range.index)
    return { items: items.map(item => parseListed(range.item, item)), ...(next === undefined ? {} : { next }) }
  }

  async function commit(writes: readonly AnyWrite[], wroteBy: string = randomUUID()): Promise<Committed | Failed> {
    for (const write of writes) use(write.key.item, write.action)
    const [first] = writes
    if (first === undefined) return { failed: false }
    if (writes.length === 1 && first.action === 'PutItem') return put(first, wroteBy)
    for (let tries = 1; ; tries += 1) {
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: writes.map((write, index) =>
              transactItem(TableName, write, index === 0 ? wroteBy : undefined),
            ),
            ClientRequestToken: randomUUID(),
          }),
        )
        return { failed: false }
      } catch (error) {
        const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : undefined
        if (reasons === undefined) throw error
        const index = reasons.findIndex(reason => reason.Code === 'ConditionalCheckFailed')
        if (index >= 0) {
          const old = reasons[index]?.Item
          return { failed: true, index, ...(old === undefined ? {} : { old: unmarshall(old) }) }
        }
        // the SDK does not retry a conflict inside a cancelled transaction
        if (tries === CONFLICT_TRIES || !reasons.some(reason => PASSING.has(reason.Code ?? ''))) throw error
        await pause(tries)
      }
    }
  }

  async function put(write: Extract<AnyWrite, { action: 'PutItem' }>, wroteBy: string): Promise<Committed | Failed> {
    for (let tries = 1; ; tries += 1) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: markedItem(write, wroteBy),
            ...conditionExpression(write.when),
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        )
        return { failed: false }
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) {
          const old = error.Item === undefined ? undefined : unmarshall(error.Item)
          if (old?.['wroteBy'] === wroteBy) return { failed: false }
          return { failed: true, index: 0, ...(old === undefined ? {} : { old }) }
        }
        // another's transaction holds the item; the SDK does not retry this either
        if (tries === CONFLICT_TRIES || !(error instanceof TransactionConflictException)) throw error
        await pause(tries)
      }
    }
  }

  return {
    get,
    getAll,
    page,
    list,
    all: range => everything(start => page(range, 1000, start)),
    listAll: range => everything(start => list(range, 1000, start)),
    commit,
  }
}

const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/** Full jitter, at most half a second. */
const pause = (tries: number) =>
  new Promise<void>(done => setTimeout(done, Math.random() * Math.min(500, 10 * 2 ** tries)))

async function everything<T>(read: (start?: Position) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = []
  let page = await read()
  items.push(...page.items)
  while (page.next !== undefined) {
    page = await read(page.next)
    items.push(...page.items)
  }
  return items
}

function position(key: Record<string, unknown>): Position {
  return Object.fromEntries(Object.entries(key).map(([name, value]) => [name, String(value)]))
}

type Parser<T> = {
  safeParse: (
    value: unknown,
  ) =>
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; code?: string | undefined }[] } }
}
const SCHEMAS: { readonly [K in Kind]: () => Parser<Item<K>> } = ITEMS
const LISTED_SCHEMAS: { readonly [K in IndexedKind]: () => Parser<Listed<K>> } = LISTED

/** An item that does not parse is damage or a bug, and never half believed. */
function parse<K extends Kind>(kind: K, item: Record<string, unknown>): Item<K> {
  const parsed = SCHEMAS[kind]().safeParse(item)
  if (!parsed.success)
    throw new Error(`unreadable ${kind} at ${String(item['pk'])} ${String(item['sk'])}: ${issues(parsed.error)}`)
  return parsed.data
}

function parseListed<K extends IndexedKind>(kind: K, item: Record<string, unknown>): Listed<K> {
  const parsed = LISTED_SCHEMAS[kind]().safeParse(item)
  if (!parsed.success)
    throw new Error(`unreadable ${kind} on an index at ${String(item['pk'])}: ${issues(parsed.error)}`)
  return parsed.data
}

/** Paths and codes only: a value could be a name or a NIP. */
const issues = (error: { issues: readonly { path: PropertyKey[]; code?: string | undefined }[] }) =>
  error.issues.map(issue => `${issue.path.join('.')} ${issue.code}`).join(', ')
