import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatInstant, type Instant } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { deliveredItem, evaluationItem, signedItem, TW1 } from '../../support/evaluations.ts'
import { FIRST, refused, setAchievement, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, determinedSkp, idOf, layTown, must, PEMBINA } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-04-09T09:00:00+07:00' })
  await layTown(office)
})
afterEach(() => office.close())

const PERIOD = '/v1/periods/2026-TW1'
const UNTIL = at('2026-05-08T23:59:59.999+07:00')
const REASON = 'Server hilang data dua hari'
const LATER = '2026-04-20T09:00:00+07:00'
const WEEK = 7 * 86_400_000
const SECOND = actor('admin')
const body = (until: Instant = UNTIL, reason = REASON) => ({ evaluationClosesAt: formatInstant(until), reason })
const propose = (as = ADMIN, asked: object = body()) => office.call('POST', `${PERIOD}/reopening`, { as, body: asked })
const consent = (as = SECOND) => office.call('POST', `${PERIOD}/reopening/consent`, { as })
const decline = (as = SECOND) => office.call('POST', `${PERIOD}/reopening/refusal`, { as })
const open = { evaluation: (base: object) => evaluationItem(base), recorded: true }
const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', notes: 'Teruskan' }
const stored = (employeeId: string) => office.table.get(keys.evaluation({ employeeId, periodId: '2026-TW1', seq: 1 }))

/** The window has ended and the period is closed; a week later. */
async function closed() {
  office.clock.set(TW1.closesAt + 1)
  await office.run('closeDuePeriods')
  await office.drain()
  office.clock.set(LATER)
}

async function reopened() {
  await closed()
  expect((await propose()).status).toBe(200)
  expect((await consent()).status).toBe(200)
  await office.drain()
}

/** What happened to a period, beside that its clocks were counted. */
const eventsOf = async (periodId: string) =>
  (await office.table.all(ranges.history(periodId))).filter(({ operation }) => operation !== 'moveDeadlines')

