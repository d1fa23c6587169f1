import * as z from 'zod/mini'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as keys from '../../functions/store/keys.ts'
import { shardOf } from '../../functions/store/places.ts'
import { evaluationItem } from '../support/evaluations.ts'
import { version } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { ADMIN, idOf, layTown, must } from '../support/town.ts'
import { lay } from '../support/someone.ts'

const DAY = '2026-04-07'
const AT = `${DAY}T07:00:00+07:00`

const Counted = z.looseObject({ unreachable: z.number() })

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const person = (email: string) => ({
  name: 'Dian Lestari',
  kind: 'pns',
  position: { name: 'Penata', kind: 'pelaksana' },
  unitId: 'kec',
  evaluatorId: idOf('kasi'),
  email,
})

/** As an administrator enters him, with something due on the day. */
async function entered(email: string): Promise<string> {
  const { employeeId } = await must(system, 201, 'POST', '/v1/employees', { as: ADMIN, body: person(email) })
  const one = { employeeId: String(employeeId), roles: ['pegawai' as const] }
  await lay(system, one, { evaluation: base => evaluationItem(base) })
  return one.employeeId
}

const as = (employeeId: string) => ({ sub: `sub-${employeeId}`, employeeId, roles: ['pegawai' as const] })
const remind = (employeeId: string, day = DAY) => {
  system.clock.set(`${day}T07:00:00+07:00`)
  return system.run('remindShard', { day, shard: shardOf(employeeId) })
}
const lettersTo = (email: string) => system.mails.filter(({ to }) => to.includes(email)).length

/** As EventBridge brings it, with all that stands around what we take. */
const bounced = (emailAddress: string, bounceType = 'Permanent') => ({
  version: '0',
  'detail-type': 'Email Bounced',
  source: 'aws.ses',
  detail: {
    eventType: 'Bounce',
    mail: { timestamp: '2026-03-25T02:00:00.000Z', destination: [emailAddress], commonHeaders: { subject: 'x' } },
    bounce: { bounceType, bounceSubType: 'General', bouncedRecipients: [{ emailAddress, status: '5.1.1' }] },
  },
})
const complained = (emailAddress: string) => ({
  detail: { eventType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress }] } },
})

describe('an address that takes no letters', () => {
  test('gets none any more, until the person has another one', async () => {
    const employeeId = await entered('dian@kertapati.example')
    const event = bounced('Dian Lestari <Dian@Kertapati.example>')
    expect(await system.run('markUndeliverable', event)).toEqual({ marked: 1, unknown: 0 })
    expect(await system.run('markUndeliverable', event)).toEqual({ marked: 0, unknown: 0 })
    // whoever of the town shares the shard that chance gave him, and has no address, is counted too
    const { unreachable } = Counted.parse(await remind(employeeId))
    expect(unreachable).toBeGreaterThan(0)
    expect(lettersTo('dian@kertapati.example')).toBe(0)

    const { version: standing } = await must(system, 200, 'GET', `/v1/employees/${employeeId}`, { as: ADMIN })
    const body = person('dian.lestari@kertapati.example')
    const headers = version(Number(standing))
    await must(system, 200, 'PUT', `/v1/employees/${employeeId}`, { as: ADMIN, body, headers })
    expect(await remind(employeeId)).toMatchObject({ unreachable: unreachable - 1 })
    expect(lettersTo('dian.lestari@kertapati.example')).toBe(1)
  })

  test('is told to him and to the administrator, and to nobody else', async () => {
    system.clock.set(AT)
    const employeeId = await entered('eka@kertapati.example')
    const me = await must(system, 200, 'GET', '/v1/me', { as: as(employeeId) })
    expect(me).not.toHaveProperty('problems')
    await system.run('markUndeliverable', bounced('eka@kertapati.example'))
    expect(await must(system, 200, 'GET', '/v1/me', { as: as(employeeId) })).toMatchObject({
      problems: [{ code: 'email_undeliverable', detail: expect.stringContaining('2026-04-07T07:00:00+07:00') }],
    })
    const path = `/v1/employees/${employeeId}`
    expect(await must(system, 200, 'GET', path, { as: ADMIN })).toMatchObject({ emailUndeliverableSince: AT })
    expect(await must(system, 200, 'GET', '/v1/me/home', { as: as(employeeId) })).toMatchObject({
      emailUndeliverableSince: AT,
    })
    const evaluator = { sub: 'sub-kasi', employeeId: idOf('kasi'), roles: ['pegawai' as const] }
    expect(await must(system, 200, 'GET', path, { as: evaluator })).not.toHaveProperty('emailUndeliverableSince')
  })

  test('is one whose reader complained too', async () => {
    const employeeId = await entered('fajar@kertapati.example')
    expect(await system.run('markUndeliverable', complained('fajar@kertapati.example'))).toMatchObject({ marked: 1 })
    const { problems } = await must(system, 200, 'GET', '/v1/me', { as: as(employeeId) })
    expect(problems).toMatchObject([{ code: 'email_undeliverable', detail: expect.stringContaining('spam') }])
  })

  test('is not one whose mailbox is full today', async () => {
    const employeeId = await entered('gita@kertapati.example')
    expect(await system.run('markUndeliverable', bounced('gita@kertapati.example', 'Transient'))).toMatchObject({
      marked: 0,
    })
    expect((await must(system, 200, 'GET', '/v1/me', { as: as(employeeId) }))['problems']).toBeUndefined()
  })

  test('of nobody here is counted, and no address is ever logged', async () => {
    expect(await system.run('markUndeliverable', bounced('siapa@lain.example'))).toEqual({ marked: 0, unknown: 1 })
    const said = JSON.stringify(system.logged)
    expect(said).toContain('markUndeliverable')
    expect(said).not.toContain('@')
  })

  test('lies in the table under its digest, without the address', async () => {
    const hmac = system.effectsFor('getMe').hmac('email', 'eka@kertapati.example')
    const item = await system.table.get(keys.email(hmac))
    expect(item).toMatchObject({ undeliverable: { why: 'bounce' } })
    expect(JSON.stringify(item)).not.toContain('@')
  })
})
