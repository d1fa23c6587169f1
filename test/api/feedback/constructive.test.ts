import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { ABUSE, releasedPuts } from '../../support/follow-ups.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const HARSH = { tone: 'perbaikan', observation: 'Anda selalu terlambat, malas.', impact: 'Warga menunggu.' }
const GOOD = { ...HARSH, observation: 'Pada 2 dan 9 Maret Anda datang sesudah apel.' }
const feedback = { periodId: '2026-TW1', about: { value: 'harmonis' }, kind: 'insidentil' }
type Hints = { hints?: { field: string; code: string }[] }
const codes = ({ hints = [] }: Hints) => hints.map(({ field, code }) => `${field} ${code}`)
const ALL = ['observation absolute', 'observation personal_attack', 'observation example_missing']

describe('hints before sending [III.C.1–3]', () => {
  const check = (body: object, headers = {}) =>
    system.call<Hints>('POST', '/v1/feedback/hints', { as: actor('kasi'), body, headers })

  test('come for a text, also for half of one', async () => {
    expect(codes((await check(HARSH)).body)).toEqual(ALL)
    expect((await check(GOOD)).body).toEqual({ hints: [] })
    expect((await check({ tone: 'apresiasi', observation: '', impact: '' })).body).toEqual({ hints: [] })
  })

  test('leave nothing behind: no item, no line of the log, no record of a key', async () => {
    const key = { 'idempotency-key': 'sekali' }
    await check({ ...HARSH, observation: 'Anda selalu terlambat, RAHASIA.' }, key)
    // another text with the same key is no repetition: nothing was kept of the first
    expect((await check(GOOD, key)).body).toEqual({ hints: [] })
    expect(JSON.stringify(system.logged)).not.toContain('RAHASIA')
  })

  test('never stop it: the feedback is kept as it was written, the hints stand in the answer', async () => {
    const { employeeId } = await someone(system)
    const give = (body: object) =>
      must(system, 201, 'POST', '/v1/feedback', { as: actor('kasi'), body: { to: employeeId, ...feedback, ...body } })
    const given = await give({ ...HARSH, suggestion: 'Datang sebelum apel.' })
    expect(given).toMatchObject({ observation: HARSH.observation, hints: [{}, {}, {}] })
    expect(await give({ ...GOOD, suggestion: 'Datang sebelum apel.' })).not.toHaveProperty('hints')
    expect(await system.table.all(ranges.feedbackOf(employeeId, '2026-TW1'))).toHaveLength(2)
    // what stops it is only that nothing is suggested
    const no = await refused(system, [400, 'invalid_input'], 'POST', '/v1/feedback', {
      as: actor('kasi'),
      body: { to: employeeId, ...feedback, ...GOOD },
    })
    expect(no).toMatchObject({ errors: [{ pointer: '/suggestion', code: 'suggestion_missing' }] })
  })
})

