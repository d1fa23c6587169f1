import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import * as keys from '../../../functions/store/keys.ts'
import { id, type Office, openOffice, put } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-02-10T09:00:00+07:00')
  await office.give('kasi', 'staf', { observation: 'dari kasi' })
  for (const name of ['rekan2', 'rekan3', 'bawah2']) await office.give(name, 'staf', { observation: `dari ${name}` })
  await office.give('rekan2', 'kasi', { observation: 'ke kasi' })
})
afterAll(() => office.close())

const RECEIVED = '/v1/me/feedback?periodId=2026-TW1'
const GIVEN = '/v1/me/feedback/given?periodId=2026-TW1'
const of = (name: string, periodId = '2026-TW1') => `/v1/employees/${id(name)}/feedback?periodId=${periodId}`
const code = ({ status, body }: Awaited<ReturnType<Office['give']>>) => `${status} ${body.code}`
const observed = ({ body }: Awaited<ReturnType<Office['give']>>) =>
  (body.items ?? []).map(item => String(item['observation'])).toSorted()

describe('what an employee received', () => {
  test("is his pimpinan's at once and by name, and of the others nothing yet [P17(3), III.C.16]", async () => {
    const { status, body } = await office.send('staf', 'GET', RECEIVED)
    expect(status).toBe(200)
    expect(body.items).toHaveLength(1)
    expect(body.items?.[0]).toMatchObject({
      class: 'pimpinan',
      giver: { employeeId: id('kasi'), name: 'Bapak kasi' },
      observation: 'dari kasi',
      allowedActions: [],
    })
    expect(Object.keys(body)).toEqual(['items'])
  })

  test('is his own affair: his evaluator sees on this list only what he got himself', async () => {
    expect(observed(await office.send('kasi', 'GET', RECEIVED))).toEqual([])
  })

  test('is of one period: the one that is named, else the one in play', async () => {
    expect(observed(await office.send('staf', 'GET', '/v1/me/feedback?periodId=2026-TAHUNAN'))).toEqual([])
    expect(observed(await office.send('staf', 'GET', '/v1/me/feedback'))).toEqual(['dari kasi'])
    expect(code(await office.send('staf', 'GET', '/v1/me/feedback?periodId=kapan'))).toBe('400 invalid_input')
  })

  test('is not for someone without a file here', async () => {
    expect(code(await office.send(undefined, 'GET', RECEIVED))).toBe('403 not_allowed')
  })
})

describe('what someone gave', () => {
  test('is listed to him alone, with whom and when', async () => {
    const { body } = await office.send('rekan2', 'GET', GIVEN)
    expect(body.items?.map(item => JSON.stringify(item['to'])).toSorted()).toEqual([
      JSON.stringify({ employeeId: id('kasi'), name: 'Bapak kasi' }),
      JSON.stringify({ employeeId: id('staf'), name: 'Bapak staf' }),
    ])
    expect(body.items?.every(item => item['givenAt'] === '2026-02-10T09:00:00+07:00')).toBe(true)
    expect(observed(await office.send('rekan4', 'GET', GIVEN))).toEqual([])
  })

  test('comes page by page', async () => {
    const first = await office.send('rekan2', 'GET', `${GIVEN}&limit=1`)
    const second = await office.send('rekan2', 'GET', `${GIVEN}&limit=1&cursor=${first.body.next}`)
    expect([...observed(first), ...observed(second)].toSorted()).toEqual(['dari rekan2', 'ke kasi'])
    const foreign = await office.send('rekan3', 'GET', `${GIVEN}&limit=1&cursor=${first.body.next}`)
    expect(code(foreign)).toBe('400 invalid_input')
  })

  test('is of one period, and not for someone without a file here', async () => {
    expect(observed(await office.send('rekan2', 'GET', '/v1/me/feedback/given'))).toEqual(['dari rekan2', 'ke kasi'])
    expect(code(await office.send('rekan2', 'GET', '/v1/me/feedback/given?periodId=kapan'))).toBe('400 invalid_input')
    expect(code(await office.send(undefined, 'GET', GIVEN))).toBe('403 not_allowed')
  })
})

