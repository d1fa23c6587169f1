import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { stepItem, stepPuts, STEP } from '../../support/development.ts'
import { COMPETENCIES, GUIDANCE_STATES, guidanceItem, guidancePut } from '../../support/guidance.ts'
import { refused, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, idOf, layTown, must, write } from '../../support/town.ts'
import { approve, ask, course, PROOF, ROOM } from './office.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-03-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const kasi = actor('kasi')
const BELOW = { competencies: COMPETENCIES, evaluatedAt: Date.parse('2026-02-20T09:00:00+07:00') }
type One = Awaited<ReturnType<typeof someone>>
const planOf = ({ employeeId }: One) => `/v1/employees/${employeeId}/development-plan`
const itemOf = (made: Record<string, unknown>) => `${ROOM}/plan-items/${String(made['itemId'])}`
const propose = async (one: One, as: typeof kasi, more: object = {}) =>
  itemOf(await must(system, 201, 'POST', planOf(one), { as, body: { ...STEP, ...more } }))
const operations = async (item: string) =>
  (await system.table.all(ranges.history(item.slice(item.lastIndexOf('/') + 1)))).map(({ operation, by }) => [
    operation,
    by,
  ])

describe('an item of the plan', () => {
  test('comes from a need, is proposed by one and agreed by the other, done, and each step is in its history [III.D.4.h]', async () => {
    const one = await someone(system)
    await write(system, [guidancePut(guidanceItem(one.employeeId, { ...GUIDANCE_STATES.dievaluasi, ...BELOW }))])
    const needs = (
      await system.call<{ items: { needId: string }[] }>('GET', `/v1/employees/${one.employeeId}/development-needs`, {
        as: kasi,
      })
    ).body.items
    const needId = needs[1]?.needId
    const body = { needId, goal: STEP.goal, way: 'coaching', dueOn: STEP.dueOn }
    const made = await must(system, 201, 'POST', planOf(one), { as: kasi, body })
    expect(made).toMatchObject({
      ...{ status: 'diusulkan', side: 'penilai', need: { needId, source: 'kompetensi' }, year: 2026 },
      ...{ competency: 'integritas', allowedActions: ['declineDevelopment'] },
    })
    const item = itemOf(made)
    await refused(system, [403, 'not_allowed'], 'POST', `${item}/agreement`, { as: kasi })
    const early = { outcome: 'terlaksana' }
    await refused(system, [409, 'wrong_status'], 'POST', `${item}/conclusion`, { as: kasi, body: early })
    expect(await must(system, 200, 'POST', `${item}/agreement`, { as: one.as })).toMatchObject({
      status: 'disepakati',
      allowedActions: ['concludeDevelopment'],
    })
    await refused(system, [409, 'wrong_status'], 'POST', `${item}/agreement`, { as: one.as })
    const done = { outcome: 'terlaksana', note: 'Enam pertemuan; standar disusun sendiri' }
    expect(await must(system, 200, 'POST', `${item}/conclusion`, { as: kasi, body: done })).toMatchObject({
      ...{ status: 'terlaksana', note: done.note, allowedActions: [] },
    })
    expect(await operations(item)).toEqual([
      ['proposeDevelopment', idOf('kasi')],
      ['agreeDevelopment', one.employeeId],
      ['concludeDevelopment', idOf('kasi')],
    ])
    const entries = await system.table.all(ranges.history(item.slice(item.lastIndexOf('/') + 1)))
    expect(JSON.stringify(entries)).not.toContain(STEP.goal)
  })

  test('is declined by the other, and taken back by who proposed it, each with a reason', async () => {
    const one = await someone(system)
    const reason = { reason: 'Bulan itu penuh' }
    const offered = await propose(one, kasi)
    expect(await must(system, 200, 'POST', `${offered}/refusal`, { as: one.as, body: reason })).toMatchObject({
      ...{ status: 'ditolak', note: reason.reason },
    })
    const asked = await propose(one, one.as)
    expect(await must(system, 200, 'POST', `${asked}/refusal`, { as: one.as, body: reason })).toMatchObject({
      status: 'ditarik',
    })
    await refused(system, [409, 'wrong_status'], 'POST', `${asked}/refusal`, { as: kasi, body: reason })
    expect(await must(system, 200, 'GET', '/v1/me/team/development-plan', { as: kasi })).toEqual({ items: [] })
  })

  test('that was not done says why', async () => {
    const one = await someone(system)
    const item = await propose(one, one.as)
    await must(system, 200, 'POST', `${item}/agreement`, { as: kasi })
    const not = { outcome: 'tidak_terlaksana' }
    await refused(system, [400, 'invalid_input'], 'POST', `${item}/conclusion`, { as: one.as, body: not })
    const body = { ...not, note: 'Mentor pindah' }
    expect(await must(system, 200, 'POST', `${item}/conclusion`, { as: one.as, body })).toMatchObject({
      status: 'tidak_terlaksana',
    })
  })

  test('that is a training is tied to the enrolment in it, and done when that is completed', async () => {
    const one = await someone(system)
    const trainingId = await course(system, { costPerHead: 0 })
    const item = await propose(one, one.as, { way: 'pelatihan', trainingId })
    await must(system, 200, 'POST', `${item}/agreement`, { as: kasi })
    const enrolment = await ask(system, one, trainingId)
    const tied = async (status: string) =>
      expect(await must(system, 200, 'GET', planOf(one), { as: one.as })).toMatchObject({
        items: [{ enrolment: { enrolmentId: `${one.employeeId}-${trainingId}`, status } }],
      })
    await tied('diajukan')
    await approve(system, enrolment)
    const body = { outcome: 'terlaksana' }
    await refused(system, [409, 'wrong_status'], 'POST', `${item}/conclusion`, { as: kasi, body })
    system.clock.set('2026-05-07T09:00:00+07:00')
    await must(system, 200, 'POST', `${enrolment}/completion`, { as: one.as, body: PROOF })
    await must(system, 200, 'POST', `${enrolment}/confirmation`, { as: kasi })
    await tied('selesai')
    await must(system, 200, 'POST', `${item}/conclusion`, { as: kasi, body })
  })

  test('names a need and a training that are there, a day within reach, and a training only where it is one', async () => {
    const one = await someone(system)
    const trainingId = await course(system)
    const no = async (more: object, ...pointers: string[]) => {
      const said = await refused(system, [400, 'invalid_input'], 'POST', planOf(one), {
        ...{ as: one.as, body: { ...STEP, ...more } },
      })
      expect(said['errors']).toMatchObject(pointers.map(pointer => ({ pointer })))
    }
    await no({ needId: 'tidak-ada-di-sini' }, '/needId')
    await no({ way: 'pelatihan', trainingId: '2026-zzzzzzzzzzzzzzzz' }, '/trainingId')
    await no({ way: 'pelatihan', trainingId: 'x' }, '/trainingId')
    await no({ trainingId }, '/trainingId')
    await no({ dueOn: '2026-03-09' }, '/dueOn')
    await no({ dueOn: '2028-01-01' }, '/dueOn')
    await propose(one, one.as, { dueOn: '2026-03-10' })
    await propose(one, one.as, { dueOn: '2027-12-31' })
  })

  test('is one of at most twenty open ones, and of someone in office', async () => {
    const one = await someone(system)
    const place = (n: number) => `rencana${String.fromCharCode(97 + n)}aaaaaaaa`
    const open = Array.from({ length: 20 }, (_, n) =>
      stepItem({ employeeId: one.employeeId, name: 'Pegawai' }, 'disepakati', { place: place(n) }),
    )
    for (const item of open) await write(system, stepPuts(item))
    await refused(system, [409, 'development_full'], 'POST', planOf(one), { as: one.as, body: STEP })
    const away = await someone(system, { person: { status: 'cltn' } })
    await refused(system, [403, 'not_allowed'], 'POST', planOf(away), { as: away.as, body: STEP })
    await refused(system, [404, 'employee_not_found'], 'POST', planOf(one), { as: actor('camat'), body: STEP })
    await refused(system, [404, 'employee_not_found'], 'GET', planOf(one), { as: actor('camat') })
    const nobody = { as: { sub: 'x', roles: ['pegawai' as const] } }
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/me/team/development-plan', nobody)
    for (const [path, body] of [
      ['agreement', undefined],
      ['refusal', { reason: 'Tidak' }],
      ['conclusion', { outcome: 'terlaksana' }],
    ] as const) {
      const call = { as: kasi, ...(body && { body }) }
      await refused(system, [404, 'development_not_found'], 'POST', `${ROOM}/plan-items/x/${path}`, call)
    }
  })
})

