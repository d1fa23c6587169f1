import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Skp } from '../../../functions/domain/plans/skp.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { id, type Office, openOffice, put, said } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-02-10T09:00:00+07:00')
})
afterAll(() => office.close())

const code = ({ status, body }: { status: number; body: { code?: string | undefined } }) => `${status} ${body.code}`
const pointers = ({ status, body }: Awaited<ReturnType<Office['give']>>) =>
  `${status} ${(body.errors ?? []).map(error => `${error.pointer} ${error.code}`).join(', ')}`

describe('giving feedback', () => {
  test.each([
    ['kasi', 'pimpinan'],
    ['camat', 'pimpinan'],
    ['rekan2', 'setingkat'],
    ['bawah2', 'bawahan'],
    ['jauh2', 'lain'],
  ])('%s gives it to staf as %s, whenever there is reason to [P18, III.C.7, P19(3)]', async (giver, expected) => {
    const { status, body } = await office.give(giver, 'staf')
    expect(status).toBe(201)
    expect(body).toMatchObject({ class: expected, allowedActions: [], givenAt: '2026-02-10T09:00:00+07:00' })
    expect(body['to']).toEqual({ employeeId: id('staf'), name: 'Bapak staf' })
  })

  test('the answer holds nothing but what the giver said, his class, the name and the time', async () => {
    const { body } = await office.give('rekan2', 'staf')
    expect(Object.keys(body).toSorted()).toEqual(
      ['about', 'allowedActions', 'class', 'feedbackId', 'givenAt', 'impact', 'kind', 'observation', 'periodId'].concat(
        ['to', 'tone'],
      ),
    )
  })

  test('the content is kept without author and time, the author apart from the content', async () => {
    const { body } = await office.give('rekan3', 'kasib', { observation: 'Hanya ini.' })
    const [content, ...rest] = await office.store.all(ranges.feedbackOf(id('kasib'), '2026-TW1'))
    expect(rest).toEqual([])
    expect(content).toMatchObject({ observation: 'Hanya ini.', class: 'lain', month: '2026-02' })
    expect(JSON.stringify(content)).not.toContain('rekan3')
    expect(JSON.stringify(content)).not.toContain(String(office.clock.now()))
    const author = await office.store.get(keys.feedbackAuthor(String(body.feedbackId)))
    expect(author).toEqual({
      feedbackId: body.feedbackId,
      employeeId: id('rekan3'),
      givenAt: office.clock.now(),
    })
  })

  test('two who are the first to tell the same colleague both succeed', async () => {
    const replies = await Promise.all(['rekan2', 'rekan3', 'rekan4'].map(name => office.give(name, 'rekan5')))
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await office.store.all(ranges.feedbackOf(id('rekan5'), '2026-TW1'))).toHaveLength(3)
  })

  test('the same request sent twice with one key gives it once', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = await office.send('jauh3', 'POST', '/v1/feedback', said('camat'), ['pegawai'], headers)
    const second = await office.send('jauh3', 'POST', '/v1/feedback', said('camat'), ['pegawai'], headers)
    expect([second.status, second.body]).toEqual([first.status, first.body])
    expect(await office.store.all(ranges.feedbackOf(id('camat'), '2026-TW1'))).toHaveLength(1)
  })
})

