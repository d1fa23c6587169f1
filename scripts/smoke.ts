/**
 * What no emulator can show, on a deployed stage: that the door, the rights of a function's role inside transactions,
 * and the lag of an index are what the design takes them for. Writes one item under a family of its own and removes it.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { type AnyOperation, grantsOf } from '../functions/kit/operation.ts'
import { operations } from '../functions/operations.ts'
import { FAMILY, type Kind } from '../functions/store/kinds.ts'
import { TABLE } from '../functions/store/schema.ts'

const USAGE = `npm run smoke, with this environment:
  API_URL            of the stage (output ApiUrl of its edge stack)
  TOKEN              an access token of any person                           → GET /v1/me
  TABLE_NAME         and AWS credentials that may write and read the table   → lag of the index byUnit
  ROLE_CREDENTIALS   with TABLE_NAME: the JSON that "aws sts assume-role" printed for the role of OPERATION
                     (the stage must name you as smokePrincipal)             → allowed and forbidden transactions
  OPERATION          id of that operation, e.g. giveFeedback
Only API_URL is required; what has no credentials is not tried, and is said to be so.`

const PATIENCE = 10_000

type Outcome = { readonly name: string; readonly ok: boolean | 'skipped'; readonly detail: string }

const { API_URL, TOKEN, TABLE_NAME, ROLE_CREDENTIALS, OPERATION } = process.env

async function answers(path: string, wanted: number, headers: Record<string, string> = {}): Promise<Outcome> {
  const name = `GET ${path} answers ${wanted}`
  const started = performance.now()
  const response = await fetch(new URL(path, API_URL), { headers, signal: AbortSignal.timeout(PATIENCE) })
  await response.arrayBuffer()
  const detail = `${response.status} in ${Math.round(performance.now() - started)} ms`
  return { name, ok: response.status === wanted, detail }
}

const Assumed = z.object({
  Credentials: z.object({ AccessKeyId: z.string(), SecretAccessKey: z.string(), SessionToken: z.string() }),
})

/**
 * Both transactions would write only if their condition held, and it never does: a cancelled one proves the right, an
 * AccessDenied the lack of it.
 */
async function transactions(tableName: string): Promise<Outcome[]> {
  const all: readonly AnyOperation[] = operations
  const operation = all.find(({ id }) => id === OPERATION)
  if (operation === undefined) throw new Error(`OPERATION=${OPERATION} is no operation`)
  const { AccessKeyId, SecretAccessKey, SessionToken } = z.parse(
    Assumed,
    JSON.parse(ROLE_CREDENTIALS ?? ''),
  ).Credentials
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
  const client = documentClient(new DynamoDBClient({ credentials, maxAttempts: 2 }))
  const grants = grantsOf(operation)
  const kinds = Object.keys(FAMILY).filter((kind): kind is Kind => kind in FAMILY)
  const may = kinds.flatMap(kind =>
    WRITES.flatMap(action => (grants[kind]?.includes(action) === true ? [{ kind, action }] : [])),
  )
  const families = new Set(may.map(({ kind }) => familyOf(kind)))
  const foreign = kinds.find(kind => !families.has(familyOf(kind)) && !WHOLE.has(familyOf(kind)))
  const [first] = may
  if (first === undefined || foreign === undefined)
    throw new Error(`${operation.id} writes nothing: choose another one`)
  const tried = async (name: string, writes: readonly Write[], wanted: string): Promise<Outcome> => {
    const detail = await outcomeOf(client, tableName, writes)
    return { name: `${operation.id}: ${name}`, ok: detail === wanted, detail }
  }
  return [
    await tried('one declared write in a transaction', [first], 'allowed'),
    await tried('all declared writes in one transaction', may, 'allowed'),
    await tried('a write to another family', [{ kind: foreign, action: 'PutItem' }], 'AccessDeniedException'),
    await tried(
      'the same beside a declared one',
      [first, { kind: foreign, action: 'PutItem' }],
      'AccessDeniedException',
    ),
  ]
}

const WRITES = ['PutItem', 'ConditionCheckItem', 'DeleteItem', 'UpdateItem'] as const
type Write = { readonly kind: Kind; readonly action: (typeof WRITES)[number] }

/** Families that are one partition: a key of ours would lie among people's data. */
const WHOLE: ReadonlySet<string> = new Set([FAMILY.unit, FAMILY.region])

