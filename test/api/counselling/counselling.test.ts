import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../functions/domain/people/employee.ts'
import type { AnyConsumer } from '../../../functions/kit/consumer.ts'
import type { AnyJob } from '../../../functions/kit/job.ts'
import { type AnyOperation, grantsOf } from '../../../functions/kit/operation.ts'
import { consumers } from '../../../functions/consumers.ts'
import { jobs } from '../../../functions/jobs.ts'
import { operations } from '../../../functions/operations.ts'
import { FAMILY, INDEX_FAMILY } from '../../../functions/store/kinds.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import {
  BEHAVIOUR,
  CASE,
  counsellingItem,
  counsellingPuts,
  RECORD,
  REPORT,
  SCHEDULE,
} from '../../support/counselling.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, idOf, layTown, must, PEMBINA, write } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-02-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const [kasi, camat, taufik, hendra] = [actor('kasi'), actor('camat'), actor('taufik'), actor('hendra')]
const AFTER = '2026-02-12T14:00:00+07:00'
const route = (id: unknown, path = '') => `/v1/counselling/${String(id)}${path}`
const tell = async ({ employeeId }: Someone) => {
  const told = await must(system, 201, 'POST', `/v1/employees/${employeeId}/counselling`, { as: kasi, body: BEHAVIOUR })
  return String(told['counsellingId'])
}
const laid = async (...of: Parameters<typeof counsellingItem> extends [string, ...infer Rest] ? Rest : never) => {
  const one = await someone(system)
  await write(system, counsellingPuts(counsellingItem(one.employeeId, ...of)))
  return { ...one, id: `${one.employeeId}-c-${CASE}` }
}
type Home = { tasks: { operation: string; subject: string }[] }
const tasksOf = async (as: Actor, id: string) =>
  (await system.call<Home>('GET', '/v1/me/home', { as })).body.tasks
    .filter(({ subject }) => subject === id)
    .map(({ operation }) => operation)
const listed = async (as: Actor, query = '') => {
  const { body } = await system.call<{ items: { counsellingId: string }[] }>('GET', `/v1/counselling${query}`, { as })
  return body.items.map(({ counsellingId }) => counsellingId)
}

