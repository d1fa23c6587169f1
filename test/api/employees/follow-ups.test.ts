import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as ranges from '../../../functions/store/ranges.ts'
import { deliveredItem, evaluationItem } from '../../support/evaluations.ts'
import { followUpItem, followUpPut, releasedPuts } from '../../support/follow-ups.ts'
import { approvedItem, MAIN } from '../../support/skp.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-02-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const kasi = actor('kasi')
const planned = () =>
  someone(system, {
    skp: employeeId => approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId }),
    evaluation: base => evaluationItem(base),
  })
const route = ({ employeeId }: Someone) => `/v1/employees/${employeeId}/follow-ups`
const body = (kind: string, more: object = {}) => ({
  periodId: '2026-TW1',
  kind,
  note: 'Catatan tindak lanjut',
  ...more,
})
const record = (one: Someone, kind: string, more: object = {}, as = kasi) =>
  must(system, 201, 'POST', route(one), { as, body: body(kind, more) })
const no = (one: Someone, [status, code]: [number, string], kind: string, more: object = {}) =>
  refused(system, [status, code], 'POST', route(one), { as: kasi, body: body(kind, more) })
const kinds = async (one: Someone, as = one.as) => {
  const { body: list } = await system.call<{ items: { kind: string }[] }>('GET', route(one), { as })
  return list.items.map(({ kind }) => kind)
}

