import { randomUUID } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { JWK } from 'jose'
import { inject } from 'vitest'
import { consumers } from '../../functions/consumers.ts'
import type { Actor } from '../../functions/domain/people/employee.ts'
import type { Instant } from '../../functions/domain/instant.ts'
import { jobs } from '../../functions/jobs.ts'
import { documentClient } from '../../functions/kit/cloud.ts'
import type { Effects } from '../../functions/kit/effects.ts'
import { operations } from '../../functions/operations.ts'
import { type Action, FAMILY, type Grants } from '../../functions/store/kinds.ts'
import { openTable, type Table } from '../../functions/store/table.ts'
import { authorizer } from '../../local/authorizer.ts'
import { placeOf } from '../../local/event.ts'
import { gateway, type GatewayResponse } from '../../local/gateway.ts'
import { engineClient, type Functions, localWorld } from '../../local/handlers.ts'
import { localMail, type Sent, sesEndpoint } from '../../local/mail.ts'
import { router } from '../../local/routes.ts'
import { openStream } from '../../local/stream.ts'
import { createTable, dropTable, streamArnOf } from '../../local/table.ts'
import { actorClaims, minter, signingKey } from '../../local/tokens.ts'
import { drainer } from './drain.ts'
import { recordAnswer, recordUse, saveUses } from './uses.ts'

export const PORTAL = 'https://kinerja.kertapati.example'
export const ISSUER = 'http://localhost:3000/oidc'

export type Call = {
  /** A token as it stands, or who acts: the token is made for him. Nobody when absent. */
  readonly as?: string | Actor
  /** JSON, or text (or bytes) to be sent as it stands. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Answer<T> = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** What the JSON says; the text where it is none. */
  readonly body: T
}

export type TestSystem = {
  readonly clock: { readonly now: () => Instant; readonly set: (to: Instant | string) => void }
  readonly tableName: string
  readonly client: DynamoDBClient
  readonly effectsFor: (functionId: string) => Effects
  /** The table with every right, for what a test lays down and looks up; not counted as use. */
  readonly table: Table
  /** Every letter that was sent, the oldest first. */
  readonly mails: readonly Sent[]
  /** All lines that the functions have logged. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  readonly call: <T = Record<string, unknown>>(method: string, target: string, call?: Call) => Promise<Answer<T>>
  /** A token for this person, from now on for an hour of the system's clock. */
  readonly token: (actor: Actor) => Promise<string>
  /** Runs a job to its end; answers its report. */
  readonly run: (jobId: string, payload?: unknown) => Promise<unknown>
  /** Hands every change of the table, and what follows from it, to the consumers. */
  readonly drain: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Puts what it has to put between the functions and the table. */
export type Middleware = (client: DynamoDBClient) => void

/** The mail service as the functions meet it. */
export type Ses = ReturnType<typeof sesEndpoint>

/** The system on a table of its own, without sockets and with a clock that stands still. */
export async function openSystem(
  options: {
    readonly now?: Instant | string
    readonly functions?: Functions
    readonly middleware?: Middleware
    /** Puts what it has to put before the mail service; `off`: the stage has no sender. */
    /** Where the portal is served, where the stage has one: letters link to it. */
    readonly portal?: string
    readonly ses?: ((ses: Ses) => Parameters<typeof localMail>[0]) | 'off'
  } = {},
): Promise<TestSystem> {
  const { functions = { operations, jobs, consumers } } = options
  const endpoint = inject('endpoint')
  const client = engineClient(endpoint)
  const tableName = `test-${randomUUID()}`
  await createTable(client, tableName)
  options.middleware?.(client)

  let moment = instant(options.now ?? '2026-01-02T08:00:00+07:00')
  const now = () => moment
  const logged: Readonly<Record<string, unknown>>[] = []
  const mails: Sent[] = []
  const endpointOfMail = sesEndpoint(sent => void mails.push(sent))
  const { ses = (plain: Ses) => plain, portal } = options
  const world = localWorld({
    client,
    tableName,
    secret: 'a secret for tests',
    now,
    jobs: functions.jobs,
    log: line => void logged.push(line),
    ...(ses === 'off' ? {} : { mail: localMail(ses(endpointOfMail), portal) }),
    onUse: recordUse,
  })
  const jwk: JWK = JSON.parse(inject('signingKey'))
  const key = signingKey(jwk)
  const mint = minter(key, ISSUER, now)
  const token = (actor: Actor) => mint(actorClaims(actor))
  const { dispatch } = gateway({
    operations: functions.operations,
    effectsFor: world.effectsFor,
    authorize: authorizer({ issuer: ISSUER, keys: [key.publicJwk], now }),
    now,
  })
  const match = router(functions.operations)
  const stream = openStream(endpoint, await streamArnOf(client, tableName))

  return {
    clock: { now, set: to => void (moment = instant(to)) },
    tableName,
    client,
    effectsFor: world.effectsFor,
    table: openTable({ client: documentClient(client), name: tableName }, EVERYTHING),
    mails,
    logged,
    token,
    async call(method, target, { as, body, headers = {} } = {}) {
      const bearer = as === undefined ? undefined : typeof as === 'string' ? as : await token(as)
      const response = await dispatch({
        method,
        target,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body: bytesOf(body),
      })
      const operation = match(method, placeOf(target).rawPath)?.operation
      if (operation !== undefined) recordAnswer(operation.id, response.status, contentOf(response))
      return { status: response.status, headers: response.headers, body: contentOf(response) }
    },
    run: world.run,
    drain: drainer(stream, functions.consumers, world.effectsFor),
    async close() {
      saveUses(inject('usesFolder'))
      await dropTable(client, tableName)
      client.destroy()
    },
  }
}

const ACTIONS = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'QueryByUnit',
  'QueryByActor',
  'QueryByTeam',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
] as const satisfies readonly Action[]
const EVERYTHING: Grants = Object.fromEntries(Object.keys(FAMILY).map(kind => [kind, ACTIONS]))

function instant(moment: Instant | string): Instant {
  const value = typeof moment === 'number' ? moment : Date.parse(moment)
  if (Number.isNaN(value)) throw new Error(`not a moment: ${moment}`)
  return value
}

function bytesOf(body: unknown): Uint8Array | undefined {
  if (body === undefined || body instanceof Uint8Array) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

function contentOf<T>({ body, headers }: GatewayResponse): T {
  const text = Buffer.from(body).toString('utf8')
  return headers['content-type']?.includes('json') === true ? JSON.parse(text) : JSON.parse(JSON.stringify(text))
}
