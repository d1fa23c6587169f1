import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import { FIRST, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, PEMBINA } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: '2026-05-10T09:00:00+07:00' })
})
afterEach(() => office.close())

const CITY = { day: '2026-06-17', kind: 'libur_daerah', name: 'Hari Jadi Kota Palembang' }
const LABOUR = { day: '2026-05-01', kind: 'libur_nasional', name: 'Hari Buruh Internasional' }
const edit = (holidays: unknown, headers: Record<string, string> = FIRST, year = '2026', as = ADMIN) =>
  office.call('PUT', `/v1/calendars/${year}`, { as, body: { holidays }, headers })
const read = (year = '2026', as = actor('hendra')) => office.call('GET', `/v1/calendars/${year}`, { as })
const history = (year = '2026', query = '') =>
  office.call('GET', `/v1/calendars/${year}/history${query}`, { as: actor('hendra') })

describe('the calendar of a year', () => {
  test('is the built-in one until somebody enters it, without a version', async () => {
    const answer = await read()
    expect(answer).toMatchObject({ status: 200, body: { year: 2026, allowedActions: ['getCalendarHistory'] } })
    expect(answer.body['holidays']).toHaveLength(25)
    expect(answer.body['version']).toBeUndefined()
    expect(answer.headers['etag']).toBeUndefined()
    expect((await read('2027')).body['holidays']).toContainEqual({
      ...{ day: '2027-08-17', kind: 'libur_nasional', name: 'Proklamasi Kemerdekaan', provisional: true },
    })
    expect(await history()).toMatchObject({ status: 200, body: { items: [] } })
  })

  test('is replaced by what the administrator enters, in the order of its days', async () => {
    const answer = await edit([CITY, LABOUR])
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: {
        year: 2026,
        holidays: [LABOUR, CITY],
        version: 1,
        allowedActions: ['editCalendar', 'getCalendarHistory'],
      },
    })
    expect((await read()).body).toMatchObject({ holidays: [LABOUR, CITY], version: 1 })
    expect((await read('2027')).body['version']).toBeUndefined()
  })

  test('and again, on the version that he has read; everyone reads what came and what went', async () => {
    await edit([CITY, LABOUR])
    const later = { ...CITY, day: '2026-06-18' }
    const confirmed = { ...LABOUR, name: 'Hari Buruh' }
    expect((await edit([confirmed, later], version(1))).body).toMatchObject({
      version: 2,
      holidays: [confirmed, later],
    })
    const { body } = await history()
    expect(body['items']).toMatchObject([
      { by: ADMIN.sub, operation: 'editCalendar', to: 'versi 1', fixed: { added: ['2026-06-17'] } },
      {
        ...{ operation: 'editCalendar', from: 'versi 1', to: 'versi 2', at: '2026-05-10T09:00:00+07:00' },
        fixed: { added: ['2026-06-18'], removed: ['2026-06-17'], changed: ['2026-05-01'] },
      },
    ])
    const page = await history('2026', '?limit=1')
    expect(page.body).toMatchObject({ items: [{ to: 'versi 1' }] })
    expect((await history('2026', `?limit=1&cursor=${String(page.body['next'])}`)).body).toMatchObject({
      items: [{ to: 'versi 2' }],
    })
  })

  test('repeated is one change', async () => {
    const [first, second] = [await edit([CITY]), await edit([CITY])]
    expect(second).toMatchObject({ status: 200, body: first.body })
    expect((await history()).body['items']).toHaveLength(1)
  })

  test('of two who enter it at once one is told that it has changed', async () => {
    const answers = await Promise.all([edit([CITY]), edit([LABOUR])])
    expect(answers.map(({ status }) => status).toSorted()).toStrictEqual([200, 412])
    expect(await office.table.get(keys.calendar(2026))).toMatchObject({ version: 1, historySeq: 1 })
  })

  test('changes on a version only', async () => {
    expect(await edit([CITY], {})).toMatchObject({ status: 428, body: { code: 'version_required' } })
    expect(await edit([CITY], version(1))).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    await edit([CITY])
    expect(await edit([LABOUR])).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect(await edit([LABOUR], version(4))).toMatchObject({ status: 412, body: { code: 'stale_version' } })
  })

  test('may be a year without any holiday, and one with sixty', async () => {
    expect((await edit([])).body).toMatchObject({ holidays: [], version: 1 })
    const days = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        ...CITY,
        day: `2026-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}`,
      }))
    expect((await edit(days(60), version(1))).status).toBe(200)
    const tooMany = await edit(days(61), version(2))
    expect(tooMany).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/holidays', code: 'too_long', detail: 'Paling banyak 60 butir.' }] },
    })
  })

  test.each<[string, unknown, string, string]>([
    ['of another year', [LABOUR, { ...CITY, day: '2027-06-17' }], '/holidays/1/day', 'day_of_other_year'],
    ['that stands there twice', [CITY, LABOUR, CITY], '/holidays/2/day', 'duplicate_day'],
    ['that no year has', [{ ...CITY, day: '2026-02-29' }], '/holidays/0/day', 'wrong_format'],
    ['with the time of day', [{ ...CITY, day: '2026-06-17T00:00:00+07:00' }], '/holidays/0/day', 'wrong_format'],
    ['of no kind', [{ ...CITY, kind: 'libur' }], '/holidays/0/kind', 'not_one_of'],
    ['without a name', [{ ...CITY, name: ' ' }], '/holidays/0/name', 'required'],
    ['whose name a spreadsheet would run', [{ ...CITY, name: '=1+1' }], '/holidays/0/name', 'formula'],
    ['whose name is long', [{ ...CITY, name: 'n'.repeat(101) }], '/holidays/0/name', 'too_long'],
    ['with an unknown field', [{ ...CITY, region: 1 }], '/holidays/0/region', 'unknown_field'],
    ['that are none', undefined, '/holidays', 'required'],
  ])('rows %s are named', async (_what, holidays, pointer, code) => {
    const answer = await edit(holidays)
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(answer.body['errors']).toContainEqual(expect.objectContaining({ pointer, code }))
    expect(await office.table.get(keys.calendar(2026))).toBeUndefined()
  })

  test.each(['2019', '2100', '26', 'abcd', '02026'])('no year is called %s', async year => {
    const no = { status: 404, body: { code: 'calendar_not_found' } }
    expect(await edit([CITY], FIRST, year)).toMatchObject(no)
    expect(await read(year)).toMatchObject(no)
    expect(await history(year)).toMatchObject(no)
  })

  test('is entered by the administrator alone', async () => {
    for (const as of [actor('camat'), PEMBINA, actor('walikota')])
      expect(await edit([CITY], FIRST, '2026', as)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await edit([CITY], FIRST, '2026', actor('admin'))).toMatchObject({ status: 200 })
  })
})
