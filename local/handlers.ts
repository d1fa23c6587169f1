import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Use } from '../functions/store/table.ts'
import { documentClient } from '../functions/kit/cloud.ts'
import { type Effects, effectsFrom } from '../functions/kit/effects.ts'
import { type AnyJob, runJob } from '../functions/kit/job.ts'
import type { AnyConsumer } from '../functions/kit/consumer.ts'
import type { AnyOperation } from '../functions/kit/operation.ts'
import { ACCESS_KEY, REGION, UNSIGNED } from './unsigned.ts'

/** What the engine asks for in place of credentials. DynamoDB Local keeps a database apart for each pair of the two. */

const signer = {
  sign: <R extends { headers: Record<string, string> }>(request: R) =>
    Promise.resolve(Object.assign(request, { headers: { ...request.headers, ...UNSIGNED } })),
}

export function engineClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: REGION,
    signer,
    credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: ACCESS_KEY },
  })
}

/** All functions of the system: what answers, what is scheduled or invoked, what follows the stream. */
export type Functions = {
  readonly operations: readonly AnyOperation[]
  readonly jobs: readonly AnyJob[]
  readonly consumers: readonly AnyConsumer[]
}

export type World = {
  /** The effects of one function, by its id. */
  readonly effectsFor: (functionId: string) => Effects
  /** Runs a job to its end and answers its report. */
  readonly run: (jobId: string, payload?: unknown) => Promise<unknown>
  readonly client: DynamoDBClient
}

/** The effects of the cloud, brought home: the same table code, another endpoint, the local clock, jobs in-process. */
export function localWorld(options: {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly secret: string
  readonly now: () => number
  readonly jobs: readonly AnyJob[]
  readonly log: Effects['log']
  /** Absent: this system sends no mail. */
  readonly mail?: Effects['mail']
  /** Told after each write. */
  readonly wrote?: () => void
  readonly onUse?: (functionId: string) => Use
}): World {
  const { client, tableName, secret, now, jobs, log, mail, wrote, onUse } = options
  const document = documentClient(client)
  if (wrote !== undefined)
    document.middlewareStack.add(
      (next, context) => async args => {
        const result = await next(args)
        if (!READS.has(context.commandName ?? '')) wrote()
        return result
      },
      { step: 'initialize' },
    )
  const made = new Map<string, Effects>()

  function effectsFor(functionId: string): Effects {
    const known = made.get(functionId)
    if (known !== undefined) return known
    const use = onUse?.(functionId)
    const effects = effectsFrom({
      now,
      client: document,
      tableName,
      secret,
      invoke: async (id, payload) => void (await run(id, payload)),
      log,
      mail,
      ...(use === undefined ? {} : { onUse: use }),
    })
    made.set(functionId, effects)
    return effects
  }

  async function run(jobId: string, payload?: unknown): Promise<unknown> {
    const job = jobs.find(({ id }) => id === jobId)
    if (job === undefined) throw new Error(`there is no job ${jobId}`)
    return runJob(job, payload, effectsFor(jobId))
  }

  return { effectsFor, run, client }
}

const READS = new Set(['GetItemCommand', 'GetCommand', 'QueryCommand', 'BatchGetCommand', 'BatchGetItemCommand'])

/** JSON lines on stdout with LOG=1; else only what went wrong, on stderr. */
export function localLog(all: boolean): Effects['log'] {
  return line => {
    if (all) process.stdout.write(`${JSON.stringify(line)}\n`)
    else if (line['level'] === 'error') process.stderr.write(`${JSON.stringify(line)}\n`)
  }
}
