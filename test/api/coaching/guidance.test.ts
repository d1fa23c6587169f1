import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AnyOperation } from '../../../functions/kit/operation.ts'
import { operations } from '../../../functions/operations.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import {
  ANSWERS,
  COMPETENCIES,
  ENTRY,
  GUIDANCE_STATES,
  guidanceItem,
  guidancePut,
  PLACE,
} from '../../support/guidance.ts'
import { approvedItem } from '../../support/skp.ts'
import { refused, type Someone, someone } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeEach(async () => {
  system = await openSystem({ now: '2026-02-10T09:00:00+07:00' })
  await layTown(system)
})
afterEach(() => system.close())

const [kasi, camat, taufik] = [actor('kasi'), actor('camat'), actor('taufik')]
const start = (one: Someone, more: object = {}) =>
  must(system, 201, 'POST', `/v1/employees/${one.employeeId}/guidance`, {
    as: kasi,
    body: { kind: 'coaching', goal: 'Laporan selesai tepat waktu', ...more },
  })
const route = (guidanceId: unknown, path = '') => `/v1/coaching/${String(guidanceId)}${path}`
const PREPARATION = { progress: 'Dua dari tiga', problems: 'Data terlambat', causes: 'Belum ada jadwal' }
const EVALUATION = { competencies: COMPETENCIES, recommendation: 'Ikuti pelatihan penyusunan laporan' }
const laid = async (state: keyof typeof GUIDANCE_STATES) => {
  const one = await someone(system)
  await write(system, [guidancePut(guidanceItem(one.employeeId, GUIDANCE_STATES[state]))])
  return { ...one, guidanceId: `${one.employeeId}-b-${PLACE}` }
}