async function outcomeOf(client: DynamoDBDocumentClient, TableName: string, writes: readonly Write[]): Promise<string> {
  const TransactItems = writes
    .filter(({ kind }) => !WHOLE.has(familyOf(kind)))
    .map(({ kind, action }) => {
      const Key = { pk: `${FAMILY[kind]}#smoke-${randomUUID()}`, sk: 'SMOKE' }
      const never = { TableName, ConditionExpression: 'attribute_exists(pk)' }
      switch (action) {
        case 'PutItem':
          return { Put: { ...never, Item: Key } }
        case 'ConditionCheckItem':
          return { ConditionCheck: { ...never, Key } }
        case 'DeleteItem':
          return { Delete: { ...never, Key } }
        case 'UpdateItem':
          return {
            Update: { ...never, Key, UpdateExpression: 'ADD smoke :one', ExpressionAttributeValues: { ':one': 1 } },
          }
      }
    })
  try {
    await client.send(new TransactWriteCommand({ TransactItems }), { abortSignal: patience() })
    return 'written, although its conditions cannot hold'
  } catch (error) {
    if (error instanceof TransactionCanceledException)
      return error.CancellationReasons?.every(({ Code }) => Code === 'ConditionalCheckFailed') === true
        ? 'allowed'
        : error.name
    return error instanceof Error ? error.name : 'unknown'
  }
}

/** How long a list may be behind: from the acknowledged write until the index shows it. */
async function indexLag(TableName: string): Promise<Outcome> {
  const client = documentClient(new DynamoDBClient({ maxAttempts: 2 }))
  const { partition, sort } = TABLE.indexes.byUnit
  const place = `SMOKE#${randomUUID()}`
  const Key = { [TABLE.key.partition]: place, [TABLE.key.sort]: 'SMOKE' }
  const ttl = Math.ceil(Date.now() / 1000) + 3600
  const started = performance.now()
  try {
    await client.send(
      new PutCommand({ TableName, Item: { ...Key, [partition]: place, [sort]: 'SMOKE', [TABLE.ttl]: ttl } }),
      { abortSignal: patience() },
    )
    const written = performance.now()
    for (let asked = 1; performance.now() - started < PATIENCE; asked += 1) {
      const { Count } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'byUnit',
          KeyConditionExpression: '#p = :p',
          ExpressionAttributeNames: { '#p': partition },
          ExpressionAttributeValues: { ':p': place },
        }),
        { abortSignal: patience() },
      )
      if (Count === 1) {
        const detail = `seen after ${Math.round(performance.now() - written)} ms, asked ${asked} times`
        return { name: 'the index shows what was written', ok: true, detail }
      }
      await pause(20)
    }
    return { name: 'the index shows what was written', ok: false, detail: `not within ${PATIENCE / 1000} s` }
  } finally {
    await client.send(new DeleteCommand({ TableName, Key }), { abortSignal: patience() })
  }
}

const familyOf = (kind: Kind): string => FAMILY[kind]
const patience = () => AbortSignal.timeout(PATIENCE)
const documentClient = (client: DynamoDBClient) => DynamoDBDocumentClient.from(client)
const skipped = (name: string, needs: string): Outcome => ({ name, ok: 'skipped', detail: `needs ${needs}` })

/** What cannot be asked has failed, and the rest is asked all the same. */
async function attempt(name: string, check: () => Promise<readonly Outcome[]>): Promise<readonly Outcome[]> {
  try {
    return await check()
  } catch (error) {
    return [{ name, ok: false, detail: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }]
  }
}

async function checks(): Promise<readonly Outcome[]> {
  const get = (path: string, wanted: number, headers?: Record<string, string>) =>
    attempt(`GET ${path}`, async () => [await answers(path, wanted, headers)])
  return [
    ...(await get('/health', 200)),
    ...(await get('/health/ready', 200)),
    ...(await get('/v1/me', 401)),
    ...(await get('/v1/nowhere', 404)),
    ...(TOKEN === undefined
      ? [skipped('GET /v1/me with a token', 'TOKEN')]
      : await get('/v1/me', 200, { authorization: `Bearer ${TOKEN}` })),
    ...(TABLE_NAME === undefined
      ? [skipped('the lag of the index', 'TABLE_NAME and AWS credentials')]
      : await attempt('the lag of the index', async () => [await indexLag(TABLE_NAME)])),
    ...(TABLE_NAME === undefined || ROLE_CREDENTIALS === undefined
      ? [skipped('transactions under an operation’s role', 'TABLE_NAME, ROLE_CREDENTIALS and OPERATION')]
      : await attempt('transactions under an operation’s role', () => transactions(TABLE_NAME))),
  ]
}

if (API_URL === undefined) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  const outcomes = await checks()
  for (const { name, ok, detail } of outcomes)
    process.stdout.write(`${ok === 'skipped' ? 'skipped' : ok ? 'ok     ' : 'FAILED '} ${name}: ${detail}\n`)
  process.exitCode = outcomes.some(({ ok }) => ok === false) ? 1 : 0
}