describe('what followed from feedback', () => {
  test('is read by the employee at once, with article and evaluator [P20(1)–(2), III.C.10–11]', async () => {
    const one = await planned()
    expect(await record(one, 'apresiasi')).toMatchObject({
      ...{ kind: 'apresiasi', article: 'Pasal 20 ayat (2) huruf a', note: 'Catatan tindak lanjut' },
      ...{ by: { name: 'Muhammad Wijaya' }, at: '2026-02-10T09:00:00+07:00', allowedActions: [] },
    })
    system.clock.set('2026-02-11T09:00:00+07:00')
    await record(one, 'penugasan_baru')
    expect(await kinds(one)).toEqual(['apresiasi', 'penugasan_baru'])
    expect(await kinds(one, actor('camat'))).toEqual(['apresiasi', 'penugasan_baru'])
    expect(await kinds(one, ADMIN)).toEqual(['apresiasi', 'penugasan_baru'])
    const accesses = await must(system, 200, 'GET', '/v1/me/accesses', { as: one.as })
    expect(accesses['items']).toMatchObject([{ what: 'melihat tindak lanjut umpan balik Anda' }])
    expect((await system.call('GET', `${route(one)}?year=2025`, { as: one.as })).body).toEqual({ items: [] })
  })

  test('an adjustment names the plan to revise, and revises nothing by itself [P20(3), P20(4)–(5), III.C.12, III.C.13]', async () => {
    const one = await planned()
    const { skpId } = await record(one, 'penyesuaian_ekspektasi')
    expect(skpId).toBe(`${one.employeeId}-2026-1`)
    expect(await record(one, 'penyesuaian_sumber_daya')).toMatchObject({ skpId })
    expect(await record(one, 'pembinaan')).not.toHaveProperty('skpId')
    expect(await system.table.all(ranges.skpOfYear(one.employeeId, 2026))).toHaveLength(1)
    await must(system, 201, 'POST', `/v1/skp/${String(skpId)}/revision`, { as: kasi, body: { reason: 'Disesuaikan' } })
  })

  test('a take-over comes after one of those, names the result, and stands in the evaluation and its reasons [P20(6)–(7), P20(8), III.C.14]', async () => {
    const one = await someone(system, {
      evaluation: base => deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, base),
      rating: {},
    })
    await no(one, [409, 'follow_up_first'], 'pengambilalihan', { workResultId: MAIN })
    expect(await no(one, [400, 'invalid_input'], 'pengambilalihan')).toMatchObject({
      errors: [{ pointer: '/workResultId', code: 'work_result_missing' }],
    })
    await record(one, 'pembinaan')
    system.clock.set('2026-02-20T09:00:00+07:00')
    const note = 'Tidak dapat menyelesaikan rencana hasil kerja ini'
    await record(one, 'pengambilalihan', { workResultId: MAIN, note })
    const shown = await must(system, 200, 'GET', one.evaluation, { as: one.as })
    expect(shown['followUps']).toMatchObject([
      { kind: 'pembinaan' },
      { kind: 'pengambilalihan', note, workResultId: MAIN },
    ])
    const reasons = await must(system, 200, 'GET', `${one.evaluation}/reasons`, { as: one.as })
    expect(reasons).toMatchObject({
      followUps: [{ kind: 'pembinaan' }, { kind: 'pengambilalihan', note }],
      steps: expect.arrayContaining([
        expect.objectContaining({ step: 'takeOver', value: MAIN, article: 'Pasal 20 ayat (7)-(8)' }),
      ]),
    })
  })

  test('the annual evaluation shows those of the year, a periodic one its own', async () => {
    const one = await planned()
    const yearly = await someone(system, {
      evaluation: base => evaluationItem({ ...base, periodId: '2026-TAHUNAN' }),
    })
    for (const { employeeId } of [one, yearly])
      await write(system, [
        followUpPut(followUpItem(employeeId, { followUpId: 'satu' })),
        followUpPut(followUpItem(employeeId, { followUpId: 'dua', periodId: '2026-TW2' })),
        followUpPut(followUpItem(employeeId, { followUpId: 'lama', periodId: '2025-TW4' })),
      ])
    const shown = async ({ evaluation, as }: Someone) =>
      (await system.call<{ followUps: { followUpId: string }[] }>('GET', evaluation, { as })).body.followUps
    expect(await shown(one)).toMatchObject([{ followUpId: 'satu' }])
    expect(await shown(yearly)).toMatchObject([{ followUpId: 'satu' }, { followUpId: 'dua' }])
  })

  test('names no feedback that the employee cannot read yet: its day would tell who wrote it', async () => {
    const one = await planned()
    const [content, released] = releasedPuts(one.employeeId, 'umpan')
    if (content === undefined || released === undefined) throw new Error('no feedback')
    await write(system, [content])
    expect(await no(one, [400, 'invalid_input'], 'apresiasi', { feedbackId: 'umpan' })).toMatchObject({
      errors: [{ pointer: '/feedbackId', code: 'unknown_feedback' }],
    })
    await write(system, [released])
    expect(await record(one, 'apresiasi', { feedbackId: 'umpan' })).toMatchObject({ feedbackId: 'umpan' })
  })

  test('is about a period and a result that are there, in its time, and not without end', async () => {
    const one = await planned()
    for (const [more, pointer] of [
      [{ periodId: '2031-TW1' }, '/periodId'],
      [{ workResultId: 'tidakada' }, '/workResultId'],
    ] as const)
      expect(await no(one, [400, 'invalid_input'], 'apresiasi', more)).toMatchObject({ errors: [{ pointer }] })
    await no(one, [409, 'period_not_open'], 'apresiasi', { periodId: '2026-TW2' })
    await write(
      system,
      Array.from({ length: 50 }, (_, n) => followUpPut(followUpItem(one.employeeId, { followUpId: `n${n}` }))),
    )
    await no(one, [409, 'follow_ups_full'], 'apresiasi')
    system.clock.set('2026-04-11T00:00:00+07:00')
    await no(one, [409, 'period_closed'], 'apresiasi')
    await refused(system, [404, 'employee_not_found'], 'POST', `/v1/employees/${idOf('tidakada')}/follow-ups`, {
      as: kasi,
      body: body('apresiasi'),
    })
    await refused(system, [404, 'employee_not_found'], 'GET', `/v1/employees/bukan-id/follow-ups`, { as: kasi })
    await refused(system, [403, 'not_allowed'], 'POST', route(one), { as: one.as, body: body('apresiasi') })
  })

  test('leaves a history of digests; the person has it in his export', async () => {
    const one = await planned()
    const { followUpId } = await record(one, 'pembinaan')
    const entries = await system.table.all(ranges.history(`${one.employeeId}-tl-${String(followUpId)}`))
    expect(entries).toMatchObject([{ operation: 'recordFollowUp', by: idOf('kasi'), fixed: { kind: 'pembinaan' } }])
    expect(JSON.stringify(entries)).not.toContain('Catatan tindak lanjut')
    const exported = await must(system, 200, 'GET', '/v1/me/export', { as: one.as })
    expect(exported).toMatchObject({ feedback: { followUps: [{ followUpId, note: 'Catatan tindak lanjut' }] } })
    expect(exported['readable']).toContain('Tindak lanjutnya')
  })
})
