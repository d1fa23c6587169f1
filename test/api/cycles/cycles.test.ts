import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, layTown, PEMBINA, write } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2025-12-10T09:00:00+07:00' })
})
afterEach(() => office.close())

const planning = { opensAt: '2026-01-01T00:00:00+07:00', closesAt: '2026-01-31T23:59:59.999+07:00' }
const FIRST = { 'if-none-match': '*' }
const version = (n: number) => ({ 'if-match': `"${n}"` })
const define = (body: unknown, headers: Record<string, string> = FIRST, as = ADMIN, year = '2026') =>
  office.call('PUT', `/v1/cycles/${year}`, { as, body, headers })
const quarterly = { rhythm: 'triwulanan', planning }
const monthly = { rhythm: 'bulanan', planning }
const periodsStored = () => office.table.all(ranges.periodsOfYear(2026))

describe('the administrator defines a year', () => {
  test('with the usual windows where he names none', async () => {
    const answer = await define(quarterly)
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: {
        year: 2026,
        rhythm: 'triwulanan',
        approaches: ['kuantitatif', 'kualitatif'],
        planning,
        version: 1,
        allowedActions: ['defineCycle'],
      },
    })
    expect(answer.body['periods']).toHaveLength(5)
    expect(answer.body['periods']).toMatchObject([
      {
        periodId: '2026-TW1',
        kind: 'periodik',
        name: 'Triwulan I 2026',
        startsOn: '2026-01-01',
        endsOn: '2026-03-31',
        evaluationOpensAt: '2026-03-20T00:00:00+07:00',
        evaluationClosesAt: '2026-04-10T23:59:59.999+07:00',
        status: 'terjadwal',
      },
      { periodId: '2026-TW2' },
      { periodId: '2026-TW3' },
      { periodId: '2026-TW4' },
      { periodId: '2026-TAHUNAN', kind: 'tahunan', evaluationClosesAt: '2027-01-31T23:59:59.999+07:00' },
    ])
  })

  test('and again, on the version that he has read', async () => {
    await define(quarterly)
    const window = { evaluationOpensAt: '2026-03-25T00:00:00+07:00', evaluationClosesAt: '2026-04-08T23:59:59+07:00' }
    const again = await define({ ...quarterly, windows: { '2026-TW1': window } }, version(1))
    expect(again).toMatchObject({
      status: 200,
      body: { version: 2, periods: [{ periodId: '2026-TW1', ...window }, {}, {}, {}, {}] },
    })
    expect(await office.call('GET', '/v1/cycles/2026', { as: ADMIN })).toMatchObject({ status: 200, body: again.body })
  })

  test('in another rhythm as long as nobody plans by it; no period of the old one is left', async () => {
    await define(monthly)
    expect(await periodsStored()).toHaveLength(13)
    expect((await define(quarterly, version(1))).status).toBe(200)
    expect((await periodsStored()).map(({ periodId }) => periodId)).toStrictEqual([
      '2026-TAHUNAN',
      '2026-TW1',
      '2026-TW2',
      '2026-TW3',
      '2026-TW4',
    ])
  })

  test('but not in another rhythm once planning has opened', async () => {
    await define(quarterly)
    office.clock.set('2026-01-01T00:00:00+07:00')
    expect(await define(monthly, version(1))).toMatchObject({ status: 409, body: { code: 'cycle_started' } })
  })

  test('and leaves a window that has opened, unless he tries to move it', async () => {
    await define(quarterly)
    office.clock.set('2026-03-20T00:00:00+07:00')
    const opened = {
      evaluationOpensAt: '2026-03-20T00:00:00+07:00',
      evaluationClosesAt: '2026-04-15T23:59:59.999+07:00',
    }
    const moved = await define({ ...quarterly, windows: { '2026-TW1': opened } }, version(1))
    expect(moved).toMatchObject({ status: 409, body: { code: 'window_opened' } })
    const next = { evaluationOpensAt: '2026-06-22T00:00:00+07:00', evaluationClosesAt: '2026-07-10T23:59:59.999+07:00' }
    expect(await define({ ...quarterly, windows: { '2026-TW2': next } }, version(1))).toMatchObject({
      status: 200,
      body: { periods: [{ status: 'evaluasi' }, { ...next, status: 'terjadwal' }, {}, {}, {}] },
    })
  })

  test('and a period that was closed stays closed', async () => {
    await define(quarterly)
    const [, first] = await periodsStored()
    if (first === undefined) throw new Error('no period')
    office.clock.set('2026-04-20T09:00:00+07:00')
    const closed = { ...first, closedAt: office.clock.now() }
    await write(office, [
      { action: 'PutItem', key: keys.period(first.periodId), item: closed, when: { equals: { year: 2026 } } },
    ])
    expect(await define({ ...quarterly, approaches: ['kuantitatif'] }, version(1))).toMatchObject({
      status: 200,
      body: { approaches: ['kuantitatif'], periods: [{ status: 'ditutup' }, {}, {}, {}, {}] },
    })
  })

  test('of two who define at once one is told that the year has changed', async () => {
    await define(quarterly)
    const answers = await Promise.all(
      ['kuantitatif', 'kualitatif'].map(one => define({ ...quarterly, approaches: [one] }, version(1))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toStrictEqual([200, 412])
  })

  test('on a version only', async () => {
    expect(await define(quarterly, {})).toMatchObject({ status: 428, body: { code: 'version_required' } })
    await define(quarterly)
    expect(await define(quarterly, { 'if-none-match': '*', 'x-other': '1' }, { ...ADMIN, sub: 'other' })).toMatchObject(
      { status: 412 },
    )
    expect(await define(quarterly, version(7))).toMatchObject({ status: 412, body: { code: 'stale_version' } })
  })

  test.each(['2019', '2100', '26', 'abcd', '02026'])('no year is called %s', async year => {
    expect(await define(quarterly, FIRST, ADMIN, year)).toMatchObject({
      status: 404,
      body: { code: 'cycle_not_found' },
    })
    expect(await office.call('GET', `/v1/cycles/${year}`, { as: ADMIN })).toMatchObject({ status: 404 })
  })

  test.each<[string, object, string]>([
    ['without a rhythm', { planning }, '/rhythm'],
    ['with an unknown field', { ...quarterly, color: 1 }, '/color'],
    [
      'with a day in place of a moment',
      { rhythm: 'bulanan', planning: { ...planning, opensAt: '2026-01-01' } },
      '/planning/opensAt',
    ],
    [
      'that plans beyond January',
      { rhythm: 'bulanan', planning: { ...planning, closesAt: '2026-02-01T00:00:00+07:00' } },
      '/planning/closesAt',
    ],
    [
      'whose annual window is too long',
      {
        ...quarterly,
        windows: {
          '2026-TAHUNAN': {
            evaluationOpensAt: '2026-12-20T00:00:00+07:00',
            evaluationClosesAt: '2027-02-01T00:00:00+07:00',
          },
        },
      },
      '/windows/2026-TAHUNAN/evaluationClosesAt',
    ],
  ])('a definition %s names the field', async (_name, body, pointer) => {
    const answer = await define(body)
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(answer.body['errors']).toContainEqual(expect.objectContaining({ pointer }))
  })

  test('nobody else does', async () => {
    for (const as of [actor('camat'), PEMBINA, actor('walikota')])
      expect(await define(quarterly, FIRST, as)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  })
})

describe('everyone sees the year', () => {
  test('with each period where it stands by the clock', async () => {
    await layTown(office)
    office.clock.set('2026-12-20T00:00:00+07:00')
    const seen = await office.call<{ periods: { status: string; allowedActions: string[] }[] }>(
      'GET',
      '/v1/cycles/2026',
      {
        as: actor('hendra'),
      },
    )
    expect(seen).toMatchObject({ status: 200, body: { year: 2026, version: 1, allowedActions: [] } })
    expect(seen.body.periods.map(({ status }) => status)).toStrictEqual([
      'menutup',
      'menutup',
      'menutup',
      'evaluasi',
      'evaluasi',
    ])
    expect(seen.body.periods.flatMap(({ allowedActions }) => allowedActions)).toStrictEqual([])
  })

  test('once it is defined', async () => {
    const seen = await office.call('GET', '/v1/cycles/2026', { as: actor('hendra') })
    expect(seen).toMatchObject({ status: 404, body: { code: 'cycle_not_found' } })
  })
})
