import { spawn } from 'node:child_process'
import { join } from 'node:path'
import autocannon from 'autocannon'
import * as z from 'zod/mini'
import { atOnce } from '../functions/kit/at-once.ts'
import { employeeIdOf, TW1 } from '../test/support/evaluations.ts'
import { EMPLOYEES, evaluatorOf, TEAM } from './load/people.ts'
import { printTable, round } from './print.ts'

const { periodId } = TW1
const SECONDS = 10
const CONNECTIONS = 10
const HALF = EMPLOYEES / 2

const evaluationPath = (n: number) => `/v1/evaluations/${employeeIdOf(n)}-${periodId}-1`
const RATING = JSON.stringify({
  workRating: 'sesuai_ekspektasi',
  behaviourRating: 'di_atas_ekspektasi',
  notes: 'Sudah baik; perkuat dokumentasi bukti dukung.',
})

type Sent = {
  readonly who: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}
type Scenario = {
  readonly name: string
  /** How many there are to be done; a read has no end. */
  readonly amount?: number
  readonly send: (n: number) => Sent
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'home, an employee', send: n => ({ who: employeeIdOf(n % HALF), method: 'GET', path: '/v1/me/home' }) },
  {
    name: 'home, an evaluator',
    send: n => ({ who: evaluatorOf((n * TEAM) % EMPLOYEES), method: 'GET', path: '/v1/me/home' }),
  },
  {
    name: 'team list',
    send: n => ({
      who: evaluatorOf((n * TEAM) % EMPLOYEES),
      method: 'GET',
      path: `/v1/me/team/evaluations?periodId=${periodId}`,
    }),
  },
  {
    name: 'submit',
    amount: HALF,
    send: n => ({
      who: employeeIdOf(n),
      method: 'POST',
      path: `${evaluationPath(n)}/submission`,
      body: '{}',
      headers: { 'idempotency-key': `load-${n}` },
    }),
  },
  {
    name: 'rate',
    amount: HALF,
    send: n => ({
      who: evaluatorOf(HALF + n),
      method: 'PUT',
      path: `${evaluationPath(HALF + n)}/rating`,
      body: RATING,
      headers: { 'if-none-match': '*' },
    }),
  },
]

/** The local system under the load of an evaluation window; in a process of its own, from this machine alone. */
export async function benchLoad(): Promise<void> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'load/serve.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    const port = await new Promise<string>((resolve, reject) => {
      server.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()))
      server.once('close', () => reject(new Error('the local system did not start')))
    })
    const url = `http://127.0.0.1:${port}`
    const tokens = await tokensFrom(url)
    const rows = []
    for (const scenario of SCENARIOS) rows.push(await run(url, scenario, tokens))
    printTable(
      `LOAD: ${EMPLOYEES} employees, ${CONNECTIONS} connections, ${SECONDS} s each`,
      ['scenario', 'requests', 'req/s', 'p50 ms', 'p99 ms', 'errors'],
      rows,
    )
    if (rows.some(row => row[5] > 0)) process.exitCode = 1
  } finally {
    const ended = new Promise(resolve => server.once('close', resolve))
    server.stdin.end()
    await ended
  }
}

const Token = z.object({ accessToken: z.string() })

async function tokensFrom(url: string): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>()
  const employees = Array.from({ length: HALF }, (_, n) => employeeIdOf(n))
  const evaluators = Array.from({ length: EMPLOYEES / TEAM }, (_, n) => evaluatorOf(n * TEAM))
  await atOnce(8, [...employees, ...evaluators], async employeeId => {
    const response = await fetch(`${url}/_local/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ employeeId }),
    })
    tokens.set(employeeId, z.parse(Token, await response.json()).accessToken)
  })
  return tokens
}

type Row = readonly [name: string, requests: number, perSecond: number, p50: number, p99: number, errors: number]

async function run(url: string, { name, amount, send }: Scenario, tokens: ReadonlyMap<string, string>): Promise<Row> {
  let n = 0
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const { who, headers = {}, ...sent } = send(n)
    n = amount === undefined ? n + 1 : (n + 1) % amount
    const authorization = `Bearer ${tokens.get(who) ?? ''}`
    return { ...request, ...sent, headers: { 'content-type': 'application/json', ...headers, authorization } }
  }
  const until = amount === undefined ? { duration: SECONDS } : { amount }
  const {
    '2xx': done,
    duration,
    latency,
    non2xx,
    errors,
    timeouts,
  } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections: CONNECTIONS, ...until, requests: [{ setupRequest }] }
    const running = autocannon(options, (error: unknown, result) => {
      clearTimeout(stop)
      if (error) reject(error)
      else resolve(result)
    })
    const stop = setTimeout(() => running.stop(), SECONDS * 1000)
  })
  return [name, done, round(done / duration), latency.p50, latency.p99, non2xx + errors + timeouts]
}

if (import.meta.main) await benchLoad()
