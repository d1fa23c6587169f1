import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatInstant } from '../../../functions/domain/instant.ts'
import * as keys from '../../../functions/store/keys.ts'
import { employeeIdOf, evaluationItem, evaluationPuts, signedItem, TW1 } from '../../support/evaluations.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, PEMBINA, PEOPLE, type Who, write } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-03-25T09:00:00+07:00' })
  await layTown(office)
})
afterEach(() => office.close())

const AFTER = TW1.closesAt + 1
const path = `/v1/periods/${TW1.periodId}`
const NOBODY = { sub: 'bootstrap', roles: ['pegawai'] as const }
const UNKNOWN = ['2026-TW5', '2026-B01', '2031-TW1', 'TW1', '%20']

const of = (who: Who, unitId: string, actorId: Who) => ({
  employeeId: idOf(who),
  name: who,
  unitId,
  actorId: idOf(actorId),
})

/** Two of the kasi's people and the kasi himself are evaluated; one judgement is signed. */
async function layEvaluations() {
  const evaluations = [
    evaluationItem(of('hendra', 'kec', 'kasi')),
    signedItem(of('taufik', 'kec', 'kasi')),
    evaluationItem(of('kasi', 'kec', 'camat')),
    evaluationItem(of('camat', 'sekda', 'sekda')),
  ]
  await write(office, evaluations.flatMap(evaluationPuts))
  await office.drain()
}

const none = { terbuka: 0, diajukan: 0, dinilai: 0, disampaikan: 0, diterima: 0, final: 0 }

