import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { Role } from '../functions/domain/people/employee.ts'
import { formatInstant } from '../functions/domain/instant.ts'
import { bareNip } from '../functions/domain/people/nip.ts'
import { refuse, Refusal } from '../functions/domain/refusal.ts'
import { InstantText } from '../functions/domain/time-schema.ts'
import type { Effects } from '../functions/kit/effects.ts'
import { parseBody } from '../functions/kit/input.ts'
import type { AnyJob } from '../functions/kit/job.ts'
import { problem } from '../functions/kit/problem.ts'
import type { Clock } from './clock.ts'
import { placeOf } from './event.ts'
import type { GatewayRequest, GatewayResponse } from './gateway.ts'
import type { People } from './people.ts'
import type { Scheduler } from './scheduler.ts'
import type { State } from './state.ts'
import { bootstrapClaims, claimsOf, type MintToken } from './tokens.ts'

export type Control = (request: GatewayRequest) => Promise<GatewayResponse>

export type ControlOptions = {
  readonly clock: Clock
  readonly state: Pick<State, 'mails'>
  readonly jobs: readonly AnyJob[]
  readonly people: People
  readonly log: Effects['log']
  readonly mint: MintToken
  readonly run: (jobId: string, payload: unknown) => Promise<unknown>
  /** Absent: jobs run only when they are asked to. */
  readonly scheduler: Scheduler | undefined
  readonly drain: () => Promise<void>
  readonly inTurn: <T>(act: () => Promise<T>) => Promise<T>
}

const TokenRequest = z.union([
  z.strictObject({ employeeId: z.string(), roles: z.optional(z.array(Role)) }),
  z.strictObject({ nip: z.string(), roles: z.optional(z.array(Role)) }),
  z.strictObject({ roles: z.array(Role) }),
])
const ClockRequest = z.strictObject({ now: InstantText, ticking: z.optional(z.boolean()) })

/** `/_local/…`: what only a local system can be asked. */
export function control(options: ControlOptions): Control {
  const { clock, jobs, people, mint, scheduler, drain, inTurn, log } = options

  async function token(body: string): Promise<Answer> {
    const asked = read(TokenRequest, body)
    if (asked instanceof Refusal) return asked
    if (!('employeeId' in asked) && !('nip' in asked)) return { accessToken: await mint(bootstrapClaims(asked.roles)) }
    const employee = await ('nip' in asked ? people.byNip(bareNip(asked.nip)) : people.byId(asked.employeeId))
    if (employee === undefined) return refuse('employee_not_found')
    return { accessToken: await mint(claimsOf({ ...employee, roles: asked.roles ?? employee.roles })) }
  }

  const shown = () => ({ now: formatInstant(clock.now()), ticking: clock.ticking() })

  async function setClock(body: string): Promise<Answer> {
    const asked = read(ClockRequest, body)
    if (asked instanceof Refusal) return asked
    return inTurn(async () => {
      if (!clock.set(asked.now, asked.ticking ?? false)) return BACKWARDS
      const failed = (await scheduler?.catchUp()) ?? []
      await drain()
      return failed.length === 0
        ? shown()
        : refuse('internal_error', `Jam sudah maju, tetapi pekerjaan ini gagal: ${failed.join(', ')}.`)
    })
  }

  async function runJob(id: string, body: string): Promise<Answer> {
    const job = jobs.find(known => known.id === id)
    if (job === undefined) return UNKNOWN_JOB
    const payload = read(job.input ?? z.strictObject({}), body)
    if (payload instanceof Refusal) return payload
    return inTurn(async () => {
      const report = await options.run(id, jsonOf(body))
      await drain()
      return { report }
    })
  }

  function answer({ method, target, body }: GatewayRequest): Promise<Answer> | Answer {
    const { rawPath } = placeOf(target)
    const text = body === undefined ? '' : Buffer.from(body).toString('utf8')
    const job = /^\/_local\/jobs\/([^/]+)\/runs$/.exec(rawPath)?.[1]
    if (method === 'POST' && job !== undefined) return runJob(job, text)
    switch (`${method} ${rawPath}`) {
      case 'POST /_local/tokens':
        return token(text)
      case 'GET /_local/clock':
        return shown()
      case 'PUT /_local/clock':
        return setClock(text)
      case 'GET /_local/mail':
        return {
          items: options.state.mails().map(({ id, at, content }) => ({
            id,
            at: formatInstant(at),
            ...z.parse(z.looseObject({}), JSON.parse(content)),
          })),
        }
      default:
        return refuse('not_found')
    }
  }

  return async request => {
    const requestId = randomUUID()
    try {
      return respond(await answer(request), requestId)
    } catch (error) {
      log({ level: 'error', requestId, error: error instanceof Error ? error.message : 'unknown' })
      return respond(refuse('internal_error'), requestId)
    }
  }
}

/** A no that only the local system says. */
class LocalRefusal {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  constructor(code: string, status: number, title: string, detail: string) {
    this.code = code
    this.status = status
    this.title = title
    this.detail = detail
  }
}
type Answer = Refusal | LocalRefusal | Readonly<Record<string, unknown>>

const BACKWARDS = new LocalRefusal(
  'clock_backwards',
  409,
  'Jam tidak dapat mundur',
  'Jam sistem lokal hanya dapat dimajukan. Mulai folder data baru untuk waktu yang lebih awal.',
)
const UNKNOWN_JOB = new LocalRefusal(
  'job_not_found',
  404,
  'Pekerjaan tidak ditemukan',
  'Tidak ada pekerjaan terjadwal dengan nama itu.',
)

/** What was asked, or every field that cannot be taken. */
function read<S extends z.ZodMiniType>(schema: S, body: string): z.output<S> | Refusal {
  const parsed = z.safeParse(schema, jsonOf(body))
  if (parsed.success) return parsed.data
  const why = parseBody(schema, body)
  return 'refusal' in why ? why.refusal : refuse('invalid_input')
}

/** An absent body is `{}`. */
function jsonOf(body: string): unknown {
  try {
    return body.trim() === '' ? {} : JSON.parse(body)
  } catch {
    return undefined
  }
}

function respond(answer: Answer, requestId: string): GatewayResponse {
  if (answer instanceof Refusal) return { ...problem(answer, requestId), cookies: [] }
  const headers = { 'cache-control': 'no-store' }
  if (answer instanceof LocalRefusal) {
    const { code, status, title, detail } = answer
    const body = { type: `urn:evaluasi-kinerja:problem:${code}`, title, status, detail, code, requestId }
    return {
      status,
      headers: { ...headers, 'content-type': 'application/problem+json' },
      cookies: [],
      body: JSON.stringify(body),
    }
  }
  return {
    status: 200,
    headers: { ...headers, 'content-type': 'application/json' },
    cookies: [],
    body: JSON.stringify(answer),
  }
}
