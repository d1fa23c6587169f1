import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { JWK } from 'jose'
import { consumers } from '../functions/consumers.ts'
import { jobs } from '../functions/jobs.ts'
import { documentClient } from '../functions/kit/cloud.ts'
import type { Effects } from '../functions/kit/effects.ts'
import { operations } from '../functions/operations.ts'
import { authorizer } from './authorizer.ts'
import { type Clock, clockStart, openClock } from './clock.ts'
import { control } from './control.ts'
import { startEngine } from './engine.ts'
import { gateway } from './gateway.ts'
import { engineClient, type Functions, localLog, localWorld } from './handlers.ts'
import { identity, issuerOf, PROVIDER_PATH } from './identity.ts'
import { lockFolder } from './lock.ts'
import { type People, peopleOf } from './people.ts'
import { scheduler } from './scheduler.ts'
import { exchange, listen } from './server.ts'
import { openState, type State } from './state.ts'
import { openStream } from './stream.ts'
import { type Followers, followStream, markerItem } from './streams.ts'
import { createTable, dropTable, streamArnOf } from './table.ts'
import { minter, newSigningKey, signingKey } from './tokens.ts'
import { turns } from './turns.ts'

export type Seed = (system: { readonly baseUrl: string; readonly log: (line: string) => void }) => Promise<void>

export type LocalOptions = {
  /** 0 finds a free one. */
  readonly port: number
  readonly dataDir: string
  /** What a new data folder begins with. */
  readonly seed?: Seed | undefined
  /** `false`: jobs run only through the route. */
  readonly scheduler?: boolean
  readonly clockStart?: string | undefined
  /** Nothing on stdout and stderr. */
  readonly quiet?: boolean
  /** In place of the system's own lists. */
  readonly functions?: Functions
}

export type LocalSystem = {
  readonly baseUrl: string
  readonly port: number
  readonly clock: Clock
  readonly effects: Effects
  readonly people: People
  readonly drain: () => Promise<void>
  /** HTTP first, the engine last. */
  readonly stop: () => Promise<void>
}

/** The whole system in this process; its engine is the only child. Answers when everything is ready and seeded. */
export async function startLocal(options: LocalOptions): Promise<LocalSystem> {
  const folder = resolve(options.dataDir)
  const closing: (() => unknown)[] = []
  const stop = async () => {
    for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close()
  }
  try {
    return await start(options, folder, close => closing.push(close), stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  options: LocalOptions,
  folder: string,
  onStop: (close: () => unknown) => void,
  stop: () => Promise<void>,
): Promise<LocalSystem> {
  const { seed, functions = { operations, jobs, consumers } } = options
  const begin = clockStart(options.clockStart)
  const lock = lockFolder(folder)
  onStop(lock.release)
  const engine = await startEngine(folder)
  onStop(engine.stop)
  const state = openState(join(folder, 'local.db'))
  onStop(state.close)
  const client = engineClient(engine.endpoint)
  onStop(() => client.destroy())

  // a first start that was cut off begins again: half of the demo data would be neither the one nor the other
  if (state.get('seed') === 'begun') {
    await dropTable(client, tableNameOf(state))
    state.clear()
  }
  const isNew = state.get('seed') === undefined
  const tableName = tableNameOf(state)
  await createTable(client, tableName)

  const clock = openClock(state, begin)
  const log = options.quiet === true ? () => undefined : localLog(process.env['LOG'] === '1')
  let followers: Followers | undefined
  const world = localWorld({
    client,
    tableName,
    secret: state.once('secret', () => randomBytes(32).toString('base64url')),
    now: clock.now,
    jobs: functions.jobs,
    log,
    wrote: () => followers?.wake(),
  })
  const document = documentClient(client)
  followers = followStream({
    stream: openStream(engine.endpoint, await streamArnOf(client, tableName)),
    consumers: functions.consumers,
    effectsFor: world.effectsFor,
    state,
    now: clock.now,
    mark: async id => void (await document.send(new PutCommand({ TableName: tableName, Item: markerItem(id) }))),
  })
  onStop(followers.stop)

  const inTurn = turns()
  const { drain } = followers
  const schedules =
    options.scheduler === false
      ? undefined
      : scheduler({ jobs: functions.jobs, clock, state, run: world.run, drain, inTurn, log })
  onStop(() => inTurn(async () => undefined))
  onStop(() => schedules?.stop())

  const effects = world.effectsFor('local')
  const people = peopleOf(effects)
  const answering = Promise.withResolvers<Handle>()
  const listening = await listen(options.port, async (request, response) => {
    const handle = await answering.promise
    await handle(request, response)
  })
  onStop(listening.close)
  lock.say(listening.port)

  const origin = `http://localhost:${listening.port}`
  const issuer = issuerOf(origin)
  const key = signingKey(await keptKey(state))
  const api = gateway({
    operations: functions.operations,
    effectsFor: world.effectsFor,
    authorize: authorizer({ issuer, keys: [key.publicJwk], now: clock.now }),
    now: clock.now,
  })
  const controls = control({
    clock,
    state,
    jobs: functions.jobs,
    people,
    mint: minter(key, issuer, clock.now),
    run: world.run,
    scheduler: schedules,
    drain,
    inTurn,
    log,
  })
  const login = identity({
    origin,
    port: listening.port,
    key: key.privateJwk,
    cookieKey: state.once('cookieKey', () => randomBytes(32).toString('base64url')),
    rows: state.provider,
    people,
    now: clock.now,
  })
  answering.resolve(async (request, response) => {
    const url = request.url ?? '/'
    if (isBrowserElsewhere(request)) {
      // the provider knows one name of this machine
      response.writeHead(302, { location: `${origin}${url}` }).end()
    } else if (isUnder(url, PROVIDER_PATH)) await login(request, response)
    else await exchange(request, response, isUnder(url, '/_local') ? controls : api.dispatch)
  })

  if (isNew) {
    if (seed !== undefined) {
      state.set('seed', 'begun')
      await seed({ baseUrl: origin, log: line => log({ level: 'info', seed: line }) })
      await drain()
    }
    state.set('seed', 'done')
  }
  inTurn(async () => schedules?.catchUp())
    .catch(error => log({ level: 'error', error: error instanceof Error ? error.message : 'unknown' }))
    .then(() => schedules?.start())

  return { baseUrl: origin, port: listening.port, clock, effects, people, drain, stop }
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const tableNameOf = (state: State) => state.once('table', () => `evaluasi-${randomUUID().slice(0, 8)}`)

async function keptKey(state: State): Promise<JWK> {
  const kept = state.get('key')
  if (kept !== undefined) {
    const jwk: JWK = JSON.parse(kept)
    return jwk
  }
  const made = await newSigningKey()
  state.set('key', JSON.stringify(made))
  return made
}

const isUnder = (url: string, path: string) => url.startsWith(path) && /^([/?]|$)/.test(url.slice(path.length))

const isBrowserElsewhere = ({ method, headers }: IncomingMessage) =>
  method === 'GET' &&
  headers.accept?.includes('text/html') === true &&
  /^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '')