describe('counselling', () => {
  test('from what was told to what follows, each at whose turn it is [P21, III.D.5.c.1.c, III.D.5.c.1.d, B.1.10, III.D.5.c.2.a–b, III.D.5.c.2.c, III.D.5.e]', async () => {
    const one = await someone(system)
    const id = await tell(one)
    expect(await tasksOf(one.as, id)).toEqual(['answerBehaviour'])
    expect(await must(system, 200, 'GET', route(id), { as: one.as })).toMatchObject({ told: BEHAVIOUR })
    const answer = { answer: 'Saya mengurus orang tua' }
    const heard = await must(system, 200, 'POST', route(id, '/answer'), { as: one.as, body: answer })
    expect(heard).toMatchObject({ ...answer, allowedActions: [] })
    const again = await refused(system, [409, 'wrong_status'], 'POST', route(id, '/answer'), { as: one.as })
    expect(again['detail']).toContain('2026-02-10')
    expect(await listed(kasi)).toEqual([id])

    await refused(system, [404, 'counselling_not_found'], 'GET', route(id), { as: ADMIN })
    await must(system, 200, 'POST', route(id, '/report'), { as: kasi, body: REPORT })
    expect(await listed(PEMBINA)).toEqual([id])
    expect(await tasksOf(actor('admin'), id)).toEqual(['scheduleCounselling'])

    await must(system, 200, 'POST', route(id, '/schedule'), { as: ADMIN, body: SCHEDULE })
    expect(await tasksOf(taufik, id)).toEqual([])
    const early = await refused(system, [409, 'wrong_status'], 'POST', route(id, '/record'), {
      as: taufik,
      body: RECORD,
    })
    expect(early['detail']).toContain('2026-02-12T13:00:00+07:00')
    system.clock.set(AFTER)
    expect(await tasksOf(taufik, id)).toEqual(['recordCounselling'])
    await must(system, 201, 'POST', route(id, '/record'), { as: taufik, body: RECORD })
    await refused(system, [409, 'wrong_status'], 'POST', route(id, '/record'), { as: taufik, body: RECORD })

    expect(await tasksOf(actor('admin'), id)).toEqual(['decideCounselling'])
    const decision = { decision: 'Dipantau tiga bulan' }
    const end = await must(system, 200, 'POST', route(id, '/follow-up'), { as: actor('admin'), body: decision })
    expect(end).toMatchObject({ ...RECORD, followUp: { ...decision, by: 'PyB atau unit kepegawaian' } })
    const noMore = await refused(system, [409, 'wrong_status'], 'POST', route(id, '/follow-up'), {
      as: ADMIN,
      body: decision,
    })
    expect(noMore['code']).toBe('wrong_status')
    expect(await must(system, 200, 'GET', route(id, '/record'), { as: one.as })).toMatchObject(RECORD)
    expect(await tasksOf(actor('admin'), id)).toEqual([])
  })

  test('nothing of it is in the history, and nobody but its parties finds it in an answer [III.D.5.a–b]', async () => {
    const one = await someone(system)
    const id = await tell(one)
    await must(system, 200, 'POST', route(id, '/report'), { as: kasi, body: REPORT })
    await must(system, 200, 'POST', route(id, '/schedule'), { as: ADMIN, body: SCHEDULE })
    system.clock.set(AFTER)
    await must(system, 201, 'POST', route(id, '/record'), { as: taufik, body: RECORD })
    const words = [BEHAVIOUR.problem, REPORT.done, ...Object.values(RECORD)]
    const tellsNothing = (said: unknown) => {
      for (const each of words) expect(JSON.stringify(said)).not.toContain(each)
    }
    const entries = await system.table.all(ranges.history(id))
    expect(entries).toHaveLength(4)
    tellsNothing(entries)
    const head = await system.table.get(keys.counselling({ employeeId: one.employeeId, place: id.slice(-16) }))
    expect(head).toMatchObject({ status: 'direkam' })
    tellsNothing(head)
    for (const as of [kasi, camat, taufik, hendra])
      tellsNothing((await system.call('GET', '/v1/me/export', { as })).body)
    for (const as of [kasi, camat, actor('admin')]) tellsNothing((await system.call('GET', '/v1/me/home', { as })).body)
    // his own, with what came of it
    const own = JSON.stringify(await must(system, 200, 'GET', '/v1/me/export', { as: one.as }))
    for (const each of words) expect(own).toContain(each)
    expect(own).not.toContain(idOf('taufik'))
  })

  test('a look by the personnel unit is recorded before it is answered, and the person reads of it', async () => {
    const { as, employeeId, id } = await laid('direkam')
    for (const path of ['', '/record']) await must(system, 200, 'GET', route(id, path), { as: ADMIN })
    await must(system, 200, 'GET', route(id), { as: PEMBINA })
    for (const path of ['', '/record']) await must(system, 200, 'GET', route(id, path), { as: taufik })
    const looks = await system.table.all(ranges.accesses(employeeId))
    expect(looks.map(({ operation }) => operation).toSorted()).toEqual([
      ...['getCounselling', 'getCounselling', 'getCounsellingRecord'],
    ])
    expect(JSON.stringify(await must(system, 200, 'GET', '/v1/me/accesses', { as }))).toContain('rekaman konseling')
  })

  test('no function but these can touch what was said, whatever its key [III.D.5.a–b]', () => {
    const all: readonly AnyOperation[] = operations
    const quiet: readonly (AnyJob | AnyConsumer)[] = [...jobs, ...consumers]
    const declared = [
      ...all.map(one => ({ id: one.id, table: grantsOf(one) })),
      ...quiet.map(({ id, table }) => ({ id, table })),
    ]
    const touching = (kind: 'behaviour' | 'counsellingRecord') =>
      declared.flatMap(({ id, table }) => (kind in table ? [id] : [])).toSorted()
    expect(touching('behaviour')).toEqual([
      ...['answerBehaviour', 'closeCounselling', 'exportMyData', 'getCounselling', 'reportBehaviour', 'tellBehaviour'],
    ])
    expect(touching('counsellingRecord')).toEqual([
      ...['decideCounselling', 'exportMyData', 'getCounsellingRecord', 'recordCounselling'],
    ])
    // IAM sees families: none of these is shared with anything that others may read
    const own = ['counselling', 'behaviour', 'counsellingRecord'] as const
    const families = Object.values<string>(FAMILY)
    for (const kind of own) expect(families.filter(each => each === FAMILY[kind])).toHaveLength(1)
    const indexed = Object.values(INDEX_FAMILY).flatMap(kinds => Object.values<string>(kinds))
    expect(indexed.filter(each => each === INDEX_FAMILY.byActor.counselling)).toHaveLength(1)
  })
})