describe('a period', () => {
  const see = (as: Parameters<TestSystem['call']>[2]) => office.call('GET', path, as)

  test('says its window and where it stands', async () => {
    expect(await see({ as: actor('hendra') })).toMatchObject({
      status: 200,
      body: {
        periodId: '2026-TW1',
        kind: 'periodik',
        name: 'Triwulan I 2026',
        startsOn: '2026-01-01',
        endsOn: '2026-03-31',
        evaluationOpensAt: '2026-03-20T00:00:00+07:00',
        evaluationClosesAt: '2026-04-10T23:59:59.999+07:00',
        status: 'evaluasi',
        allowedActions: [],
      },
    })
  })

  test.each([
    ['the administrator', ADMIN],
    ['the pembina', PEMBINA],
  ])('shows %s the counts of all units', async (_who, as) => {
    await layEvaluations()
    const { body } = await see({ as })
    expect(body['counts']).toMatchObject({ ...none, terbuka: 3, dinilai: 1 })
    expect(body['byUnit']).toMatchObject([
      { unitId: 'kec', counts: { ...none, terbuka: 2, dinilai: 1 } },
      { unitId: 'sekda', counts: { ...none, terbuka: 1 } },
    ])
    expect(body['allowedActions']).toContain('setAchievement')
  })

  test('shows an evaluator the counts of his team, and no units', async () => {
    await layEvaluations()
    const { body } = await see({ as: actor('kasi') })
    expect(body['counts']).toMatchObject({ ...none, terbuka: 1, dinilai: 1 })
    expect(body).not.toHaveProperty('byUnit')
    expect((await see({ as: actor('hendra') })).body['counts']).toMatchObject(none)
    expect((await see({ as: NOBODY })).body['counts']).toMatchObject(none)
  })

  test('shows the head of region the counts of his own team like everyone, though he sets what units achieved', async () => {
    await layEvaluations()
    await write(office, evaluationPuts(evaluationItem(of('sekda', 'sekda', 'walikota'))))
    const { body } = await see({ as: actor('walikota') })
    expect(body['counts']).toMatchObject({ ...none, terbuka: 1 })
    expect(body).not.toHaveProperty('byUnit')
    expect(body['allowedActions']).toStrictEqual(['setAchievement'])
  })

  test('shows how far its closing is', async () => {
    await layEvaluations()
    expect((await see({ as: ADMIN })).body).not.toHaveProperty('closing')
    office.clock.set(AFTER)
    expect((await see({ as: ADMIN })).body).toMatchObject({
      status: 'menutup',
      allowedActions: ['extendPeriod', 'closePeriod', 'setAchievement'],
    })
    await office.run('closeDuePeriods')
    const startedAt = '2026-04-11T00:00:00+07:00'
    const begun = (await see({ as: ADMIN })).body['closing']
    const counted = { startedAt, evaluations: 0, escalated: 0, withoutSkp: 0, stopped: 0 }
    const named = { withoutSkpEmployees: [], stoppedEvaluations: [], overdueSuperiors: [], overdueSuperiorsCount: 0 }
    expect(begun).toStrictEqual({ ...counted, ...named })
    expect((await see({ as: PEMBINA })).body['closing']).toStrictEqual(counted)
    await Promise.all([...Array(8).keys()].map(shard => office.run('closeShard', { periodId: TW1.periodId, shard })))
    const half = (await see({ as: ADMIN })).body['closing']
    expect(half).not.toHaveProperty('finishedAt')
    await office.drain()
    const done = (await see({ as: ADMIN })).body
    expect(done).toMatchObject({
      status: 'ditutup',
      // sekda, admin and kartika have no SKP; the head of region needs none
      closing: { startedAt, finishedAt: startedAt, evaluations: 4, escalated: 3, withoutSkp: 3, needsSuperior: [] },
    })
    expect(done['closing']).toHaveProperty('digest')
    expect((await see({ as: PEMBINA })).body['closing']).not.toHaveProperty('needsSuperior')
  })

  test('names to the administrator alone who had no SKP and which superior is late', async () => {
    await layEvaluations()
    office.clock.set(AFTER)
    await office.run('closeDuePeriods')
    await office.drain()
    const closing = async (as = ADMIN) => (await see({ as })).body['closing']
    const named = ['admin', 'kartika', 'sekda'] as const
    const people = named.map(who => ({ employeeId: idOf(who), name: PEOPLE[who].name }))
    expect(await closing()).toMatchObject({
      withoutSkp: 3,
      withoutSkpEmployees: expect.arrayContaining(people),
      overdueSuperiors: [],
    })
    const evaluationId = `${idOf('hendra')}-2026-TW1-1`
    const dueAt = Number(
      (await office.table.get(keys.evaluation({ employeeId: idOf('hendra'), periodId: TW1.periodId, seq: 1 })))
        ?.superiorDueAt,
    )
    office.clock.set(dueAt)
    expect(await closing()).toMatchObject({ overdueSuperiors: [] })
    office.clock.set(dueAt + 1)
    const late = await closing()
    expect(late).toMatchObject({
      overdueSuperiors: expect.arrayContaining([
        { evaluationId, superiorId: idOf('camat'), dueAt: formatInstant(dueAt) },
      ]),
    })
    expect(late).toHaveProperty('overdueSuperiors.length', 3)
    expect(late).toHaveProperty('overdueSuperiorsCount', 3)
    for (const as of [PEMBINA, actor('walikota'), actor('camat')])
      for (const name of ['withoutSkpEmployees', 'overdueSuperiors', 'overdueSuperiorsCount', 'needsSuperior'])
        expect(await closing(as)).not.toHaveProperty(name)
  })

  test('names two hundred late ones, and counts all of them', async () => {
    const many = Array.from({ length: 203 }, (_, n) =>
      evaluationItem({
        employeeId: employeeIdOf(50_000 + n),
        by: 'superior',
        superiorDueAt: at('2026-04-30T23:59:59.999+07:00'),
        actorId: idOf('camat'),
      }),
    )
    const outcome = { status: 'terbuka' as const, by: 'superior' as const }
    await write(
      office,
      many.flatMap(each => {
        const [evaluation, roster] = evaluationPuts(each)
        return [evaluation, { ...roster, item: { ...roster.item, outcome } }]
      }),
    )
    office.clock.set(AFTER)
    await office.run('closeDuePeriods')
    office.clock.set('2026-05-01T00:00:00+07:00')
    const { closing } = (await see({ as: ADMIN })).body
    expect(closing).toMatchObject({ overdueSuperiorsCount: 203 })
    expect(closing).toHaveProperty('overdueSuperiors.length', 200)
  })

  test.each(UNKNOWN)('that is called %s is not there', async id => {
    expect(await office.call('GET', `/v1/periods/${id}`, { as: ADMIN })).toMatchObject({
      status: 404,
      body: { code: 'period_not_found' },
    })
  })
})

