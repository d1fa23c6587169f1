import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as ranges from '../../../functions/store/ranges.ts'
import { agreementOn, proposalOf, scheduleItem, schedulePut } from '../../support/follow-ups.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-02-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const kasi = actor('kasi')
const camat = actor('camat')
const DATES = ['2026-03-02', '2026-06-01']
const route = ({ employeeId }: Pick<Someone, 'employeeId'>, path = '') =>
  `/v1/employees/${employeeId}/feedback-schedules/2026${path}`
const propose = (one: Someone, as = one.as, dates = DATES) =>
  must(system, 200, 'POST', route(one, '/proposal'), { as, body: { dates } })
const accept = (one: Someone, as = kasi, headers = {}) =>
  must(system, 200, 'POST', route(one, '/acceptance'), { as, headers })
const show = (one: Someone, as = one.as) => must(system, 200, 'GET', route(one), { as })
const agree = async (one: Someone) => {
  await propose(one)
  return accept(one)
}
type Home = {
  tasks: { operation: string; subject: string; dueAt?: string }[]
  deadlines: { what: string; dueAt: string; article: string }[]
  waitingFor: { operation: string; who: string }[]
}
const home = async (as = kasi) => (await system.call<Home>('GET', '/v1/me/home', { as })).body
const give = (one: Someone, as = kasi, kind = 'berkala') =>
  must(system, 201, 'POST', '/v1/feedback', {
    as,
    body: {
      ...{ to: one.employeeId, periodId: '2026-TW1', about: { value: 'kompeten' }, kind, tone: 'apresiasi' },
      ...{ observation: 'Pada rapat Senin laporan siap.', impact: 'Rapat selesai dalam satu jam.' },
    },
  })
const missed = async (as = camat, query = '') =>
  (await system.call<{ items: object[] }>('GET', `/v1/me/team/missed-feedback${query}`, { as })).body.items