describe('the report', () => {
  const given = (employeeId: string, feedbackId: string, more: object = {}) => ({
    action: 'PutItem' as const,
    key: keys.feedback(employeeId, '2026-TW1', feedbackId),
    item: {
      ...{
        feedbackId,
        employeeId,
        periodId: '2026-TW1',
        class: 'pimpinan' as const,
        about: { value: 'harmonis' as const },
      },
      ...{ kind: 'insidentil' as const, tone: 'perbaikan' as const, month: '2026-01' },
      ...{ observation: `Terlihat ${feedbackId}`, impact: 'Antrean', suggestion: 'Beri tahu rekan' },
      ...more,
    },
    when: { absent: true as const },
  })

  test('shows what the pimpinan said, and releases nothing that others did [III.D.5.c.1.d]', async () => {
    const { id, employeeId } = await laid('disampaikan')
    await write(system, [
      given(employeeId, 'satu'),
      given(employeeId, 'rekan', { class: 'setingkat' }),
      given(employeeId, 'tutup', { hidden: { reason: 'Serangan', at: 1, by: 'admin' } }),
    ])
    const report = (feedbackId: string) => ({
      as: kasi,
      body: { ...REPORT, evidence: [], feedback: [{ periodId: '2026-TW1', feedbackId }] },
    })
    for (const feedbackId of ['rekan', 'tutup', 'tidakada']) {
      const no = await refused(system, [400, 'invalid_input'], 'POST', route(id, '/report'), report(feedbackId))
      expect(no).toMatchObject({ errors: [{ pointer: '/feedback/0', code: 'unknown_feedback' }] })
    }
    const done = await must(system, 200, 'POST', route(id, '/report'), report('satu'))
    expect(done).toMatchObject({ report: { feedback: [{ observation: 'Terlihat satu' }] } })
  })

  test('is nothing without a proof [III.D.5.c.1.d]', async () => {
    const { id } = await laid('disampaikan')
    const body = { ...REPORT, evidence: [] }
    const no = await refused(system, [400, 'invalid_input'], 'POST', route(id, '/report'), { as: kasi, body })
    expect(no).toMatchObject({ errors: [{ pointer: '/feedback', code: 'missing' }] })
    const twice = { ...REPORT, values: ['harmonis', 'harmonis'] }
    await refused(system, [400, 'invalid_input'], 'POST', route(id, '/report'), { as: kasi, body: twice })
  })

  test('does not lead to counselling where the behaviour changed, or the case is not picked [III.D.5.c.2.a–b]', async () => {
    const [changed, other] = [await laid('disampaikan'), await laid('dilaporkan')]
    const body = { reason: 'Jadwal sudah ditukar' }
    expect(await must(system, 200, 'POST', route(changed.id, '/closure'), { as: kasi, body })).toMatchObject({
      ...{ status: 'membaik', closing: body.reason, allowedActions: [] },
    })
    expect(await must(system, 200, 'POST', route(other.id, '/closure'), { as: PEMBINA, body })).toMatchObject({
      status: 'tidak_dikonseling',
    })
    for (const { id } of [changed, other])
      await refused(system, [409, 'wrong_status'], 'POST', route(id, '/closure'), { as: kasi, body })
    await refused(system, [409, 'wrong_status'], 'POST', route(changed.id, '/report'), { as: kasi, body: REPORT })
    await refused(system, [409, 'wrong_status'], 'POST', route(other.id, '/schedule'), { as: ADMIN, body: SCHEDULE })
  })
})

