import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatInstant, type Instant } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { evaluationItem, TW1 } from '../../support/evaluations.ts'
import { beforeNextCommit } from '../../support/meanwhile.ts'
import { FIRST, refused, setAchievement, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must, PEMBINA } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-04-09T09:00:00+07:00' })
  await layTown(office)
})
afterEach(() => office.close())

const PERIOD = '/v1/periods/2026-TW1'
const LATER = at('2026-04-17T23:59:59.999+07:00')
const REASON = 'Banjir: kantor tutup tiga hari'
const body = (until: Instant = LATER, reason = REASON) => ({ evaluationClosesAt: formatInstant(until), reason })
const extend = (call: Parameters<TestSystem['call']>[2] = { as: ADMIN, body: body() }, period = PERIOD) =>
  office.call('POST', `${period}/extension`, call)
const open = { evaluation: (base: object) => evaluationItem(base), recorded: true }
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }

describe('the administrator moves the end of a window', () => {
  test('and everyone sees until when and why, on the period and on the first screen', async () => {
    const told = {
      from: formatInstant(TW1.closesAt),
      until: formatInstant(LATER),
      reason: REASON,
      at: formatInstant(office.clock.now()),
    }
    expect(await extend()).toMatchObject({
      status: 200,
      body: {
        evaluationClosesAt: formatInstant(LATER),
        status: 'evaluasi',
        extensions: [{ ...told, by: 'bootstrap-admin' }],
      },
    })
    const { extensions } = await must(office, 200, 'GET', PERIOD, { as: actor('hendra') })
    expect(extensions).toStrictEqual([told])
    expect(await must(office, 200, 'GET', '/v1/me/home', { as: actor('hendra') })).toMatchObject({
      phase: { phase: 'evaluasi', closesAt: formatInstant(LATER), extension: told },
    })
  })

  test('with its own chained history', async () => {
    await extend()
    await extend({ as: actor('admin'), body: body(LATER + 1, 'Listrik padam') })
    const entries = await office.table.all(ranges.history('2026-TW1'))
    expect(entries).toMatchObject([
      {
        ...{ seq: 1, by: 'bootstrap-admin', operation: 'extendPeriod', from: 'evaluasi', to: 'evaluasi' },
        fixed: { evaluationClosesAt: formatInstant(LATER), formerlyClosedAt: formatInstant(TW1.closesAt) },
      },
      { seq: 2, by: idOf('admin'), previous: entries[0]?.hash },
    ])
    expect(await office.table.get(keys.period('2026-TW1'))).toMatchObject({
      historySeq: 2,
      historyHash: entries[1]?.hash,
      extensions: [{ until: LATER }, { from: LATER, until: LATER + 1, reason: 'Listrik padam' }],
    })
  })

  test('also in the moments between its end and its closing', async () => {
    office.clock.set(TW1.closesAt + 1)
    expect(await extend()).toMatchObject({ status: 200, body: { status: 'evaluasi' } })
    expect(await office.run('closeDuePeriods')).toMatchObject({ started: [] })
  })

  test('once for one key, however often it is sent', async () => {
    const call = { as: ADMIN, body: body(), headers: { 'idempotency-key': 'banjir' } }
    const first = await extend(call)
    expect((await extend(call)).body).toStrictEqual(first.body)
    expect((await office.table.get(keys.period('2026-TW1')))?.extensions).toHaveLength(1)
  })

  test.each([
    ['a time that has passed', body(at('2026-04-08T00:00:00+07:00')), 'not_later'],
    ['the end that it has', body(TW1.closesAt), 'not_later'],
    ["the next quarter's window", body(at('2026-06-20T00:00:00+07:00')), 'windows_overlap'],
  ])('not to %s', async (_where, asked, code) => {
    expect(
      await refused(office, [400, 'invalid_input'], 'POST', `${PERIOD}/extension`, { as: ADMIN, body: asked }),
    ).toMatchObject({ errors: [{ pointer: '/evaluationClosesAt', code }] })
  })

  test('of the year not past January, and the no names article and date [IV.A.8.b]', async () => {
    office.clock.set('2027-01-10T09:00:00+07:00')
    const call = { as: ADMIN, body: body(at('2027-02-01T00:00:00+07:00')) }
    const annual = '/v1/periods/2026-TAHUNAN/extension'
    const no = await refused(office, [400, 'invalid_input'], 'POST', annual, call)
    expect(no['detail']).toMatch(/2027-01-31T23:59:59\.999\+07:00 .*IV\.A\.8\.b/)
  })

  test.each([
    ['no reason', { evaluationClosesAt: formatInstant(LATER) }],
    ['an empty reason', body(LATER, '  ')],
    ['no end', { reason: REASON }],
    ['more than is asked', { ...body(), force: true }],
  ])('not with %s', async (_what, asked) => {
    await refused(office, [400, 'invalid_input'], 'POST', `${PERIOD}/extension`, { as: ADMIN, body: asked })
  })

  test('not more than ten times', async () => {
    for (let n = 0; n < 10; n += 1) expect((await extend({ as: ADMIN, body: body(LATER + n) })).status).toBe(200)
    await refused(office, [409, 'too_many_extensions'], 'POST', `${PERIOD}/extension`, {
      as: ADMIN,
      body: body(LATER + 10),
    })
    const { allowedActions } = await must(office, 200, 'GET', PERIOD, { as: ADMIN })
    expect(allowedActions).not.toContain('extendPeriod')
  })

  test('nobody else does', async () => {
    for (const as of [actor('camat'), PEMBINA, actor('walikota')])
      await refused(office, [403, 'not_allowed'], 'POST', `${PERIOD}/extension`, { as, body: body() })
  })

  test.each(['2026-B01', '2031-TW1', '2026-TW5', '%20'])('of a period called %s not, for there is none', async id => {
    await refused(office, [404, 'period_not_found'], 'POST', `/v1/periods/${id}/extension`, { as: ADMIN, body: body() })
  })

  test('and the definition of the year, sent again, leaves it where it is', async () => {
    const cycle = await must(office, 200, 'GET', '/v1/cycles/2026', { as: ADMIN })
    await extend()
    const define = (headers: Record<string, string>) => {
      const { rhythm, planning } = cycle
      return office.call('PUT', '/v1/cycles/2026', { as: ADMIN, body: { rhythm, planning }, headers })
    }
    expect(await define(version(Number(cycle['version'])))).toMatchObject({ status: 412 })
    expect((await define(version(Number(cycle['version']) + 1))).status).toBe(200)
    expect(await office.table.get(keys.period('2026-TW1'))).toMatchObject({
      evaluationClosesAt: LATER,
      extensions: [{ reason: REASON }],
    })
  })

  test('before it has opened too, and then its definition does not move it any more', async () => {
    const later = at('2026-07-15T23:59:59.999+07:00')
    const second = '/v1/periods/2026-TW2'
    expect((await extend({ as: ADMIN, body: body(later) }, second)).status).toBe(200)
    const { rhythm, planning, version: read } = await must(office, 200, 'GET', '/v1/cycles/2026', { as: ADMIN })
    const windows = {
      '2026-TW2': { evaluationOpensAt: '2026-06-20T00:00:00+07:00', evaluationClosesAt: '2026-07-01T00:00:00+07:00' },
    }
    const call = { as: ADMIN, body: { rhythm, planning, windows }, headers: version(Number(read)) }
    expect(await refused(office, [409, 'window_opened'], 'PUT', '/v1/cycles/2026', call)).toMatchObject({
      detail: expect.stringContaining(formatInstant(later)),
    })
  })
})