describe('a schedule of feedback [P19(1)–(2), III.C.5.a, III.C.6]', () => {
  test('is proposed by one and accepted by the other, whichever begins', async () => {
    const [one, other] = [await someone(system), await someone(system)]
    expect(await show(one)).toMatchObject({ dates: [], version: 0, allowedActions: ['proposeFeedbackSchedule'] })
    expect(await propose(one)).toMatchObject({
      ...{ proposal: { dates: DATES, side: 'pegawai' }, dates: [], allowedActions: ['proposeFeedbackSchedule'] },
    })
    const before = await home()
    expect(before.tasks).toContainEqual(
      expect.objectContaining({
        ...{ operation: 'acceptFeedbackSchedule', subject: one.employeeId, dueAt: '2026-03-02T23:59:59.999+07:00' },
      }),
    )
    expect((await home(one.as)).waitingFor).toContainEqual({
      ...{ operation: 'acceptFeedbackSchedule', subject: one.employeeId, who: 'evaluator' },
    })
    expect((await show(one, kasi))['allowedActions']).toEqual(['proposeFeedbackSchedule', 'acceptFeedbackSchedule'])
    expect(await accept(one)).toMatchObject({
      ...{ agreedAt: '2026-02-10T09:00:00+07:00', version: 2 },
      dates: [
        { on: '2026-03-02', state: 'berjalan' },
        { on: '2026-06-01', state: 'berjalan' },
      ],
    })
    await propose(other, kasi)
    expect((await home(other.as)).tasks.map(({ operation }) => operation)).toContain('acceptFeedbackSchedule')
    await accept(other, other.as)
    expect(await system.table.all(ranges.history(`${one.employeeId}-jadwal-2026`))).toMatchObject([
      {
        operation: 'proposeFeedbackSchedule',
        by: one.employeeId,
        to: 'diusulkan',
        fixed: { dates: DATES, side: 'pegawai' },
      },
      { operation: 'acceptFeedbackSchedule', by: idOf('kasi'), to: 'disepakati', fixed: { dates: DATES } },
    ])
  })

  test('a counter-proposal takes the place of a proposal; what is agreed stays until the other is accepted', async () => {
    const one = await someone(system)
    await agree(one)
    expect(await propose(one, kasi, ['2026-08-03'])).toMatchObject({
      dates: [{ on: '2026-03-02' }, { on: '2026-06-01' }],
      proposal: { dates: ['2026-08-03'], side: 'penilai' },
    })
    await propose(one, one.as, ['2026-09-01'])
    await refused(system, [409, 'wrong_status'], 'POST', route(one, '/acceptance'), { as: one.as })
    await refused(system, [412, 'stale_version'], 'POST', route(one, '/acceptance'), {
      as: kasi,
      headers: { 'if-match': '"3"' },
    })
    expect(await accept(one, kasi, { 'if-match': '"4"' })).toMatchObject({ dates: [{ on: '2026-09-01' }] })
  })

  test('is refused where it cannot be', async () => {
    const one = await someone(system)
    const post = (path: string, as = one.as) =>
      ['POST', route(one, path), { as, body: { dates: ['2026-02-09'] } }] as const
    expect(await refused(system, [400, 'invalid_input'], ...post('/proposal'))).toMatchObject({
      errors: [{ pointer: '/dates/0', code: 'in_past' }],
    })
    await refused(system, [403, 'not_allowed'], ...post('/proposal', camat))
    await refused(system, [403, 'not_allowed'], 'POST', route(one, '/acceptance'), { as: camat })
    await refused(system, [409, 'wrong_status'], 'POST', route(one, '/acceptance'), { as: kasi })
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/proposal'],
      ['POST', '/acceptance'],
    ] as const) {
      const body = path === '/proposal' ? { body: { dates: DATES } } : {}
      const bad = `/v1/employees/${one.employeeId}/feedback-schedules/26${path}`
      await refused(system, [404, 'cycle_not_found'], method, bad, { as: one.as, ...body })
      const none = route({ employeeId: idOf('tidakada') }, path)
      await refused(system, [404, 'employee_not_found'], method, none, { as: one.as, ...body })
    }
    await refused(system, [403, 'not_allowed'], 'GET', route(one), {
      as: { sub: 'x', employeeId: idOf('admin'), roles: ['pegawai', 'admin_kepegawaian'] },
    })
    const alone = await someone(system, { person: { evaluatorId: undefined } })
    await refused(system, [409, 'evaluator_missing'], 'POST', route(alone, '/proposal'), {
      as: alone.as,
      body: { dates: DATES },
    })
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/me/team/missed-feedback', {
      as: { sub: 'x', roles: ['pegawai'] },
    })
  })

  test('a proposal of which a day is over, or to a former evaluator, is not accepted any more', async () => {
    const [late, moved] = [await someone(system), await someone(system)]
    await propose(late)
    await write(system, [
      schedulePut(
        scheduleItem(moved.employeeId, { proposal: { ...proposalOf('pegawai', DATES), pimpinanId: idOf('camat') } }),
      ),
    ])
    await refused(system, [409, 'wrong_status'], 'POST', route(moved, '/acceptance'), { as: kasi })
    system.clock.set('2026-03-03T00:00:00+07:00')
    const no = await refused(system, [409, 'wrong_status'], 'POST', route(late, '/acceptance'), { as: kasi })
    expect(no['detail']).toContain('2026-03-02')
  })
})

