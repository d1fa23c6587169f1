import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createEmployee } from '../../functions/api/employees/create-employee.ts'
import { markUndeliverable } from '../../functions/jobs/mark-undeliverable.ts'
import { consumer } from '../../functions/kit/consumer.ts'
import { job } from '../../functions/kit/job.ts'
import * as keys from '../../functions/store/keys.ts'
import { type LocalOptions, type LocalSystem, startLocal } from '../../local/system.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close()
})

function office() {
  const dataDir = mkdtempSync(join(tmpdir(), 'evaluasi-system-'))
  closing.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const nothing = { operations: [], jobs: [], consumers: [] }
  return async (options: Partial<LocalOptions> = {}): Promise<LocalSystem> => {
    const system = await startLocal({ port: 0, dataDir, quiet: true, functions: nothing, ...options })
    closing.push(system.stop)
    return system
  }
}

const unitsIn = async ({ effects }: LocalSystem) => {
  const table = effects.table({ unit: ['GetItem'] })
  const found = await Promise.all(['a', 'b'].map(unitId => table.get(keys.unit(unitId))))
  return found.flatMap(unit => (unit === undefined ? [] : [unit.unitId]))
}

const addUnit = async ({ effects }: Pick<LocalSystem, 'effects'>, unitId: string) => {
  const item = { unitId, name: unitId, mandiri: false }
  await effects
    .table({ unit: ['PutItem'] })
    .commit([{ action: 'PutItem', key: keys.unit(unitId), item, when: { absent: true } }])
}

const bootstrap = async (baseUrl: string) => {
  const body = JSON.stringify({ roles: ['admin_kepegawaian'] })
  const answer = await fetch(`${baseUrl}/_local/tokens`, { method: 'POST', body })
  return z.parse(z.object({ accessToken: z.string() }), await answer.json()).accessToken
}

describe('mail', () => {
  const Mails = z.object({
    items: z.array(z.object({ at: z.string(), to: z.array(z.string()), subject: z.string(), text: z.string() })),
  })
  const mailsOf = async ({ baseUrl }: LocalSystem) =>
    z.parse(Mails, await (await fetch(`${baseUrl}/_local/mail`)).json()).items

  it('is kept over a restart, the newest first, with the date of the local clock, and links to no page that is not there', async () => {
    const start = office()
    const options = { functions: { operations: [], jobs: [markUndeliverable], consumers: [] } }
    const first = await start({ ...options, clockStart: '2026-04-07T07:00:00+07:00' })
    const letter = { text: 'Isi', html: '<p>Isi</p>' }
    for (const [n, to] of ['siti@kertapati.example', 'bounce@simulator.amazonses.com'].entries())
      expect(await first.effects.mail?.send({ to, subject: `Surat ${n}`, ...letter })).toHaveProperty('messageId')
    expect(first.effects.mail).not.toHaveProperty('portal', expect.anything())
    await first.stop()
    const again = await start(options)
    expect((await mailsOf(again)).map(({ at, subject, to }) => [at.slice(0, 13), subject, to])).toEqual([
      ['2026-04-07T07', 'Surat 1', ['bounce@simulator.amazonses.com']],
      ['2026-04-07T07', 'Surat 0', ['siti@kertapati.example']],
    ])
  })

  it('that comes back marks the address, as Amazon SES tells of it', async () => {
    const system = await office()({ functions: { operations: [], jobs: [markUndeliverable], consumers: [] } })
    const address = 'complaint+siti@simulator.amazonses.com'
    const key = keys.email(system.effects.hmac('email', address))
    const table = system.effects.table({ email: ['GetItem', 'PutItem'] })
    await table.commit([{ action: 'PutItem', key, item: { employeeId: 'siti' }, when: { absent: true } }])
    await system.effects.mail?.send({ to: address, subject: 'Surat', text: 'Isi', html: '<p>Isi</p>' })
    expect(await table.get(key)).toMatchObject({ undeliverable: { why: 'complaint' } })
  })
})

describe('moving the clock', () => {
  it('answers when the schedules on the way have run once and the streams are drained', async () => {
    const order: string[] = []
    const daily = job({
      id: 'addUnit',
      summary: 'Adds a unit',
      impact: 'None',
      schedule: { dailyAt: '01:00' },
      report: z.object({ at: z.number() }),
      table: { unit: ['PutItem'] },
      async run(_input, { table, now }) {
        order.push('job')
        const item = { unitId: 'a', name: 'a', mandiri: false }
        await table.commit([{ action: 'PutItem', key: keys.unit('a'), item, when: { absent: true } }])
        return { at: now }
      },
    })
    const told = consumer({
      id: 'told',
      summary: 'Is told of units',
      impact: 'None',
      of: ['unit'],
      table: {},
      async handle(changes) {
        order.push(...changes.map(({ now }) => `told of ${now.unitId}`))
      },
    })
    const start = office()
    const functions = { operations: [], jobs: [daily], consumers: [told] }
    const { baseUrl, stop } = await start({ functions })
    const move = (now: string) => fetch(`${baseUrl}/_local/clock`, { method: 'PUT', body: JSON.stringify({ now }) })
    expect((await move('2026-03-01T00:00:00+07:00')).status).toBe(200)
    expect(order).toEqual(['job', 'told of a'])
    expect((await move('2026-03-01T00:59:59+07:00')).status).toBe(200)
    expect(order).toHaveLength(2)

    const run = await fetch(`${baseUrl}/_local/jobs/addUnit/runs`, { method: 'POST' })
    expect(await run.json()).toEqual({ report: { at: Date.parse('2026-03-01T00:59:59+07:00') } })
    expect(order).toHaveLength(3)
    await stop()

    const quiet = await start({ functions, scheduler: false })
    await fetch(`${quiet.baseUrl}/_local/clock`, { method: 'PUT', body: '{"now":"2026-04-01T00:00:00+07:00"}' })
    expect(order).toHaveLength(3)
  })
})

describe('a new data folder', () => {
  it('is seeded once, before anybody is told that the system is ready', async () => {
    const start = office()
    let seeded = 0
    const seed = async ({ baseUrl }: { baseUrl: string }) => {
      expect((await fetch(`${baseUrl}/_local/clock`)).status).toBe(200)
      seeded += 1
    }
    const first = await start({ seed })
    expect(seeded).toBe(1)
    await first.stop()
    await start({ seed })
    expect(seeded).toBe(1)
  })

  it('begins again from nothing when its seeding was cut off', async () => {
    const start = office()
    const administrator = { name: 'Siti', kind: 'pns', position: { name: 'Analis', kind: 'pelaksana' } }
    const addAndFail = async ({ baseUrl }: { baseUrl: string }) => {
      const made = await fetch(`${baseUrl}/v1/employees`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await bootstrap(baseUrl)}`, 'content-type': 'application/json' },
        body: JSON.stringify(administrator),
      })
      expect(made.status).toBe(201)
      throw new Error('cut off')
    }
    const functions = { operations: [createEmployee], jobs: [], consumers: [] }
    await expect(start({ functions, seed: addAndFail })).rejects.toThrow('cut off')
    const again = await start({ functions, seed: async () => undefined })
    expect(await again.people.list('', 10)).toEqual([])
  })

  it('keeps its table when it starts again', async () => {
    const start = office()
    const first = await start()
    await addUnit(first, 'b')
    await first.stop()
    expect(await unitsIn(await start())).toEqual(['b'])
  })
})
