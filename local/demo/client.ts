import * as z from 'zod/mini'

export type Json = Readonly<Record<string, unknown>>
export type Asking = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
export type Answered = { readonly status: number; readonly body: Json }

/** Who calls: a person by employee id, or a bootstrap identity by its roles. */
export type Caller = { readonly employeeId: string } | { readonly roles: readonly string[] }

export const OFFICE: Caller = { roles: ['admin_kepegawaian'] }

const Body = z.record(z.string(), z.unknown())
const Token = z.object({ accessToken: z.string() })

/** The system as any client sees it: HTTP, tokens, nothing else. */
export type Client = {
  readonly ask: (caller: Caller, method: string, path: string, asking?: Asking) => Promise<Answered>
  /** The same, where anything but success means that the story cannot go on. */
  readonly must: (caller: Caller, method: string, path: string, asking?: Asking) => Promise<Json>
  /** Moves the one clock; it then stands still unless told to tick. */
  readonly clock: (now: string, ticking?: boolean) => Promise<void>
  readonly runJob: (jobId: string) => Promise<Json>
  readonly requests: () => number
}

export function client(baseUrl: string): Client {
  const tokens = new Map<string, Promise<string>>()
  let requests = 0

  async function send(method: string, path: string, headers: Record<string, string>, body: unknown): Promise<Answered> {
    requests += 1
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : z.parse(Body, JSON.parse(text)) }
  }

  const token = (caller: Caller): Promise<string> => {
    const key = JSON.stringify(caller)
    const known = tokens.get(key)
    if (known !== undefined) return known
    const made = send('POST', '/_local/tokens', {}, caller).then(({ body }) => z.parse(Token, body).accessToken)
    tokens.set(key, made)
    return made
  }

  async function ask(
    caller: Caller,
    method: string,
    path: string,
    { body, headers = {} }: Asking = {},
  ): Promise<Answered> {
    const authorization = `Bearer ${await token(caller)}`
    return send(method, path, { ...headers, authorization }, body)
  }

  return {
    ask,
    async must(caller, method, path, asking) {
      const { status, body } = await ask(caller, method, path, asking)
      if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
      return body
    },
    async clock(now, ticking = false) {
      const { status, body } = await send('PUT', '/_local/clock', {}, { now, ticking })
      if (status !== 200) throw new Error(`clock ${now}: ${status} ${JSON.stringify(body)}`)
      // tokens live by the same clock
      tokens.clear()
    },
    async runJob(jobId) {
      const { status, body } = await send('POST', `/_local/jobs/${jobId}/runs`, {}, undefined)
      if (status !== 200) throw new Error(`job ${jobId}: ${status} ${JSON.stringify(body)}`)
      return body
    },
    requests: () => requests,
  }
}

/** Runs the work for each, a few at a time. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 8): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

export const FIRST = { 'if-none-match': '*' } as const
export const replacing = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` })