describe('the administrator closes a period', () => {
  const close = (as = ADMIN, at = path) => office.call('POST', `${at}/closing`, { as })

  test('once its window has ended, not at the closing instant itself', async () => {
    office.clock.set(TW1.closesAt)
    expect(await close()).toMatchObject({
      status: 409,
      body: { code: 'period_not_due', detail: expect.stringContaining('2026-04-10T23:59:59.999+07:00') },
    })
    office.clock.set(AFTER)
    expect(await close()).toMatchObject({ status: 202, body: { periodId: TW1.periodId, status: 'menutup' } })
    expect(await office.table.get(keys.closing(TW1.periodId))).toMatchObject({ startedAt: AFTER, attempt: 1 })
  })

  test('any number of times, and it is one closing', async () => {
    office.clock.set(AFTER)
    await close()
    office.clock.set(AFTER + 5000)
    expect((await close()).status).toBe(202)
    await office.drain()
    expect(await close()).toMatchObject({ status: 202, body: { status: 'ditutup' } })
    expect(await office.table.get(keys.closing(TW1.periodId))).toMatchObject({ startedAt: AFTER, attempt: 1 })
  })

  test('nobody else does', async () => {
    office.clock.set(AFTER)
    for (const as of [actor('camat'), PEMBINA, actor('walikota')])
      expect(await close(as)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  })

  test.each(UNKNOWN)('a period called %s is not there', async id => {
    expect(await close(ADMIN, `/v1/periods/${id}`)).toMatchObject({ status: 404, body: { code: 'period_not_found' } })
  })

  test('with nothing to say beside it', async () => {
    office.clock.set(AFTER)
    expect(await office.call('POST', `${path}/closing`, { as: ADMIN, body: { force: true } })).toMatchObject({
      status: 400,
    })
  })
})

const set = (unitId: string, body: unknown, headers: Record<string, string> = { 'if-none-match': '*' }, as = ADMIN) =>
  office.call('PUT', `${path}/achievements/${unitId}`, { as, body, headers })

describe('what a unit achieved', () => {
  test.each([
    ['the administrator', ADMIN],
    ['the pembina', PEMBINA],
    ['the head of region', actor('walikota')],
  ])('is set by %s, and can be changed', async (_who, as) => {
    expect(await set('kec', { achievement: 'baik' }, { 'if-none-match': '*' }, as)).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: {
        periodId: TW1.periodId,
        unitId: 'kec',
        achievement: 'baik',
        setAt: '2026-03-25T09:00:00+07:00',
        version: 1,
        allowedActions: ['setAchievement'],
      },
    })
    expect(await set('kec', { achievement: 'istimewa' }, { 'if-match': '"1"' }, as)).toMatchObject({
      status: 200,
      body: { achievement: 'istimewa', version: 2 },
    })
  })

  test('is not set by who only evaluates there', async () => {
    expect(await set('kec', { achievement: 'baik' }, undefined, actor('camat'))).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    })
  })

  test.each(['tidak-ada', 'x'.repeat(1200), 'kec%23'])(
    'of a unit that is not there (%#) cannot be set',
    async unitId => {
      expect(await set(unitId, { achievement: 'baik' })).toMatchObject({
        status: 404,
        body: { code: 'unit_not_found' },
      })
    },
  )

  test.each(UNKNOWN)('in a period called %s cannot be set', async id => {
    const call = { as: ADMIN, body: { achievement: 'baik' }, headers: { 'if-none-match': '*' } }
    expect(await office.call('PUT', `/v1/periods/${id}/achievements/kec`, call)).toMatchObject({
      status: 404,
      body: { code: 'period_not_found' },
    })
  })

  test.each(['istimewa', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang'])(
    'is %s for a quarter, and so for the year [IV.B.1.a–b]',
    async achievement => {
      for (const periodId of ['2026-TW1', '2026-TAHUNAN']) {
        const call = { as: ADMIN, body: { achievement }, headers: { 'if-none-match': '*' } }
        expect(await office.call('PUT', `/v1/periods/${periodId}/achievements/kec`, call)).toMatchObject({
          status: 200,
          body: { periodId, achievement },
        })
      }
    },
  )

  test('is one of five words, on the version that was read [IV.B.1.a–b]', async () => {
    for (const body of [{}, { achievement: 'sangat_baik' }, { achievement: 'baik', note: 'x' }])
      expect(await set('kec', body)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(await set('kec', { achievement: 'baik' }, {})).toMatchObject({ status: 428 })
    await set('kec', { achievement: 'baik' })
    expect(await set('kec', { achievement: 'kurang' })).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect(await set('kec', { achievement: 'kurang' }, { 'if-match': '"3"' })).toMatchObject({ status: 412 })
  })
})