describe('coaching by someone who is assigned', () => {
  test('from its beginning to the report [III.D.4.a–d, III.D.4.e.3, B.1.6, III.D.4.h, B.1.9, III.D.4.i–j]', async () => {
    const one = await someone(system, {
      skp: employeeId => approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId }),
    })
    const { guidanceId } = await start(one, { guideId: idOf('taufik') })
    const post = (path: string, as = one.as, body?: object) =>
      must(system, 200, 'POST', route(guidanceId, path), { as, ...(body && { body }) })
    const no = (code: string, path: string, as = one.as, body?: object) =>
      refused(system, [409, code], 'POST', route(guidanceId, path), { as, ...(body && { body }) })
    await no('preparation_missing', '/journal', taufik, ENTRY)
    expect(await post('/preparation', one.as, PREPARATION)).toMatchObject({ preparation: PREPARATION, version: 2 })
    await no('wrong_status', '/signature', taufik)
    await post('/journal', taufik, { ...ENTRY, adjustsTarget: true })
    await no('wrong_status', '/competencies', taufik, EVALUATION)
    await no('wrong_status', '/report', kasi)
    await no('wrong_status', '/feedback', one.as, { answers: ANSWERS })
    await post('/signature', taufik)
    await no('wrong_status', '/signature', taufik)
    await no('wrong_status', '/journal', taufik, ENTRY)
    await no('wrong_status', '/preparation', one.as, PREPARATION)
    expect(await post('/signature')).toMatchObject({ status: 'ditandatangani' })
    await no('competencies_missing', '/report', kasi)
    expect(await post('/competencies', taufik, EVALUATION)).toMatchObject({
      needs: [
        { competency: 'teknis', score: 1 },
        { competency: 'integritas', score: 2 },
      ],
    })
    await refused(system, [404, 'guidance_not_found'], 'GET', route(guidanceId), { as: camat })
    expect(await post('/report', kasi)).toMatchObject({ status: 'dilaporkan', allowedActions: [] })
    await no('wrong_status', '/report', kasi)
    await no('wrong_status', '/competencies', taufik, EVALUATION)
    const seen = await must(system, 200, 'GET', route(guidanceId), { as: camat })
    // a target is to change: the plan is named, and nothing of it was touched
    expect(seen).toMatchObject({ recommendation: EVALUATION.recommendation, skpId: `${one.employeeId}-2026-1` })
    expect(await system.table.all(ranges.skpOfYear(one.employeeId, 2026))).toHaveLength(1)
    const entries = await system.table.all(ranges.history(String(guidanceId)))
    expect(entries.map(({ operation, by }) => `${operation} ${by}`)).toEqual([
      `startGuidance ${idOf('kasi')}`,
      `prepareGuidance ${one.employeeId}`,
      `addGuidanceEntry ${idOf('taufik')}`,
      `signGuidance ${idOf('taufik')}`,
      `signGuidance ${one.employeeId}`,
      `evaluateCompetencies ${idOf('taufik')}`,
      `reportGuidance ${idOf('kasi')}`,
    ])
    expect(JSON.stringify(entries)).not.toContain('Data terlambat')
  })

  test('what follows is decided by the superior and by PyB or the personnel unit, with a reason, for employee and evaluator to read [III.D.4.k]', async () => {
    const { as, guidanceId } = await laid('dievaluasi')
    const follow = route(guidanceId, '/follow-up')
    const body = { decision: 'Mengikuti pelatihan penyusunan laporan', reason: 'Satu kompetensi di bawah standar' }
    await refused(system, [403, 'not_allowed'], 'POST', follow, { as: kasi, body })
    await refused(system, [404, 'guidance_not_found'], 'POST', follow, { as: camat, body })
    await must(system, 200, 'POST', route(guidanceId, '/report'), { as: kasi })
    expect(await must(system, 200, 'POST', follow, { as: camat, body })).toMatchObject({
      status: 'ditindaklanjuti',
      decisions: [{ side: 'atasan pejabat penilai', ...body, decidedAt: '2026-02-10T09:00:00+07:00' }],
    })
    const again = await refused(system, [409, 'wrong_status'], 'POST', follow, { as: camat, body })
    expect(again).toMatchObject({ detail: expect.stringContaining('2026-02-10T09:00:00+07:00') })
    const other = { decision: 'Pelatihan masuk rencana unit', reason: 'Sesuai rekomendasi' }
    await must(system, 200, 'POST', follow, { as: ADMIN, body: other })
    for (const reader of [as, kasi, taufik, camat])
      expect(await must(system, 200, 'GET', route(guidanceId), { as: reader })).toMatchObject({
        decisions: [body, { side: 'PyB atau unit kepegawaian', ...other }],
      })
    await must(system, 200, 'GET', route(guidanceId), { as: ADMIN })
    const accesses = await must(system, 200, 'GET', '/v1/me/accesses', { as })
    expect(accesses['items']).toMatchObject([{ what: 'membaca rekaman bimbingan kinerja Anda' }])
    const entries = await system.table.all(ranges.history(guidanceId))
    expect(entries.slice(-2)).toMatchObject([
      { operation: 'decideGuidance', by: idOf('camat'), from: 'dilaporkan', to: 'ditindaklanjuti' },
      { operation: 'decideGuidance', from: 'ditindaklanjuti', to: 'ditindaklanjuti' },
    ])
    expect(JSON.stringify(entries)).not.toContain('standar')
    const exported = await must(system, 200, 'GET', '/v1/me/export', { as })
    expect(JSON.stringify(exported['guidance'])).toContain(body.decision)
    expect(JSON.stringify(exported['guidance'])).not.toContain(idOf('camat'))
  })

  test('what the employee says of it only the superior reads [III.D.4.g, B.1.8]', async () => {
    const { as, guidanceId } = await laid('ditandatangani')
    const body = { answers: ANSWERS.with(5, 'RAHASIA lebih banyak menggurui') }
    const said = await must(system, 201, 'POST', route(guidanceId, '/feedback'), { as, body })
    expect(said['answers']).toContainEqual({
      criterion: 'Lebih banyak menggunakan metode bertanya dibandingkan menggurui',
      answer: body.answers[5],
    })
    await refused(system, [409, 'wrong_status'], 'POST', route(guidanceId, '/feedback'), { as, body })
    for (const reader of [camat, as])
      expect(await must(system, 200, 'GET', route(guidanceId, '/feedback'), { as: reader })).toEqual(said)
    for (const reader of [kasi, taufik])
      await refused(system, [403, 'not_allowed'], 'GET', route(guidanceId, '/feedback'), { as: reader })
    for (const reader of [actor('hendra'), actor('admin')])
      await refused(system, [404, 'guidance_not_found'], 'GET', route(guidanceId, '/feedback'), { as: reader })
    for (const reader of [kasi, taufik]) {
      const seen = await must(system, 200, 'GET', route(guidanceId), { as: reader })
      expect(JSON.stringify(seen)).not.toContain('RAHASIA')
    }
    expect(JSON.stringify(await must(system, 200, 'GET', '/v1/me/export', { as }))).toContain('RAHASIA')
  })

  test('no function but these three can touch it', () => {
    const all: readonly AnyOperation[] = operations
    const touching = all.filter(({ table }) => 'guidanceFeedback' in table).map(({ id }) => id)
    expect(touching.toSorted()).toEqual(['exportMyData', 'getGuidanceFeedback', 'rateGuidance'])
  })

  test('a superior who guided himself does not read what is said of him', async () => {
    const one = await someone(system)
    const guide = { employeeId: idOf('camat'), name: 'Anisa Syahputra' }
    await write(system, [guidancePut(guidanceItem(one.employeeId, { ...GUIDANCE_STATES.ditandatangani, guide }))])
    const target = route(`${one.employeeId}-b-${PLACE}`, '/feedback')
    await must(system, 201, 'POST', target, { as: one.as, body: { answers: ANSWERS } })
    await refused(system, [403, 'not_allowed'], 'GET', target, { as: camat })
  })
})

