import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { actorOf, actsFor, official } from '../../support/delegations.ts'
import { deliveredItem, evaluationItem } from '../../support/evaluations.ts'
import { observationItem, observationPut } from '../../support/observations.ts'
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
const route = ({ employeeId }: Someone) => `/v1/employees/${employeeId}/observations`
const noteOf = (more: object = {}) => ({
  ...{ observedOn: '2026-02-09', about: { value: 'kompeten' }, source: 'pengamatan_langsung' },
  ...{ note: 'Memandu rapat koordinasi tanpa naskah.', ...more },
})
const record = (one: Someone, more: object = {}, as = kasi) =>
  must(system, 201, 'POST', route(one), { as, body: noteOf(more) })
const no = (one: Someone, answer: [number, string], more: object = {}, as = kasi) =>
  refused(system, answer, 'POST', route(one), { as, body: noteOf(more) })
const notes = async (one: Someone, as = one.as) => {
  const { body } = await system.call<{ items: { note: string; allowedActions: string[] }[] }>('GET', route(one), { as })
  return body.items
}

describe('what the pimpinan saw', () => {
  test('is noted on any day, with its source, and read by the employee at once [P17(1), III.B.1, III.B.2–3]', async () => {
    const one = await planned()
    expect(await record(one)).toMatchObject({
      ...{ periodId: '2026-TW1', status: 'tercatat', observedOn: '2026-02-09', source: 'pengamatan_langsung' },
      ...{ by: { name: 'Muhammad Wijaya' }, at: '2026-02-10T09:00:00+07:00', former: [] },
      allowedActions: ['correctObservation'],
    })
    system.clock.set('2026-02-10T09:00:01+07:00')
    await record(one, { about: { workResultId: MAIN }, source: 'dokumentasi', note: 'Draf kedua sudah lengkap.' })
    expect(await notes(one)).toMatchObject([
      { note: 'Memandu rapat koordinasi tanpa naskah.', allowedActions: [] },
      { note: 'Draf kedua sudah lengkap.', source: 'dokumentasi', about: { workResultId: MAIN } },
    ])
    expect(await notes(one, actor('camat'))).toHaveLength(2)
    expect(await notes(one, ADMIN)).toHaveLength(2)
    const accesses = await must(system, 200, 'GET', '/v1/me/accesses', { as: one.as })
    expect(accesses['items']).toMatchObject([{ what: 'melihat catatan pengamatan tentang Anda' }])
    expect((await system.call('GET', `${route(one)}?year=2025`, { as: one.as })).body).toEqual({ items: [] })
    const shown = await must(system, 200, 'GET', one.evaluation, { as: one.as })
    expect(shown['observations']).toHaveLength(2)
  })

  test('goes with the office: who acts in it, and who has it next, reads and goes on [P17(1)]', async () => {
    const one = await planned()
    await record(one)
    const plh = await official(system)
    await actsFor(system, idOf('kasi'), plh.employeeId, { startsOn: '2026-02-10', endsOn: '2026-02-12' })
    expect(await notes(one, actorOf(plh))).toMatchObject([{ allowedActions: ['correctObservation'] }])
    await record(one, { note: 'Dicatat selama Plh.' }, actorOf(plh))
    await no(one, [403, 'not_allowed'])
    const next = await official(system, { evaluatorId: idOf('camat') })
    const profile = await system.table.get(keys.employee(one.employeeId))
    if (profile === undefined) throw new Error('nobody')
    const item = { ...profile, evaluatorId: next.employeeId }
    const key = keys.employee(one.employeeId)
    await write(system, [{ action: 'PutItem', key, item, when: { equals: { version: profile.version } } }])
    expect(await notes(one, actorOf(next))).toHaveLength(2)
    await no(one, [404, 'employee_not_found'])
  })

  test('is put right with a reason, and what it said stays beside it; nothing deletes it', async () => {
    const one = await planned()
    const { observationId } = await record(one)
    const correction = `${route(one)}/${String(observationId)}/correction`
    const body = { ...noteOf({ observedOn: '2026-02-08', note: 'Memandu rapat bersama.' }), reason: 'Salah hari' }
    system.clock.set('2026-02-11T09:00:00+07:00')
    expect(
      await must(system, 200, 'POST', correction, { as: kasi, body, headers: { 'if-match': '"1"' } }),
    ).toMatchObject({
      ...{ status: 'dikoreksi', observedOn: '2026-02-08', note: 'Memandu rapat bersama.', version: 2 },
      former: [
        {
          ...{ observedOn: '2026-02-09', note: 'Memandu rapat koordinasi tanpa naskah.', reason: 'Salah hari' },
          ...{ by: { name: 'Muhammad Wijaya' }, correctedAt: '2026-02-11T09:00:00+07:00' },
        },
      ],
    })
    const stale = { as: kasi, body, headers: { 'if-match': '"1"' } }
    await refused(system, [412, 'stale_version'], 'POST', correction, stale)
    const wrongly = { ...body, observedOn: '2025-12-31' }
    await refused(system, [400, 'invalid_input'], 'POST', correction, { as: kasi, body: wrongly })
    await refused(system, [403, 'not_allowed'], 'POST', correction, { as: one.as, body })
    for (const gone of ['bukan', '2026-TW1-01767300000000-bbbbbbbbbbbbbbbb'])
      await refused(system, [404, 'observation_not_found'], 'POST', `${route(one)}/${gone}/correction`, {
        ...{ as: kasi, body },
      })
    const other = await planned()
    const elsewhere = `${route(other)}/${String(observationId)}/correction`
    await refused(system, [404, 'observation_not_found'], 'POST', elsewhere, { as: kasi, body })
    const nobody = `/v1/employees/${idOf('tidakada')}/observations/${String(observationId)}/correction`
    await refused(system, [404, 'employee_not_found'], 'POST', nobody, { as: kasi, body })
    const entries = await system.table.all(ranges.history(`${one.employeeId}-amat-${String(observationId)}`))
    expect(entries).toMatchObject([
      { operation: 'recordObservation', by: idOf('kasi'), to: 'tercatat' },
      { operation: 'correctObservation', by: idOf('kasi'), from: 'tercatat', to: 'dikoreksi' },
    ])
    expect(JSON.stringify(entries)).not.toContain('Memandu')
    const exported = await must(system, 200, 'GET', '/v1/me/export', { as: one.as })
    expect(exported).toMatchObject({
      feedback: { observations: [{ observationId, former: [{ reason: 'Salah hari' }] }] },
    })
    expect(exported['readable']).toContain('Catatan pengamatan pejabat penilai')
  })

  test('stands beside the rating and among the reasons; what came after the signature does not [III.B.1, III.B.4]', async () => {
    const signedAt = at('2026-02-05T09:00:00+07:00')
    const one = await someone(system, {
      evaluation: base => deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, base, { signedAt }),
      rating: {},
    })
    await write(system, [
      observationPut(observationItem(one.employeeId, { note: 'Sebelumnya', at: signedAt })),
      observationPut(
        observationItem(one.employeeId, {
          ...{ observationId: '2026-TW1-01767300000001-cccccccccccccccc', note: 'Sesudahnya', at: signedAt + 1 },
        }),
      ),
      observationPut(
        observationItem(one.employeeId, {
          ...{ observationId: '2026-TW2-01767300000001-cccccccccccccccc', periodId: '2026-TW2', note: 'Lain' },
        }),
      ),
    ])
    for (const path of [one.evaluation, `${one.evaluation}/reasons`])
      expect(await must(system, 200, 'GET', path, { as: one.as })).toMatchObject({
        observations: [{ note: 'Sebelumnya', by: { name: 'Muhammad Wijaya' } }],
      })
    const year = await someone(system, { evaluation: base => evaluationItem({ ...base, periodId: '2026-TAHUNAN' }) })
    for (const periodId of ['2026-TW1', '2026-TW2', '2025-TW4'])
      await write(system, [
        observationPut(
          observationItem(year.employeeId, { periodId, observationId: `${periodId}-01767300000001-cccccccccccccccc` }),
        ),
      ])
    const shown = await must(system, 200, 'GET', year.evaluation, { as: kasi })
    expect(shown['observations']).toMatchObject([{ periodId: '2026-TW1' }, { periodId: '2026-TW2' }])
  })

  test('is of a day that was and a result that is there, in the year, and not without end', async () => {
    const one = await planned()
    for (const [more, pointer, code] of [
      [{ observedOn: '2026-02-11' }, '/observedOn', 'in_future'],
      [{ observedOn: '2024-02-11' }, '/observedOn', 'unknown_period'],
      [{ about: { workResultId: 'tidakada' } }, '/about/workResultId', 'unknown_work_result'],
    ] as const)
      expect(await no(one, [400, 'invalid_input'], more)).toMatchObject({ errors: [{ pointer, code }] })
    const former = observationItem('x').former
    const [full, , ...rest] = Array.from({ length: 101 }, (_, n) =>
      observationItem(one.employeeId, {
        observationId: `2026-TW1-${String(n).padStart(14, '0')}-cccccccccccccccc`,
        former,
      }),
    )
    if (full === undefined) throw new Error('no note')
    const wording = { observedOn: '2026-02-01', about: { value: 'kompeten' as const }, source: 'laporan' as const }
    const once = { ...wording, note: 'a', reason: 'b', by: full.by, correctedAt: 1 }
    await write(system, [observationPut({ ...full, former: Array.from({ length: 10 }, () => once) })])
    for (let n = 0; n < rest.length; n += 33) await write(system, rest.slice(n, n + 33).map(observationPut))
    await no(one, [409, 'observations_full'])
    const correction = `${route(one)}/${full.observationId}/correction`
    const body = { ...noteOf(), reason: 'Salah' }
    await refused(system, [409, 'observations_full'], 'POST', correction, { as: kasi, body })
    system.clock.set('2027-02-01T00:00:00+07:00')
    await no(one, [409, 'period_closed'])
    await refused(system, [409, 'period_closed'], 'POST', correction, { as: kasi, body })
    expect(await notes(one, kasi)).toEqual([])
    const late = await system.call<{ items: { allowedActions: string[] }[] }>(
      'GET',
      `${route(one)}?year=2026&limit=1`,
      {
        as: kasi,
      },
    )
    expect(late.body.items).toMatchObject([{ allowedActions: [] }])
    await refused(system, [404, 'employee_not_found'], 'GET', '/v1/employees/bukan-id/observations', { as: kasi })
  })
})
