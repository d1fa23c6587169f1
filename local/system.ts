import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { consumers } from '../functions/consumers.ts'
import { jobs } from '../functions/jobs.ts'
import { documentClient } from '../functions/kit/cloud.ts'
import type { Effects } from '../functions/kit/effects.ts'
import { operations } from '../functions/operations.ts'
import { type Clock, clockStart, openClock } from './clock.ts'
import { front } from './front.ts'
import { type Functions, localLog, localWorld } from './handlers.ts'
import { localMail, sesWithEvents } from './mail.ts'
import { type People, peopleOf } from './people.ts'
import { scheduler } from './scheduler.ts'
import { type Handle, listen } from './server.ts'
import { type OnStop, openStorage, seedOnce, type Storage } from './storage.ts'
import { openStream } from './stream.ts'
import { type Followers, followStream, markerItem } from './streams.ts'
import { streamArnOf } from './table.ts'
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
  const closing: (() => unknown)[] = []
  const stop = async () => {
    for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close()
  }
  try {
    return { ...(await start(options, close => void closing.push(close))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(options: LocalOptions, onStop: OnStop): Promise<Omit<LocalSystem, 'stop'>> {
  const { functions = { operations, jobs, consumers }, quiet = false } = options
  const log = quiet ? () => undefined : localLog(process.env['LOG'] === '1')
  const begin = clockStart(options.clockStart)
  const storage = await openStorage(resolve(options.dataDir), onStop)
  const { state } = storage
  const clock = openClock(state, begin)
  const ses = sesWithEvents(
    sent => state.keepMail(clock.now(), sent),
    event => world.run('markUndeliverable', event),
  )
  const mail = localMail(ses)
  const { world, followers } = await background(storage, functions, clock, { log, mail }, onStop)
  const { drain } = followers

  const inTurn = turns()
  onStop(() => inTurn(async () => undefined))
  const schedules =
    options.scheduler === false
      ? undefined
      : scheduler({ jobs: functions.jobs, clock, state, run: world.run, drain, inTurn, log })
  onStop(() => schedules?.stop())

  const answering = Promise.withResolvers<Handle>()
  const { port, close } = await listen(options.port, async (request, response) => {
    const handle = await answering.promise
    await handle(request, response)
  })
  onStop(close)
  storage.say(port)
  const baseUrl = `http://localhost:${port}`
  const effects = world.effectsFor('local')
  const people = peopleOf(effects)
  const parts = { functions, world, people, clock, state, drain, inTurn, log, scheduler: schedules }
  answering.resolve(await front({ ...parts, port, origin: baseUrl }))

  const { seed } = options
  const say = (line: string) => void (quiet || process.stdout.write(`${line}\n`))
  await seedOnce(state, seed && (() => seed({ baseUrl, log: say }).then(drain)))
  void inTurn(async () => schedules?.catchUp())
    .catch(error => log({ level: 'error', error: error instanceof Error ? error.message : 'unknown' }))
    .then(() => schedules?.start())
  return { baseUrl, port, clock, effects, people, drain }
}

/** What runs without being asked: the effects of every function, and the consumers behind the table's stream. */
async function background(
  { endpoint, client, tableName, state }: Storage,
  functions: Functions,
  clock: Clock,
  { log, mail }: Pick<Effects, 'log' | 'mail'>,
  onStop: OnStop,
) {
  let followers: Followers | undefined
  const world = localWorld({
    client,
    tableName,
    secret: state.once('secret', () => randomBytes(32).toString('base64url')),
    now: clock.now,
    jobs: functions.jobs,
    log,
    mail,
    wrote: () => followers?.wake(),
  })
  const document = documentClient(client)
  followers = followStream({
    stream: openStream(endpoint, await streamArnOf(client, tableName)),
    consumers: functions.consumers,
    effectsFor: world.effectsFor,
    state,
    now: clock.now,
    mark: async id => void (await document.send(new PutCommand({ TableName: tableName, Item: markerItem(id) }))),
  })
  onStop(followers.stop)
  return { world, followers }
}