describe('what was said of an employee', () => {
  test.each(['kasi', 'camat'])(
    '%s reads all of it at once, and no author but pimpinan [P17(3), III.C.1–3, IV.B.3.a.1.a–b, IV.B.3.a.2.a, IV.B.3.b.1.a–b, IV.B.3.b.2.a]',
    async who => {
      const reply = await office.send(who, 'GET', of('staf'))
      expect(observed(reply)).toEqual(['dari bawah2', 'dari kasi', 'dari rekan2', 'dari rekan3'])
      for (const item of reply.body.items ?? []) {
        expect('giver' in item).toBe(item.class === 'pimpinan')
        for (const hidden of ['givenAt', 'month', 'inWindow', 'releasedIn', 'place', 'employeeId'])
          expect(item).not.toHaveProperty(hidden)
      }
      const ids = reply.body.items?.map(item => item.feedbackId) ?? []
      expect(ids).toEqual(ids.toSorted())
    },
  )

  test.each(['camat', 'kasi'])('the head of the region reads that of %s, who stands under him', async whose => {
    await office.give('rekan2', whose, { observation: `ke ${whose}`, periodId: '2026-TAHUNAN' })
    const reply = await office.send('bupati', 'GET', of(whose, '2026-TAHUNAN'), undefined, ['kepala_daerah'])
    expect(observed(reply)).toEqual([`ke ${whose}`])
  })

  test.each([
    ['a peer', 'rekan2', 'staf', '404 employee_not_found'],
    ['another head of section', 'kasib', 'staf', '404 employee_not_found'],
    ['a subordinate', 'bawah2', 'staf', '404 employee_not_found'],
    ['the head of the region over someone two steps down', 'bupati', 'staf', '404 employee_not_found'],
    ['anyone, of nobody', 'kasi', 'siapa', '404 employee_not_found'],
    ['the employee himself', 'staf', 'staf', '403 not_allowed'],
  ])('not %s', async (_, who, whose, expected) => {
    expect(code(await office.send(who, 'GET', of(whose)))).toBe(expected)
  })

  test('not the administrator, who sees the employee but not this', async () => {
    const roles = ['pegawai', 'admin_kepegawaian'] as const
    expect(code(await office.send('admin', 'GET', of('staf'), undefined, [...roles]))).toBe('403 not_allowed')
    expect(code(await office.send('admin', 'GET', of('siapa'), undefined, [...roles]))).toBe('404 employee_not_found')
    const only = await office.send('admin', 'GET', of('staf'), undefined, ['admin_kepegawaian'])
    expect(code(only)).toBe('403 not_allowed')
  })

  test('a malformed id is nobody, a bad period is refused, but only to who may read', async () => {
    expect(code(await office.send('kasi', 'GET', '/v1/employees/x/feedback?periodId=2026-TW1'))).toBe(
      '404 employee_not_found',
    )
    expect(code(await office.send('kasi', 'GET', of('staf', 'kapan')))).toBe('400 invalid_input')
    expect(observed(await office.send('kasi', 'GET', `/v1/employees/${id('staf')}/feedback`))).toHaveLength(4)
    expect(code(await office.send('rekan2', 'GET', of('staf', 'kapan')))).toBe('404 employee_not_found')
  })

  test('an evaluator who was replaced within the window keeps reading for that period [IV.A.14]', async () => {
    const kept: Evaluation = {
      employeeId: id('staf'),
      name: 'Bapak staf',
      periodId: '2026-TW1',
      seq: 1,
      skpId: `${id('staf')}-2026-1`,
      status: 'terbuka',
      version: 1,
      by: 'penilai',
      startsAt: 0,
      opensAt: 0,
      closesAt: 0,
      position: { name: 'Pelaksana', kind: 'pelaksana' },
      keptEvaluatorId: id('kasib'),
      historySeq: 0,
      historyHash: '',
    }
    await put(office.store.commit, [
      { action: 'PutItem', key: keys.evaluation(kept), item: kept, when: { absent: true } },
    ])
    expect(observed(await office.send('kasib', 'GET', of('staf')))).toHaveLength(4)
    expect(code(await office.send('kasi', 'GET', of('staf')))).toBe('404 employee_not_found')
    expect(code(await office.send('kasib', 'GET', of('staf', '2026-TAHUNAN')))).toBe('404 employee_not_found')
    expect((await office.send('kasi', 'GET', of('staf', '2026-TAHUNAN'))).status).toBe(200)
  })
})

test('between cycles no period is in play, and every list without one is empty', async () => {
  const empty = await openOffice('2029-02-10T09:00:00+07:00')
  for (const path of ['/v1/me/feedback', '/v1/me/feedback/given', `/v1/employees/${id('staf')}/feedback`])
    expect(await empty.send('kasi', 'GET', path)).toMatchObject({ status: 200, body: { items: [] } })
  await empty.close()
})