describe('guidance', () => {
  test('by the evaluator himself: mentoring with a plan before [III.D.4.f.3, B.1.7, III.D.1–3]', async () => {
    const one = await someone(system)
    const { guidanceId, guide } = await start(one, { kind: 'mentoring' })
    expect(guide).toMatchObject({ employeeId: idOf('kasi') })
    const no = await refused(system, [400, 'invalid_input'], 'POST', route(guidanceId, '/preparation'), {
      as: one.as,
      body: { progress: 'Dua dari tiga' },
    })
    expect(no).toMatchObject({ errors: [{ pointer: '/actionPlan', code: 'missing' }] })
    const plan = { actionPlan: 'Tiap Senin' }
    await must(system, 200, 'POST', route(guidanceId, '/preparation'), { as: one.as, body: plan })
    const later = { ...ENTRY, on: '2026-02-11' }
    await refused(system, [400, 'invalid_input'], 'POST', route(guidanceId, '/journal'), { as: kasi, body: later })
    await must(system, 200, 'POST', route(guidanceId, '/journal'), { as: kasi, body: ENTRY })
  })

  test('is begun by the evaluator alone, with someone who is there', async () => {
    const [one, gone] = [await someone(system), await someone(system, { person: { status: 'berhenti' } })]
    const body = { kind: 'coaching', goal: 'Tepat waktu' }
    const target = `/v1/employees/${one.employeeId}/guidance`
    for (const guideId of [one.employeeId, gone.employeeId, idOf('tidakada'), 'bukan-id'])
      expect(
        await refused(system, [400, 'invalid_input'], 'POST', target, { as: kasi, body: { ...body, guideId } }),
      ).toMatchObject({ errors: [{ pointer: '/guideId' }] })
    for (const as of [camat, one.as]) await refused(system, [403, 'not_allowed'], 'POST', target, { as, body })
    const nobody = `/v1/employees/${idOf('tidakada')}/guidance`
    await refused(system, [404, 'employee_not_found'], 'POST', nobody, { as: kasi, body })
  })

  test('is listed for its parties, and for who guides', async () => {
    const { as, employeeId, guidanceId } = await laid('dievaluasi')
    const list = async (who: typeof kasi, query = `?employeeId=${employeeId}`) =>
      (await system.call<{ items?: object[] }>('GET', `/v1/coaching${query}`, { as: who })).body.items
    for (const who of [as, kasi]) expect(await list(who)).toMatchObject([{ guidanceId }])
    expect(await list(taufik, '')).toMatchObject([{ guidanceId, allowedActions: ['evaluateCompetencies'] }])
    expect(await list(camat)).toEqual([])
    await must(system, 200, 'POST', route(guidanceId, '/report'), { as: kasi })
    expect(await list(camat)).toMatchObject([{ guidanceId }])
    await refused(system, [404, 'employee_not_found'], 'GET', `/v1/coaching?employeeId=${employeeId}`, { as: taufik })
    await refused(system, [403, 'not_allowed'], 'GET', '/v1/coaching', { as: { sub: 'x', roles: ['pegawai'] } })
  })

  test('is each one’s part, and absent for everyone else', async () => {
    const { as, guidanceId } = await laid('dievaluasi')
    const steps = [
      ['preparation', taufik, PREPARATION],
      ['journal', as, ENTRY],
      ['signature', kasi, undefined],
      ['competencies', as, EVALUATION],
      ['report', taufik, undefined],
      ['feedback', taufik, { answers: ANSWERS }],
      ['follow-up', taufik, { decision: 'Dipantau', reason: 'Belum terlihat' }],
    ] as const
    for (const [path, notHis, body] of steps) {
      const sent = (who: typeof kasi) => ({ as: who, ...(body && { body }) })
      await refused(system, [403, 'not_allowed'], 'POST', route(guidanceId, `/${path}`), sent(notHis))
      for (const id of ['bukan-id', `${idOf('tidakada')}-b-${PLACE}`, guidanceId])
        await refused(system, [404, 'guidance_not_found'], 'POST', route(id, `/${path}`), sent(actor('hendra')))
    }
    for (const id of ['bukan-id', `${idOf('tidakada')}-b-${PLACE}`])
      for (const path of ['', '/feedback'])
        await refused(system, [404, 'guidance_not_found'], 'GET', route(id, path), { as: kasi })
  })
})
