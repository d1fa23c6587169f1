import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { startEngine } from '../../local/engine.ts'
import { PAYLOAD_LIMIT } from '../../local/gateway.ts'

const ROOT = join(import.meta.dirname, '../..')
const started = new Set<ChildProcess>()
const folders: string[] = []
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evaluasi-process-'))
  folders.push(folder)
  return folder
}

type Run = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> }

/** What `npm start` runs. */
function npmStart(dataDir: string, environment: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['local/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, DYNAMODB_ENDPOINT: '', PORT: '0', SEED: 'none', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.add(child)
  let text = ''
  child.stdout.on('data', chunk => (text += String(chunk)))
  child.stderr.on('data', chunk => (text += String(chunk)))
  return { child, said: () => text, ended: new Promise(resolve => child.once('exit', code => resolve(code))) }
}

async function ready(run: Run): Promise<string> {
  for (let tries = 0; tries < 750; tries += 1) {
    const url = /Ready \/ Siap: (http:\S+)/.exec(run.said())?.[1]
    if (url !== undefined && run.said().includes('Ctrl-C')) return url
    if (run.child.exitCode !== null) break
    await pause(20)
  }
  throw new Error(`not ready: ${run.said()}`)
}

const Body = z.looseObject({
  accessToken: z.optional(z.string()),
  employeeId: z.optional(z.string()),
  name: z.optional(z.string()),
  now: z.optional(z.string()),
  ticking: z.optional(z.boolean()),
  code: z.optional(z.string()),
})

async function ask(method: string, url: string, body?: unknown, token?: string) {
  const answer = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: z.parse(Body, await answer.json()) }
}

const administrator = async (url: string) =>
  (await ask('POST', `${url}/_local/tokens`, { roles: ['admin_kepegawaian'] })).body.accessToken ?? ''

/** The engines that run on this folder. */
const enginesOf = (folder: string) =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(join(folder, 'engine.db'))
      } catch {
        return false
      }
    })

describe('the engine', () => {
  it.skipIf((process.env['DYNAMODB_ENDPOINT'] ?? '') !== '')(
    'that an ended start left behind is ended by the next',
    async () => {
      const folder = newFolder()
      await startEngine(folder)
      const [left] = enginesOf(folder)
      const { stop } = await startEngine(folder)
      const running = enginesOf(folder)
      expect(running).toHaveLength(1)
      expect(running).not.toContain(left)
      await stop()
      expect(enginesOf(folder)).toEqual([])
    },
  )
})

describe('npm start', () => {
  it('keeps data, clock and people over kill -9, and leaves no engine behind', { timeout: 40_000 }, async () => {
    const folder = newFolder()
    const first = npmStart(folder)
    const url = await ready(first)
    const moved = await ask('PUT', `${url}/_local/clock`, { now: '2026-02-01T00:00:00+07:00' })
    expect(moved).toMatchObject({ status: 200, body: { now: '2026-02-01T00:00:00+07:00', ticking: false } })
    const made = await ask(
      'POST',
      `${url}/v1/employees`,
      { name: 'Siti Rahmawati', kind: 'pns', position: { name: 'Analis', kind: 'pelaksana' } },
      await administrator(url),
    )
    expect(made.status).toBe(201)
    expect(enginesOf(folder)).toHaveLength(1)
    first.child.kill('SIGKILL')
    await first.ended
    for (let tries = 0; tries < 50 && enginesOf(folder).length > 0; tries += 1) await pause(20)
    expect(enginesOf(folder)).toEqual([])

    const second = npmStart(folder)
    const again = await ready(second)
    expect((await ask('GET', `${again}/_local/clock`)).body).toEqual({
      now: '2026-02-01T00:00:00+07:00',
      ticking: false,
    })
    const found = await ask(
      'GET',
      `${again}/v1/employees/${made.body.employeeId}`,
      undefined,
      await administrator(again),
    )
    expect(found).toMatchObject({ status: 200, body: { name: 'Siti Rahmawati' } })
    const { accessToken } = (await ask('POST', `${again}/_local/tokens`, { employeeId: made.body.employeeId })).body
    expect(await ask('GET', `${again}/v1/me`, undefined, accessToken)).toMatchObject({
      status: 200,
      body: { name: 'Siti Rahmawati' },
    })
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(enginesOf(folder)).toEqual([])
  })

  describe('once it runs', () => {
    const folder = mkdtempSync(join(tmpdir(), 'evaluasi-process-'))
    let run: Run
    let url: string
    beforeAll(async () => {
      run = npmStart(folder, { CLOCK_START: '2026-05-01T00:00:00+07:00', SCHEDULER: 'off' })
      started.delete(run.child)
      url = await ready(run)
    }, 40_000)
    afterAll(() => {
      run.child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    })

    it('answers the control routes as the contract says', async () => {
      const clock = await ask('GET', `${url}/_local/clock`)
      expect(clock.body.now).toMatch(/^2026-05-01T00:00:/)
      expect(clock.body.ticking).toBe(true)
      const back = await ask('PUT', `${url}/_local/clock`, { now: '2026-04-30T00:00:00+07:00' })
      expect(back).toMatchObject({ status: 409, body: { code: 'clock_backwards' } })
      for (const body of [{ now: 'tomorrow' }, { now: '2026-06-01' }, {}, { now: 1 }])
        expect(await ask('PUT', `${url}/_local/clock`, body)).toMatchObject({
          status: 400,
          body: { code: 'invalid_input' },
        })
      const ticking = await ask('PUT', `${url}/_local/clock`, { now: '2026-06-01T00:00:00+07:00', ticking: true })
      expect(ticking.body.ticking).toBe(true)
      expect(await ask('POST', `${url}/_local/jobs/closeDuePeriods/runs`)).toMatchObject({
        status: 200,
        body: { report: expect.anything() },
      })
      expect(await ask('POST', `${url}/_local/jobs/nothing/runs`)).toMatchObject({
        status: 404,
        body: { code: 'job_not_found' },
      })
      expect((await ask('GET', `${url}/_local/mail`)).body).toEqual({ items: [] })
      expect(await ask('GET', `${url}/_local/other`)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    })

    it('refuses what is too long before it has come', async () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      let answer = ''
      socket.on('data', chunk => (answer += String(chunk)))
      const closed = new Promise(resolve => socket.once('close', resolve))
      socket.write(`POST /v1/units/imports HTTP/1.1\r\nhost: x\r\ncontent-length: ${PAYLOAD_LIMIT + 1}\r\n\r\n{`)
      await closed
      expect(answer).toMatch(/^HTTP\/1\.1 413 /)
      expect(answer.toLowerCase()).toContain('connection: close')
      expect(answer).toContain('{"message":"Request Too Long"}')
    })

    it('runs only once on one data folder, and says where the other one is', async () => {
      const second = npmStart(folder)
      expect(await second.ended).toBe(1)
      expect(second.said()).toContain(`process ${run.child.pid}, ${url}`)
      expect((await ask('GET', `${url}/health`)).status).toBe(200)
    })

    it('ends well on Ctrl-C', async () => {
      run.child.kill('SIGINT')
      expect(await run.ended).toBe(0)
    })
  })
})