describe('feedback that is not taken', () => {
  test.each([
    ['to someone unknown', { to: id('siapa') }, '/to unknown_employee'],
    ['to something that is no id', { to: 'Bapak Camat' }, '/to unknown_employee'],
    ['to someone who left', { to: id('pindah') }, '/to unknown_employee'],
    ['to improve without a suggestion', { tone: 'perbaikan' }, '/suggestion suggestion_missing'],
    ['for a period of no cycle', { periodId: '2030-TW1' }, '/periodId unknown_period'],
    ['for a period of another rhythm', { periodId: '2026-B01' }, '/periodId unknown_period'],
    ['about a result that is not his', { about: { workResultId: 'asing' } }, '/about/workResultId unknown_work_result'],
    ['with a field that nobody asked for', { giver: 'saya' }, '/giver unknown_field'],
    ['about two things', { about: { workResultId: 'a', value: 'loyal' } }, '/about/value unknown_field'],
  ])('%s', async (_, change, expected) => {
    expect(pointers(await office.give('rekan2', 'staf', change))).toBe(`400 ${expected}`)
  })

  test('says of someone who left the same as of someone unknown', async () => {
    const [left, unknown] = [await office.give('rekan2', 'pindah'), await office.give('rekan2', 'siapa')]
    expect(left.body.errors).toEqual(unknown.body.errors)
  })

  test('to oneself', async () => {
    expect(code(await office.give('staf', 'staf'))).toBe('409 own_feedback')
  })

  test('before the period begins', async () => {
    expect(code(await office.give('rekan2', 'staf', { periodId: '2026-TW2' }))).toBe('409 period_not_open')
  })

  test('by someone who has no file here, or has left', async () => {
    const nobody = await office.send(undefined, 'POST', '/v1/feedback', said('staf'))
    expect([code(nobody), code(await office.give('pindah', 'staf'))]).toEqual(['403 not_allowed', '403 not_allowed'])
  })

  test('by an administrator who is no employee', async () => {
    const reply = await office.send('admin', 'POST', '/v1/feedback', said('staf'), ['admin_kepegawaian'])
    expect(code(reply)).toBe('403 not_allowed')
  })
})

describe('feedback about a work result', () => {
  const about = (workResultId: string) => ({ about: { workResultId } })

  beforeAll(async () => {
    const result = (workResultId: string): Skp['workResults'][number] => ({
      workResultId,
      kind: 'utama',
      statement: 'Surat dijawab',
      indicators: [],
    })
    const approval = {
      approvedAt: 1,
      approvedBy: id('kasi'),
      evaluatorId: id('kasi'),
      position: { name: 'Pelaksana', kind: 'pelaksana' as const },
      ruleSet: 'permenpanrb-6-2022',
    }
    const plans: Skp[] = [
      { ...PLAN, seq: 1, status: 'diganti', approval, workResults: [result('lama')] },
      { ...PLAN, seq: 2, status: 'ditetapkan', approval, workResults: [result('berlaku')] },
      { ...PLAN, seq: 3, status: 'draf', workResults: [result('rancangan')] },
      { ...PLAN, seq: 1, year: 2025, status: 'ditetapkan', approval, workResults: [result('tahun-lalu')] },
    ]
    await put(
      office.store.commit,
      plans.map(item => ({ action: 'PutItem', key: keys.skp(item), item, when: { absent: true } })),
    )
  })

  test.each(['berlaku', 'rancangan'])('%s is taken', async workResultId => {
    expect((await office.give('rekan2', 'staf', about(workResultId))).status).toBe(201)
  })

  test.each(['lama', 'tahun-lalu'])('%s is not', async workResultId => {
    expect(pointers(await office.give('rekan2', 'staf', about(workResultId)))).toContain('/about/workResultId')
  })
})

describe('at the end of the window', () => {
  test('it is taken to the last millisecond, and no longer', async () => {
    office.clock.set('2026-04-10T23:59:59.999+07:00')
    expect((await office.give('rekan2', 'staf')).status).toBe(201)
    office.clock.set(office.clock.now() + 1)
    expect(code(await office.give('rekan2', 'staf'))).toBe('409 period_closed')
  })
})

const PLAN = {
  employeeId: id('staf'),
  name: 'Bapak staf',
  year: 2026,
  approach: 'kualitatif' as const,
  version: 1,
  late: false,
  behaviourExpectations: {},
  resources: [],
  accountability: [],
  consequences: { positive: [], negative: [] },
  historySeq: 0,
  historyHash: '',
}
