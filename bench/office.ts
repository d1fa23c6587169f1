import { randomUUID } from 'node:crypto'
import { consumers } from '../functions/consumers.ts'
import { jobs } from '../functions/jobs.ts'
import type { Actor } from '../functions/domain/people/employee.ts'
import type { Effects } from '../functions/kit/effects.ts'
import { operations } from '../functions/operations.ts'
import { authorizer } from '../local/authorizer.ts'
import { gateway } from '../local/gateway.ts'
import { engineClient, localWorld } from '../local/handlers.ts'
import { localMail, type Sent, sesEndpoint } from '../local/mail.ts'
import { openStream } from '../local/stream.ts'
import { createTable, dropTable, streamArnOf } from '../local/table.ts'
import { actorClaims, minter, newSigningKey, signingKey } from '../local/tokens.ts'
import { drainer } from '../test/support/drain.ts'

const ISSUER = 'http://localhost:3000/oidc'

export type Said = Readonly<Record<string, unknown>>
export type Asked = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }

/** One command as it went to the table and came back, in plain values. */
export type Command = { readonly name: string; readonly input: object; readonly output: object }

export type BenchOffice = {
  readonly clock: (to: string) => void
  /** Through the gateway; anything but success ends the bench. */
  readonly must: (actor: Actor | undefined, method: string, target: string, asked?: Asked) => Promise<Said>
  readonly drain: () => Promise<void>
  readonly run: (jobId: string) => Promise<unknown>
  /** Every letter that was sent, the oldest first. */
  readonly letters: readonly Sent[]
  readonly close: () => Promise<void>
}

/**
 * The system on a table of its own, whose every command is told. What is random comes out the same on every run, so
 * that sizes do too.
 */
export async function openBenchOffice(endpoint: string, told: (command: Command) => void): Promise<BenchOffice> {
  const client = engineClient(endpoint)
  const tableName = `bench-${randomUUID()}`
  await createTable(client, tableName)
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async args => {
        const input = Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' })
        const sent: object = structuredClone(input)
        const result = await next({ ...args, input })
        told({ name: commandName, input: sent, output: result.output })
        return result
      },
    { step: 'initialize', priority: 'high' },
  )
  let moment = 0
  const now = () => moment
  const letters: Sent[] = []
  const mail = localMail(sesEndpoint(sent => void letters.push(sent)))
  const world = localWorld({ client, tableName, secret: 'a secret for benches', now, jobs, mail, log: () => undefined })
  const randomBytes = counted()
  const effectsFor = (id: string): Effects => ({ ...world.effectsFor(id), randomBytes })
  const key = signingKey(await newSigningKey())
  const mint = minter(key, ISSUER, now)
  const { dispatch } = gateway({
    operations,
    effectsFor,
    authorize: authorizer({ issuer: ISSUER, keys: [key.publicJwk], now }),
    now,
  })
  return {
    clock: to => void (moment = Date.parse(to)),
    async must(actor, method, target, { body, headers = {} } = {}) {
      const { status, body: answer } = await dispatch({
        method,
        target,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(actor === undefined ? {} : { authorization: `Bearer ${await mint(actorClaims(actor))}` }),
          ...headers,
        },
        body: body === undefined ? undefined : Buffer.from(JSON.stringify(body)),
      })
      const text = Buffer.from(answer).toString('utf8')
      if (status >= 300) throw new Error(`${method} ${target}: ${status} ${text}`)
      const said: Said = JSON.parse(text)
      return said
    },
    drain: drainer(openStream(endpoint, await streamArnOf(client, tableName)), consumers, effectsFor),
    run: world.run,
    letters,
    async close() {
      await dropTable(client, tableName)
      client.destroy()
    },
  }
}

/** Bytes that look random and are the same for the same number of calls. */
function counted(): Effects['randomBytes'] {
  let state = 1
  return length =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return (state >>> 16) & 255
    })
}
