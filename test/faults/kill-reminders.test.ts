import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { patience } from '../support/engine.ts'
import { documentClient } from '../../functions/kit/cloud.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { type Sent, sesEndpoint } from '../../local/mail.ts'
import { layDown } from '../support/closing.ts'
import { employeeIdOf, employeeItem, employeePuts, evaluationItem, evaluationPuts } from '../support/evaluations.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { layTown } from '../support/town.ts'

const DAY = '2026-04-07'
const AT = `${DAY}T07:00:00+07:00`
const PEOPLE = Array.from({ length: 100 }, (_, n) => 7000 + n)
const KILLS = 16
/** A run of a shard has so many letters under way at once: no more of it can be in doubt after a kill. */
const UNDER_WAY = 4

const seed = Number(process.env['SEED_KILLS'] ?? Math.floor(Math.random() * 1_000_000))
const cache = mkdtempSync(join(tmpdir(), 'evaluasi-kills-'))
const address = (n: number) => `pegawai${n}@kertapati.example`

/** Whoever is served now. */
let received: Sent[] = []
let onReceived = (_count: number): boolean => false
let server: Server
let ses = ''

beforeAll(async () => {
  const answer = sesEndpoint(sent => void received.push(sent))
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body } = answer({
      method: request.method ?? '',
      path: request.url ?? '',
      body: await text(request),
    })
    // who is killed here has sent his letter, and never hears of it
    if (!onReceived(received.length))
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', () => done()))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('no port')
  ses = `http://127.0.0.1:${at.port}`
})
const opened: TestSystem[] = []
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await Promise.all(opened.map(system => system.close()))
  rmSync(cache, { recursive: true, force: true })
})

/** An office in which everyone has something due this morning. */
async function office(): Promise<TestSystem> {
  const system = await openSystem({
    now: AT,
    ses: plain => request => {
      const said = plain(request)
      const mail = system.mails.at(-1)
      if (mail !== undefined) received.push(mail)
      return said
    },
  })
  opened.push(system)
  await layTown(system)
  await layDown(
    documentClient(system.client),
    system.tableName,
    PEOPLE.flatMap(n => [
      ...employeePuts(employeeItem(n, { email: address(n) })),
      ...evaluationPuts(evaluationItem({ employeeId: employeeIdOf(n) })),
    ]),
  )
  return system
}

/** Kills it with SIGKILL after so many writes, or on the arrival of so many letters; answers how it ended. */
function remindAndKill({ tableName, clock }: TestSystem, at: { writes: number } | { letters: number }) {
  const script = join(import.meta.dirname, 'remind-in-child.ts')
  const child = spawn(process.execPath, [script, inject('endpoint'), tableName, String(clock.now()), ses], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let writes = 0
  child.stdout.on('data', (lines: Buffer) => {
    writes += lines.filter(byte => byte === 10).length
    if ('writes' in at && writes >= at.writes) child.kill('SIGKILL')
  })
  onReceived = count => 'letters' in at && count >= at.letters && child.kill('SIGKILL')
  return new Promise<NodeJS.Signals | number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(signal ?? code))
  })
}

test(
  `reminders killed with kill -9, ${KILLS} times: nobody is told twice, and whoever was perhaps not told is named`,
  { timeout: patience(240_000) },
  async () => {
    process.stdout.write(`SEED_KILLS=${seed}\n`)
    let state = seed
    const number = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
      return state / 0x7fffffff
    }
    const said: string[] = []
    let doubted = 0
    for (let kill = 0; kill < KILLS; kill += 1) {
      const n = 2 + Math.floor(number() * (kill % 2 === 0 ? 100 : 50))
      const at = kill % 2 === 0 ? { writes: n } : { letters: n }
      const system = await office()
      received = []
      expect(await remindAndKill(system, at), JSON.stringify(at)).toBe('SIGKILL')
      onReceived = () => false
      const beforeKill = received.length

      await system.run('remind')
      await system.run('remind')
      const told = received.flatMap(({ to }) => to)
      expect(new Set(told).size, `twice after ${JSON.stringify(at)}`).toBe(told.length)
      const runs = await system.table.all(ranges.reminderRuns(DAY))
      expect(runs).toHaveLength(SHARDS)
      const doubtful = runs.flatMap(run => run.doubtful)
      const untold = PEOPLE.filter(one => !told.includes(address(one))).map(employeeIdOf)
      expect(doubtful, JSON.stringify(at)).toEqual(expect.arrayContaining(untold))
      for (const { doubtfulCount } of runs) expect(doubtfulCount).toBeLessThanOrEqual(UNDER_WAY)
      expect(runs.reduce((sum, { sent }) => sum + sent, 0) + doubtful.length).toBe(PEOPLE.length)
      doubted += doubtful.length
      said.push(
        `${JSON.stringify(at)}: ${beforeKill} told before, ${doubtful.length} in doubt, ${untold.length} untold`,
      )
    }
    // else no kill ever fell between a claim and its note
    expect(doubted).toBeGreaterThan(0)
    process.stdout.write(`${said.join('\n')}\n`)
  },
)