describe('in the extended time', () => {
  test('an employee hands in until its last millisecond, and not after it [P24(2)–(3)]', async () => {
    const [one, two] = [await someone(office, open), await someone(office, open)]
    await extend()
    const submit = (who: typeof one) => office.call('POST', `${who.evaluation}/submission`, { as: who.as })
    office.clock.set(LATER)
    expect((await submit(one)).status).toBe(200)
    office.clock.set(LATER + 1)
    expect(await submit(two)).toMatchObject({ status: 409, body: { code: 'period_closed' } })
  })

  test('an evaluator rates and signs until its last millisecond, and not after it [IV.A.1, V.A.4]', async () => {
    await setAchievement(office)
    const [one, two] = [await someone(office, open), await someone(office, open)]
    const rate = (who: typeof one) =>
      office.call('PUT', `${who.evaluation}/rating`, { as: actor('kasi'), body: RATED, headers: FIRST })
    const sign = (who: typeof one) => office.call('POST', `${who.evaluation}/signature`, { as: actor('kasi') })
    await extend()
    office.clock.set(TW1.closesAt + 1)
    expect((await rate(one)).status).toBe(200)
    expect((await rate(two)).status).toBe(200)
    office.clock.set(LATER)
    expect(await sign(one)).toMatchObject({ status: 200, body: { status: 'dinilai', by: 'penilai' } })
    office.clock.set(LATER + 1)
    expect(await sign(two)).toMatchObject({ status: 409, body: { code: 'period_closed' } })
  })

  test('nothing goes to the superior before it has passed, and then with its own 14 days [IV.A.11]', async () => {
    const { evaluation } = await someone(office, open)
    await extend()
    office.clock.set(LATER)
    expect(await office.run('closeDuePeriods')).toMatchObject({ started: [] })
    office.clock.set(LATER + 1)
    expect(await office.run('closeDuePeriods')).toMatchObject({ started: ['2026-TW1'] })
    await office.drain()
    expect(await must(office, 200, 'GET', evaluation, { as: actor('camat') })).toMatchObject({
      by: 'superior',
      closesAt: formatInstant(LATER),
      dueAt: '2026-05-08T23:59:59.999+07:00',
    })
  })
})