describe('a date of it [P19(2)]', () => {
  test('is met by scheduled feedback of the evaluator alone, and noted once a day', async () => {
    const one = await someone(system)
    await agree(one)
    await give(one, camat)
    await give(one, actor('taufik'))
    await give(one, kasi, 'insidentil')
    expect(await show(one)).toMatchObject({ dates: [{ state: 'berjalan' }, { state: 'berjalan' }] })
    await Promise.all([give(one), give(one), give(one)])
    expect(await show(one)).toMatchObject({
      dates: [{ on: '2026-03-02', state: 'dipenuhi', givenOn: '2026-02-10' }, { state: 'berjalan' }],
      version: 3,
    })
  })

  test('stands on both first screens from ten days before', async () => {
    const one = await someone(system)
    await agree(one)
    const due = { what: 'giveFeedback', dueAt: '2026-03-02T23:59:59.999+07:00', article: 'Pasal 19 ayat (2)' }
    for (const as of [kasi, one.as]) expect((await home(as)).deadlines).toContainEqual(due)
    const tasks = async () =>
      (await home()).tasks.filter(({ operation }) => operation === 'giveFeedback').map(({ subject }) => subject)
    expect(await tasks()).toEqual([])
    system.clock.set('2026-02-20T09:00:00+07:00')
    expect(await tasks()).toEqual([one.employeeId])
    expect((await home(one.as)).waitingFor).toContainEqual({
      ...{ operation: 'giveFeedback', subject: one.employeeId, who: 'evaluator' },
    })
    await give(one)
    expect(await tasks()).toEqual([])
  })

  test('that was missed or met late is reported to the superior of the evaluator, to nobody else', async () => {
    const [one, other] = [await someone(system), await someone(system)]
    await agree(one)
    await agree(other)
    system.clock.set('2026-03-02T23:59:59.999+07:00')
    expect(await missed()).toEqual([])
    system.clock.set('2026-03-03T00:00:00+07:00')
    await give(other)
    const [item, ...rest] = await missed()
    expect(rest).toEqual([])
    expect(item).toMatchObject({ employeeId: idOf('kasi'), name: 'Muhammad Wijaya', allowedActions: [] })
    expect(item).toHaveProperty(
      'missed',
      expect.arrayContaining([
        expect.objectContaining({ employeeId: one.employeeId, on: '2026-03-02', state: 'lewat' }),
        expect.objectContaining({ employeeId: other.employeeId, state: 'terlambat', givenOn: '2026-03-03' }),
      ]),
    )
    expect(await missed(camat, '?year=2025')).toEqual([])
    for (const as of [kasi, one.as, actor('sekda')]) expect(await missed(as)).toEqual([])
  })

  test('binds who agreed: after a move it is nobody’s, and is agreed anew', async () => {
    const one = await someone(system)
    await write(system, [
      schedulePut(
        scheduleItem(one.employeeId, { agreed: { ...agreementOn(['2026-02-09']), pimpinanId: idOf('camat') } }),
      ),
    ])
    expect(await show(one)).toMatchObject({ dates: [] })
    expect(await missed(actor('sekda'))).toEqual([])
    expect(await agree(one)).toMatchObject({ dates: [{ on: '2026-03-02' }, { on: '2026-06-01' }] })
  })

  test('is told in the letters of both, three days before', async () => {
    const one = await someone(system, { person: { email: 'siti@contoh.go.id' } })
    const evaluator = await someone(system, {
      person: { email: 'kasi@contoh.go.id', position: { name: 'Kasi', kind: 'pengawas' } },
    })
    await write(system, [
      schedulePut(
        scheduleItem(one.employeeId, {
          agreed: { ...agreementOn(['2026-02-27']), pimpinanId: evaluator.employeeId },
        }),
      ),
    ])
    const profile = await must(system, 200, 'GET', `/v1/employees/${one.employeeId}`, { as: actor('admin') })
    await must(system, 200, 'PUT', `/v1/employees/${one.employeeId}`, {
      as: actor('admin'),
      headers: { 'if-match': `"${String(profile['version'])}"` },
      body: {
        ...{ name: 'Siti', kind: 'pns', position: { name: 'Penata', kind: 'pelaksana' }, unitId: 'kec' },
        ...{ evaluatorId: evaluator.employeeId, email: 'siti@contoh.go.id' },
      },
    })
    system.clock.set('2026-02-24T07:00:00+07:00')
    for (let shard = 0; shard < 16; shard += 1) await system.run('remindShard', { day: '2026-02-24', shard })
    const letters = new Map(system.mails.map(sent => [JSON.stringify(sent), sent]))
    const of = (address: string) => [...letters.keys()].find(text => text.includes(address)) ?? ''
    expect(of('kasi@contoh.go.id')).toContain('Beri umpan balik berkala sesuai jadwal yang disepakati')
    expect(of('siti@contoh.go.id')).toContain('Umpan balik berkala dari pejabat penilai')
  })
})