describe('what is planned', () => {
  test('stands in the career page and, counted by unit, in the report to the head [P11(1)]', async () => {
    const one = await someone(system)
    const item = await propose(one, one.as, { way: 'pelatihan' })
    await propose(one, kasi, { dueOn: '2026-12-01' })
    await must(system, 200, 'POST', `${item}/agreement`, { as: kasi })
    const career = await must(system, 200, 'GET', '/v1/me/career', { as: one.as })
    expect(career).toMatchObject({
      plan: [
        { goal: STEP.goal, way: 'pelatihan', dueOn: STEP.dueOn },
        { way: 'mentoring', status: 'diusulkan' },
      ],
    })
    expect(career['nextSteps']).toContain(`Disepakati sampai ${STEP.dueOn}: ${STEP.goal}`)
    const report = async () => must(system, 200, 'GET', `${ROOM}/reports/2026`, { as: actor('walikota') })
    expect((await report())['units']).toContainEqual(
      expect.objectContaining({
        unitId: 'kec',
        plan: { proposed: 1, agreed: 1, agreedTrainings: 1, done: 0, notDone: 0 },
      }),
    )
    await must(system, 200, 'POST', `${item}/conclusion`, { as: kasi, body: { outcome: 'terlaksana' } })
    expect((await report())['units']).toContainEqual(
      expect.objectContaining({
        plan: { proposed: 1, agreed: 0, agreedTrainings: 0, done: 1, notDone: 0 },
      }),
    )
  })

  test('competencies below 3 are in the career page at once; in the report of five people or more once reported [III.D.4.h]', async () => {
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => someone(system)))
    const guided = people.map(({ employeeId }) => guidanceItem(employeeId, { ...GUIDANCE_STATES.dievaluasi, ...BELOW }))
    await write(system, guided.map(guidancePut))
    const [first] = people
    const career = await must(system, 200, 'GET', '/v1/me/career', { ...(first && { as: first.as }) })
    expect(career['competencies']).toMatchObject([
      { competency: 'teknis', score: 1 },
      { competency: 'integritas', score: 2 },
    ])
    expect(career['nextSteps']).toContain(
      '2 kompetensi di bawah standar jabatan; sepakati cara meningkatkannya dengan pejabat penilai.',
    )
    const reported = async () =>
      (await must(system, 200, 'GET', `${ROOM}/reports/2026`, { as: actor('walikota') }))['competencies']
    const report = (one: (typeof guided)[number]) =>
      must(system, 200, 'POST', `/v1/coaching/${one.employeeId}-b-${one.place}/report`, { as: kasi })
    for (const one of guided.slice(0, 4)) await report(one)
    expect(await reported()).toEqual([])
    for (const one of guided.slice(4)) await report(one)
    expect(await reported()).toEqual([
      { competency: 'integritas', people: 5 },
      { competency: 'teknis', people: 5 },
    ])
  })

  test('is listed to the evaluator of today, not to the one before him', async () => {
    const one = await someone(system)
    await propose(one, one.as)
    const team = async (who: 'kasi' | 'camat') =>
      (await must(system, 200, 'GET', '/v1/me/team/development-plan', { as: actor(who) }))['items']
    expect(await team('kasi')).toMatchObject([{ allowedActions: ['agreeDevelopment', 'declineDevelopment'] }])
    const profile = await system.table.get(keys.employee(one.employeeId))
    if (profile === undefined) throw new Error('nobody there')
    const item = { ...profile, evaluatorId: idOf('camat'), version: 2 }
    const key = keys.employee(one.employeeId)
    await system.table.commit([{ action: 'PutItem', key, item, when: { equals: { version: 1 } } }])
    expect(await team('kasi')).toEqual([])
  })
})