test('what a unit achieved, set a second time because the answer was lost, answers the moment of the first', async () => {
  const first = await set('kec', { achievement: 'baik' })
  office.clock.set('2026-03-25T09:05:00+07:00')
  const second = await set('kec', { achievement: 'baik' })
  expect(second).toMatchObject({ status: 200, body: first.body })
})

describe('the list of what units achieved', () => {
  type List = { items: { unitId: string; achievement: string; allowedActions: string[] }[]; next?: string }
  const list = (as: Parameters<TestSystem['token']>[0], query = '') =>
    office.call<List>('GET', `${path}/achievements${query}`, { as })
  const unitsOf = ({ items }: List) => items.map(({ unitId }) => unitId)

  beforeEach(async () => {
    for (const unit of ['kec', 'pemkot', 'sekda']) await set(unit, { achievement: 'baik' })
  })

  test('holds all units for who leads, page by page', async () => {
    for (const as of [ADMIN, PEMBINA, actor('walikota')])
      expect(unitsOf((await list(as)).body)).toStrictEqual(['kec', 'pemkot', 'sekda'])
    const first = await list(ADMIN, '?limit=2')
    expect(unitsOf(first.body)).toStrictEqual(['kec', 'pemkot'])
    const rest = await list(ADMIN, `?limit=2&cursor=${first.body.next}`)
    expect(unitsOf(rest.body)).toStrictEqual(['sekda'])
    expect(rest.body).not.toHaveProperty('next')
  })

  test('holds the own unit for everyone else, to read only', async () => {
    for (const who of ['camat', 'kasi', 'hendra'] as const)
      expect((await list(actor(who))).body).toMatchObject({
        items: [{ unitId: 'kec', achievement: 'baik', version: 1, allowedActions: [] }],
      })
    expect((await list(NOBODY)).body).toStrictEqual({ items: [] })
  })

  test('holds the unit that someone heads from another', async () => {
    const unit = { unitId: 'rsud', name: 'RSUD', mandiri: true, headId: idOf('camat') }
    await write(office, [{ action: 'PutItem', key: keys.unit('rsud'), item: unit, when: { absent: true } }])
    await set('rsud', { achievement: 'kurang' })
    expect(unitsOf((await list(actor('camat'))).body).toSorted()).toStrictEqual(['kec', 'rsud'])
  })

  test.each(UNKNOWN)('of a period called %s is not there', async id => {
    expect(await office.call('GET', `/v1/periods/${id}/achievements`, { as: ADMIN })).toMatchObject({
      status: 404,
      body: { code: 'period_not_found' },
    })
  })

  test('takes a limit and a cursor of its own only', async () => {
    for (const query of ['?limit=0', '?limit=101', '?cursor=abc', '?q=1'])
      expect((await list(ADMIN, query)).status).toBe(400)
  })
})
