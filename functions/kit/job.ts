import type { Context } from 'aws-lambda'
import * as z from 'zod/mini'
import type { Instant } from '../domain/instant.ts'
import type { ReadsOf, WritesOf } from '../store/access.ts'
import type { Grants } from '../store/kinds.ts'
import type { Committed, Failed, Table } from '../store/table.ts'
import type { Effects } from './effects.ts'
import { cloudEffects } from './cloud.ts'

/** When it runs, in Asia/Jakarta. `undefined`: only when another function invokes it. */
export type Schedule =
  | { readonly everyMinutes: number }
  | { readonly dailyAt: `${number}:${number}` }
  | { readonly sundaysAt: `${number}:${number}` }

export type Working<G> = {
  readonly table: ReadsOf<G> & {
    readonly commit: (writes: readonly WritesOf<G>[]) => Promise<Committed | Failed>
  }
  readonly now: Instant
  readonly invoke: (functionId: string, payload: unknown) => Promise<void>
  readonly randomBytes: (n: number) => Uint8Array
  readonly hmac: Effects['hmac']
  /** Only for who declares it; absent where the stage has no sender. */
  readonly mail: Effects['mail']
  readonly log: Effects['log']
}

type Declared<G extends Grants, Input extends z.ZodMiniType, Report extends z.ZodMiniType> = {
  readonly id: string
  readonly summary: string
  /** What it means for people when this fails: the text of its alarm. */
  readonly impact: string
  readonly schedule?: Schedule
  readonly input?: Input
  readonly report: Report
  readonly table: G
  /** Ids of the functions that it hands work to. */
  readonly invokes?: readonly string[]
  /** `sends`: may send e-mail; `asks`: only knows whether there is any. */
  readonly mail?: 'sends' | 'asks'
  /** What Amazon SES tells of our letters, by its `detail-type`: runs it with the event. */
  readonly mailEvents?: readonly string[]
  /** Any number of times, at any moment, killed at any line: the end is the same. */
  run(input: z.output<NoInfer<Input>>, working: Working<NoInfer<G>>): Promise<z.input<NoInfer<Report>>>
}

export type AnyJob = {
  readonly id: string
  readonly summary: string
  readonly impact: string
  readonly schedule?: Schedule
  readonly input?: z.ZodMiniType
  readonly report: z.ZodMiniType
  readonly table: Grants
  readonly invokes?: readonly string[]
  readonly mail?: 'sends' | 'asks'
  readonly mailEvents?: readonly string[]
  run(input: unknown, working: WorkingTable): Promise<unknown>
}

type WorkingTable = Omit<Working<Grants>, 'table'> & { readonly table: Table }

export function job<
  const G extends Grants,
  Report extends z.ZodMiniType,
  Input extends z.ZodMiniType = z.ZodMiniType<Record<string, never>>,
>(declared: Declared<G, Input, Report>): Declared<G, Input, Report> {
  return declared
}

export type JobHandler = (event: unknown, context: Context) => Promise<unknown>

/** Runs a job with the payload it was invoked with; the answer is its report. */
export async function runJob(declared: AnyJob, payload: unknown, effects: Effects): Promise<unknown> {
  const input = z.parse(declared.input ?? z.object({}), payload ?? {})
  const table = effects.table(declared.table)
  const report = await declared.run(input, {
    table,
    now: effects.now(),
    invoke: effects.invoke,
    randomBytes: effects.randomBytes,
    hmac: effects.hmac,
    mail: declared.mail === undefined ? undefined : effects.mail,
    log: effects.log,
  })
  const answer: unknown = z.parse(declared.report, report)
  effects.log({ level: 'info', job: declared.id, report: answer })
  return answer
}

/** `effects`: `jobEffects` where it hands work to other functions; the client for that is in no other bundle. */
export function scheduled(declared: AnyJob, effects: () => Effects = cloudEffects): JobHandler {
  return event => runJob(declared, event, effects())
}