describe('an extension and the closing', () => {
  test('which has begun: the no says since when', async () => {
    office.clock.set(TW1.closesAt + 1)
    await office.run('closeDuePeriods')
    const call = { as: ADMIN, body: body() }
    expect(await refused(office, [409, 'closing_started'], 'POST', `${PERIOD}/extension`, call)).toMatchObject({
      detail: expect.stringContaining(formatInstant(TW1.closesAt)),
    })
    await office.drain()
    await refused(office, [409, 'closing_started'], 'POST', `${PERIOD}/extension`, call)
  })

  test('in one and the same moment: one of them wins, and the other knows', async () => {
    office.clock.set(TW1.closesAt + 1)
    const calls = Array.from({ length: 10 }, (_, n) => n)
    const [extensions, closings] = await Promise.all([
      Promise.all(calls.map(n => extend({ as: ADMIN, body: body(LATER + n) }))),
      Promise.all(calls.map(() => office.call('POST', `${PERIOD}/closing`, { as: ADMIN }))),
    ])
    const extended = extensions.some(({ status }) => status === 200)
    const closed = closings.some(({ status }) => status === 202)
    expect(extended).not.toBe(closed)
    const period = await office.table.get(keys.period('2026-TW1'))
    const closing = await office.table.get(keys.closing('2026-TW1'))
    expect(period?.extensions === undefined).toBe(closed)
    expect(closing !== undefined).toBe(closed)
    for (const { status, body: said } of [...extensions, ...closings])
      if (status > 299)
        expect(['closing_started', 'period_not_due', 'invalid_input', 'unavailable']).toContain(said['code'])
  })

  test.each(['extension', 'closing'] as const)('the %s that comes while the other is decided wins', async first => {
    office.clock.set(TW1.closesAt + 1)
    const close = () => office.call('POST', `${PERIOD}/closing`, { as: ADMIN })
    const [winner, loser] = first === 'extension' ? [extend, close] : [close, extend]
    const meanwhile = beforeNextCommit(office, () => winner())
    const answer = await loser()
    expect(meanwhile.done).toBe(true)
    expect(answer).toMatchObject({
      status: 409,
      body: { code: first === 'extension' ? 'period_not_due' : 'closing_started' },
    })
  })
})