describe('a closed period', () => {
  test('is not opened by one login twice, linked to a profile between the two acts or not', async () => {
    await closed()
    const { roles } = SECOND
    expect((await propose()).status).toBe(200)
    const linked = { sub: ADMIN.sub, employeeId: idOf('admin'), roles }
    expect(await consent(linked)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect((await must(office, 200, 'GET', PERIOD, { as: linked }))['allowedActions']).not.toContain(
      'consentToReopening',
    )
    expect((await decline()).status).toBe(200)
    expect((await propose(SECOND)).status).toBe(200)
    expect(await consent({ sub: SECOND.sub, roles })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  })

  test('is opened again by a second administrator, and everyone sees until when and why', async () => {
    await closed()
    const now = formatInstant(office.clock.now())
    expect(await propose()).toMatchObject({
      status: 200,
      body: {
        status: 'ditutup',
        reopeningProposal: { until: formatInstant(UNTIL), reason: REASON, by: 'bootstrap-admin', at: now },
        allowedActions: ['declineReopening', 'setAchievement'],
      },
    })
    expect((await must(office, 200, 'GET', PERIOD, { as: SECOND }))['allowedActions']).toContain('consentToReopening')
    expect(await must(office, 200, 'GET', PERIOD, { as: actor('hendra') })).not.toHaveProperty('reopeningProposal')
    const told = { from: formatInstant(TW1.closesAt), until: formatInstant(UNTIL), reason: REASON, at: now }
    expect(await consent()).toMatchObject({
      status: 200,
      body: {
        status: 'evaluasi',
        evaluationClosesAt: formatInstant(UNTIL),
        reopenings: [{ ...told, by: idOf('admin'), proposedBy: 'bootstrap-admin' }],
      },
    })
    const seen = await must(office, 200, 'GET', PERIOD, { as: actor('hendra') })
    expect(seen['reopenings']).toStrictEqual([told])
    expect(seen).not.toHaveProperty('closing')
    expect(await must(office, 200, 'GET', '/v1/me/home', { as: actor('hendra') })).toMatchObject({
      phase: { phase: 'evaluasi', closesAt: formatInstant(UNTIL), reopening: told },
    })
  })

  test('is not opened by one alone', async () => {
    await closed()
    await propose()
    expect(await consent(ADMIN)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect((await office.table.get(keys.period('2026-TW1')))?.closedAt).toBeDefined()
  })

  test('stays closed where the other one declines, and the history says so', async () => {
    await closed()
    await propose()
    expect(await decline()).toMatchObject({ status: 200, body: { status: 'ditutup' } })
    await refused(office, [409, 'reopening_not_proposed'], 'POST', `${PERIOD}/reopening/consent`, { as: SECOND })
    await refused(office, [409, 'reopening_not_proposed'], 'POST', `${PERIOD}/reopening/refusal`, { as: SECOND })
    const entries = await eventsOf('2026-TW1')
    expect(entries.map(({ operation }) => operation)).toStrictEqual([
      ...['closeDuePeriods', 'proposeReopening', 'declineReopening'],
    ])
    expect((await propose()).status).toBe(200)
  })

  test('is not opened after the proposal has lapsed', async () => {
    await closed()
    await propose()
    office.clock.set(at(LATER) + WEEK + 1)
    await refused(office, [409, 'reopening_lapsed'], 'POST', `${PERIOD}/reopening/consent`, { as: SECOND })
    expect((await propose(SECOND)).status).toBe(200)
    expect((await consent(ADMIN)).status).toBe(200)
  })

  test('waits for one answer at a time', async () => {
    await closed()
    await propose()
    const call = { as: SECOND, body: body() }
    expect(await refused(office, [409, 'reopening_proposed'], 'POST', `${PERIOD}/reopening`, call)).toMatchObject({
      detail: expect.stringContaining(formatInstant(at(LATER) + WEEK)),
    })
  })

  test.each([
    ['a time that has passed', body(at('2026-04-12T00:00:00+07:00')), 'not_later'],
    ["the next quarter's window", body(at('2026-06-20T00:00:00+07:00')), 'windows_overlap'],
  ])('is not opened until %s', async (_until, asked, code) => {
    await closed()
    const no = await refused(office, [400, 'invalid_input'], 'POST', `${PERIOD}/reopening`, { as: ADMIN, body: asked })
    expect(no).toMatchObject({ errors: [{ pointer: '/evaluationClosesAt', code }] })
  })

  test('is opened by administrators only, and only where it is closed', async () => {
    for (const as of [actor('camat'), PEMBINA, actor('walikota')])
      for (const call of [propose, consent, decline])
        expect(await call(as)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    await refused(office, [409, 'period_not_closed'], 'POST', `${PERIOD}/reopening`, { as: ADMIN, body: body() })
    for (const path of ['reopening', 'reopening/consent', 'reopening/refusal'])
      for (const id of ['2026-B01', '2031-TW1', '%20'])
        await refused(office, [404, 'period_not_found'], 'POST', `/v1/periods/${id}/${path}`, {
          as: ADMIN,
          ...(path === 'reopening' && { body: body() }),
        })
  })

  test('is opened five times at most', async () => {
    await closed()
    for (let n = 1; n <= 5; n += 1) {
      const until = at(LATER) + n * 3_600_000
      expect((await propose(ADMIN, body(until))).status).toBe(200)
      expect((await consent()).status).toBe(200)
      await office.drain()
      office.clock.set(until + 1)
      await office.run('closeDuePeriods')
      await office.drain()
    }
    expect(await must(office, 200, 'GET', PERIOD, { as: ADMIN })).toMatchObject({
      status: 'ditutup',
      formerClosings: { length: 5 },
    })
    await refused(office, [409, 'too_many_reopenings'], 'POST', `${PERIOD}/reopening`, { as: ADMIN, body: body() })
  })

  test('opened again is not extended by one administrator', async () => {
    await reopened()
    const call = { as: ADMIN, body: body(UNTIL + 1) }
    await refused(office, [409, 'closing_started'], 'POST', `${PERIOD}/extension`, call)
  })
})

describe('in a reopened window', () => {
  test('what was unsigned is with the evaluator again, the old due date kept in its history', async () => {
    const { employeeId, evaluation, as } = await someone(office, open)
    await closed()
    const handed = await stored(employeeId)
    expect(handed).toMatchObject({ by: 'superior', actorId: idOf('camat') })
    await propose()
    await consent()
    await office.drain()
    const back = await stored(employeeId)
    expect(back).toMatchObject({ by: 'penilai', actorId: idOf('kasi'), closesAt: UNTIL, status: 'terbuka' })
    expect(back).not.toHaveProperty('superiorDueAt')
    const { items } = await must(office, 200, 'GET', `${evaluation}/history`, { as })
    expect(items).toMatchObject([
      { operation: 'closeDuePeriods' },
      {
        ...{ operation: 'handBackUnsigned', by: 'sistem', from: 'terbuka', to: 'terbuka' },
        fixed: {
          by: 'penilai',
          closesAt: formatInstant(UNTIL),
          formerlyDueAt: formatInstant(Number(handed?.superiorDueAt)),
          round: 1,
        },
      },
    ])
  })

  test('the evaluator judges until its last millisecond, the superior no more', async () => {
    await setAchievement(office)
    const [one, two] = [await someone(office, open), await someone(office, open)]
    await reopened()
    for (const { evaluation, as } of [one, two]) {
      expect((await office.call('POST', `${evaluation}/submission`, { as })).status).toBe(200)
      const rate = { body: RATED, headers: FIRST }
      await refused(office, [403, 'not_allowed'], 'PUT', `${evaluation}/rating`, { as: actor('camat'), ...rate })
      expect((await office.call('PUT', `${evaluation}/rating`, { as: actor('kasi'), ...rate })).status).toBe(200)
    }
    const sign = ({ evaluation }: typeof one) => office.call('POST', `${evaluation}/signature`, { as: actor('kasi') })
    office.clock.set(UNTIL)
    expect(await sign(one)).toMatchObject({ status: 200, body: { by: 'penilai' } })
    expect((await stored(one.employeeId)) ?? {}).not.toHaveProperty('judgement.finalBy')
    office.clock.set(UNTIL + 1)
    expect(await sign(two)).toMatchObject({ status: 409, body: { code: 'period_closed' } })
  })

  test('what is signed stays, and a final result is never touched', async () => {
    const signed = { evaluation: (base: object) => signedItem(base, { signedBy: idOf('kasi') }) }
    const bySuperior = {
      evaluation: (base: object) =>
        signedItem({ ...base, by: 'superior' }, { signedBy: idOf('camat'), finalBy: 'IV.A.11' }),
    }
    const times = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }
    const final = {
      evaluation: (base: object) =>
        ({ ...deliveredItem(times, base), status: 'final', returned: false, finalAt: 4 }) as const,
    }
    const people = [await someone(office, signed), await someone(office, bySuperior), await someone(office, final)]
    const all = () => Promise.all(people.map(({ employeeId }) => stored(employeeId)))
    const before = await all()
    await reopened()
    expect(await all()).toStrictEqual(before)
    office.clock.set(UNTIL + 1)
    await office.run('closeDuePeriods')
    await office.drain()
    expect(await all()).toStrictEqual(before)
  })

  test('an approval opens the evaluation that was missing', async () => {
    await reopened()
    await determinedSkp(office, 'hendra', 'kasi')
    expect(await stored(idOf('hendra'))).toMatchObject({ status: 'terbuka', by: 'penilai', closesAt: UNTIL })
    office.clock.set(UNTIL + 1)
    await office.run('closeDuePeriods')
    await office.drain()
    expect(await stored(idOf('hendra'))).toMatchObject({ by: 'superior' })
    expect(await must(office, 200, 'GET', PERIOD, { as: ADMIN })).toMatchObject({
      closing: { evaluations: 1, escalated: 1 },
      formerClosings: [{ evaluations: 0, escalated: 0 }],
    })
  })

  test('what stays unsigned goes to the superior when it ends, with his own 14 days [IV.A.11]', async () => {
    const { employeeId } = await someone(office, open)
    await reopened()
    office.clock.set(UNTIL + 1)
    expect(await office.run('closeDuePeriods')).toMatchObject({ started: ['2026-TW1'] })
    await office.drain()
    expect(await stored(employeeId)).toMatchObject({
      by: 'superior',
      actorId: idOf('camat'),
      superiorDueAt: at('2026-06-04T23:59:59.999+07:00'),
    })
  })

  test('the definition of the year leaves it where it is', async () => {
    await reopened()
    const { rhythm, planning, version: read } = await must(office, 200, 'GET', '/v1/cycles/2026', { as: ADMIN })
    const call = { as: ADMIN, body: { rhythm, planning }, headers: version(Number(read)) }
    await must(office, 200, 'PUT', '/v1/cycles/2026', call)
    expect(await office.table.get(keys.period('2026-TW1'))).toMatchObject({
      evaluationClosesAt: UNTIL,
      reopenings: { length: 1 },
    })
  })
})

test('the second closing holds the digest of the first, whose result stays', async () => {
  const { employeeId } = await someone(office, open)
  await reopened()
  const first = await office.table.get(keys.closing('2026-TW1'))
  office.clock.set(UNTIL + 1)
  await office.run('closeDuePeriods')
  await office.drain()
  const second = await office.table.get(keys.closing('2026-TW1', 1))
  expect(await office.table.get(keys.closing('2026-TW1'))).toStrictEqual(first)
  expect(second).toMatchObject({ round: 1, finishedAt: UNTIL + 1, evaluations: 1, escalated: 1 })
  expect(second?.digest).not.toBe(first?.digest)
  const entry = await office.table.get(keys.roster({ employeeId, periodId: '2026-TW1', seq: 1 }))
  expect(entry).toMatchObject({ round: 1, outcome: { by: 'superior' }, formerOutcomes: [{ round: 0, by: 'superior' }] })
  expect(entry?.outcome?.heads?.seq).toBe(2)
  const entries = await eventsOf('2026-TW1')
  expect(entries.map(({ operation, fixed }) => [operation, fixed['digest'] ?? fixed['closing'] ?? ''])).toStrictEqual([
    ['closeDuePeriods', first?.digest],
    ['proposeReopening', ''],
    ['consentToReopening', first?.digest],
    ['closeDuePeriods', second?.digest],
  ])
})