describe('who counsels', () => {
  test('can be the evaluator, trained: then his superior reads it and decides, and the personnel unit does not [III.D.5.d, III.D.5.e]', async () => {
    const { as, id } = await laid('dilaporkan')
    const body = { ...SCHEDULE, counsellorId: idOf('kasi'), kind: 'pejabat_penilai' }
    const no = await refused(system, [400, 'invalid_input'], 'POST', route(id, '/schedule'), { as: ADMIN, body })
    expect(no).toMatchObject({ errors: [{ pointer: '/basis' }] })
    const trained = { ...body, basis: 'Pelatihan konseling BKN 2025' }
    await must(system, 200, 'POST', route(id, '/schedule'), { as: ADMIN, body: trained })
    system.clock.set(AFTER)
    await must(system, 201, 'POST', route(id, '/record'), { as: kasi, body: RECORD })
    expect(await tasksOf(camat, id)).toEqual(['decideCounselling'])
    await refused(system, [403, 'not_allowed'], 'GET', route(id, '/record'), { as: ADMIN })
    for (const reader of [as, kasi, camat])
      expect(await must(system, 200, 'GET', route(id, '/record'), { as: reader })).toMatchObject(RECORD)
    const seen = await must(system, 200, 'GET', route(id), { as: camat })
    expect(seen).not.toHaveProperty('told')
    const decision = { decision: 'Pindah loket' }
    await refused(system, [403, 'not_allowed'], 'POST', route(id, '/follow-up'), { as: ADMIN, body: decision })
    expect(await must(system, 200, 'POST', route(id, '/follow-up'), { as: camat, body: decision })).toMatchObject({
      followUp: { by: 'atasan pejabat penilai' },
    })
  })

  test('is named anew where he cannot come; who has left the office records nothing', async () => {
    const { id } = await laid('dijadwalkan')
    const body = { ...SCHEDULE, counsellorId: idOf('hendra') }
    for (const counsellorId of ['bukan-id', idOf('tidakada'), idOf('kasi')])
      await refused(system, [400, 'invalid_input'], 'POST', route(id, '/schedule'), {
        ...{ as: ADMIN, body: { ...body, counsellorId } },
      })
    await must(system, 200, 'POST', route(id, '/schedule'), { as: ADMIN, body })
    await refused(system, [404, 'counselling_not_found'], 'GET', route(id), { as: taufik })
    system.clock.set(AFTER)
    const profile = await system.table.get(keys.employee(idOf('hendra')))
    if (profile === undefined) throw new Error('nobody there')
    const item = { ...profile, status: 'berhenti' as const, version: 2 }
    const key = keys.employee(idOf('hendra'))
    await system.table.commit([{ action: 'PutItem', key, item, when: { equals: { version: 1 } } }])
    // of who has left it is no part any more, not even to see
    await refused(system, [404, 'counselling_not_found'], 'POST', route(id, '/record'), { as: hendra, body: RECORD })
    const away = { ...item, status: 'cltn' as const, version: 3 }
    await system.table.commit([{ action: 'PutItem', key, item: away, when: { equals: { version: 2 } } }])
    await refused(system, [403, 'not_allowed'], 'POST', route(id, '/record'), { as: hendra, body: RECORD })
  })

  test('everything is absent for everyone else', async () => {
    const { as, id, employeeId } = await laid('direkam')
    const steps = [
      ['answer', undefined],
      ['report', REPORT],
      ['closure', { reason: 'x' }],
      ['record', RECORD],
      ['follow-up', { decision: 'x' }],
    ] as const
    for (const bad of ['bukan-id', `${idOf('tidakada')}-c-${CASE}`, id.replace('-c-', '-b-'), id]) {
      for (const [path, body] of steps)
        await refused(system, [404, 'counselling_not_found'], 'POST', route(bad, `/${path}`), {
          ...{ as: hendra, ...(body && { body }) },
        })
      for (const path of ['', '/record'])
        await refused(system, [404, 'counselling_not_found'], 'GET', route(bad, path), { as: hendra })
    }
    for (const bad of ['bukan-id', `${idOf('tidakada')}-c-${CASE}`])
      await refused(system, [404, 'counselling_not_found'], 'POST', route(bad, '/schedule'), {
        as: ADMIN,
        body: SCHEDULE,
      })
    await refused(system, [403, 'not_allowed'], 'POST', route(id, '/schedule'), { as: kasi, body: SCHEDULE })
    for (const [path, body] of steps.filter(([path]) => path !== 'answer'))
      await refused(system, [403, 'not_allowed'], 'POST', route(id, `/${path}`), { as, ...(body && { body }) })
    await refused(system, [403, 'not_allowed'], 'POST', route(id, '/answer'), { as: kasi })
    expect(await listed(hendra, `?employeeId=${employeeId}`)).toEqual([])
    expect(await listed(as, `?employeeId=${employeeId}`)).toEqual([id])
    await refused(system, [404, 'employee_not_found'], 'GET', '/v1/counselling?employeeId=x', { as: ADMIN })
    const target = `/v1/employees/${employeeId}/counselling`
    for (const who of [as, camat])
      await refused(system, [403, 'not_allowed'], 'POST', target, { as: who, body: BEHAVIOUR })
    for (const of of [employeeId, 'x'])
      await refused(system, [404, 'employee_not_found'], 'POST', `/v1/employees/${of}/counselling`, {
        ...{ as: hendra, body: BEHAVIOUR },
      })
  })
})