describe('hiding abuse [III.C.15]', () => {
  const route = (employeeId: string, feedbackId = 'umpan') =>
    `/v1/employees/${employeeId}/feedback/${feedbackId}/hiding`
  const reason = 'Menghina pribadi penerimanya'

  test('its receiver reads that something was hidden and why; who judges still reads all; nothing is deleted', async () => {
    const one = await someone(system)
    const { employeeId } = one
    await write(system, [...releasedPuts(employeeId, 'umpan'), ...releasedPuts(employeeId, 'lain')])
    const hidden = await must(system, 200, 'POST', route(employeeId), { as: ADMIN, body: { reason } })
    // who hid it answers for what he read
    expect(hidden).toMatchObject({ observation: ABUSE.observation, hidden: { reason } })

    const received = await must(system, 200, 'GET', '/v1/me/feedback?periodId=2026-TW1', { as: one.as })
    const at = '2026-03-10T09:00:00+07:00'
    expect(received['items']).toMatchObject([
      { feedbackId: 'lain', observation: ABUSE.observation },
      { feedbackId: 'umpan', class: 'setingkat', observation: '', impact: '', hidden: { reason, at } },
    ])
    const exported = await must(system, 200, 'GET', '/v1/me/export', { as: one.as })
    expect(JSON.stringify(exported).split('KATAKASAR')).toHaveLength(
      JSON.stringify(received).split('KATAKASAR').length * 2 - 1,
    )
    expect(JSON.stringify(exported)).toContain(reason)

    const judged = await must(system, 200, 'GET', `/v1/employees/${employeeId}/feedback?periodId=2026-TW1`, {
      as: actor('kasi'),
    })
    expect(judged['items']).toMatchObject([{}, { observation: ABUSE.observation, hidden: { reason } }])
    const stored = await system.table.get(keys.releasedFeedback(employeeId, '2026-TW1', '2026-02-28-1-umpan'))
    expect(stored).toMatchObject({ ...ABUSE, hidden: { reason, by: ADMIN.sub } })
  })

  test('the history says who hid it and never who wrote it; the receiver reads of it', async () => {
    const one = await someone(system)
    const { employeeId } = one
    for (const [n, who] of (['hendra', 'taufik', 'kartika'] as const).entries())
      await must(system, 201, 'POST', '/v1/feedback', {
        as: actor(who),
        body: { to: employeeId, ...feedback, ...ABUSE, observation: `Hal ${n}` },
      })
    system.clock.set('2026-04-01T08:00:00+07:00')
    await system.run('releaseFeedback')
    const received = await system.call<{ items: { feedbackId: string }[] }>(
      'GET',
      '/v1/me/feedback?periodId=2026-TW1',
      {
        as: one.as,
      },
    )
    const [first] = received.body.items
    await must(system, 200, 'POST', route(employeeId, first?.feedbackId), { as: ADMIN, body: { reason } })
    const entries = await system.table.all(ranges.history(`${employeeId}-u-${first?.feedbackId ?? ''}`))
    expect(entries).toMatchObject([{ operation: 'hideFeedback', by: ADMIN.sub, to: 'disembunyikan', seq: 1 }])
    for (const who of ['hendra', 'taufik', 'kartika']) expect(JSON.stringify(entries)).not.toContain(idOf(who))
    expect(JSON.stringify(entries)).not.toContain(reason)
    const exported = await must(system, 200, 'GET', '/v1/me/export', { as: one.as })
    expect(exported).toMatchObject({
      history: expect.arrayContaining([
        expect.objectContaining({ operation: 'hideFeedback', by: 'pengelola kepegawaian' }),
      ]),
      accesses: [{ what: 'membaca dan menyembunyikan umpan balik untuk Anda' }],
    })
  })

  test('once, of what was released, and not by who judges him', async () => {
    const { employeeId } = await someone(system)
    await write(system, releasedPuts(employeeId, 'umpan'))
    const send = (id: string, as = ADMIN) => ['POST', route(employeeId, id), { as, body: { reason } }] as const
    await refused(system, [404, 'feedback_not_found'], ...send('tidakada'))
    const kasi = { ...actor('kasi'), roles: ['pegawai', 'admin_kepegawaian'] as const }
    await refused(system, [403, 'not_allowed'], ...send('umpan', kasi))
    await must(system, 200, ...send('umpan'))
    const no = await refused(system, [409, 'wrong_status'], ...send('umpan'))
    expect(no['detail']).toContain('2026-03-10T09:00:00+07:00')
    await refused(system, [404, 'employee_not_found'], 'POST', route(idOf('tidakada')), { as: ADMIN, body: { reason } })
    await refused(system, [400, 'invalid_input'], 'POST', route(employeeId), { as: ADMIN, body: {} })
  })

  test('two administrators at once hide it once', async () => {
    const { employeeId } = await someone(system)
    await write(system, releasedPuts(employeeId, 'umpan'))
    const both = await Promise.all(
      ['a', 'b'].map(sub => system.call('POST', route(employeeId), { as: { ...ADMIN, sub }, body: { reason } })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})
