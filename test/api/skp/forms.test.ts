import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { CORE_VALUES, CoreValue } from '../../../functions/domain/feedback/core-values.ts'
import { approvedItem, draftItem } from '../../support/skp.ts'
import { refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, at, idOf, layTown, must, PLAN } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-02-15T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const kasi = actor('kasi')
const approved = (employeeId: string) => {
  const skp = approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId })
  return { ...skp, approval: { ...skp.approval, unitId: 'kec' } }
}

test('the standard of behaviour is read in the words of the law, by anyone with a role [P10(1)–(3), II.A.2.b.1–2, II.A.7.b.1–2]', async () => {
  const { aspects, items } = await must(system, 200, 'GET', '/v1/core-values', { as: actor('hendra') })
  expect(aspects).toEqual(['orientasi pelayanan', 'komitmen', 'inisiatif kerja', 'kerja sama', 'kepemimpinan'])
  expect(items).toEqual(CoreValue.options.map(value => ({ value, ...CORE_VALUES[value] })))
})

test('the plan is read in its form: rank, NIP and post of both, and the guides beside what is expected [II.A.7.c, A.1.6, A.1.7, P10(1)–(3)]', async () => {
  const one = await someone(system, { person: { grade: 'III/c', nip: '198501012010011001' }, skp: approved })
  expect(await must(system, 200, 'GET', one.skp, { as: one.as })).toMatchObject({
    form: {
      format: 'A.1.7',
      employee: { nip: '198501012010011001', grade: 'III/c', rank: 'Penata', unit: 'Kecamatan' },
      evaluator: { name: 'Muhammad Wijaya', position: { name: 'Jabatan kasi' }, unit: 'Kecamatan' },
      behaviour: CoreValue.options.map(value => ({ value, guides: CORE_VALUES[value].guides })),
    },
  })
})

test('of a head of a unit mandiri the form is A.1.1 or A.1.2, without the evaluator’s NIP [II.A.2.c, A.1.1, A.1.2]', async () => {
  const { skpId } = await must(system, 201, 'POST', '/v1/skp', {
    ...{ as: actor('camat'), body: { year: 2026, approach: 'kualitatif' } },
  })
  const { form } = await must(system, 200, 'GET', `/v1/skp/${String(skpId)}`, { as: actor('camat') })
  expect(form).toMatchObject({ format: 'A.1.1', evaluator: { name: 'Citra Pratama', unit: 'Sekretariat Daerah' } })
  expect(z.parse(z.object({ evaluator: z.looseObject({}) }), form).evaluator).not.toHaveProperty('nip')
})

test('the pimpinan writes what he especially expects himself, throughout the year [P10(4), II.A.2.b.3, II.A.7.b.3]', async () => {
  const one = await someone(system, { skp: approved })
  const href = `${one.skp}/behaviour-expectations`
  const body = { behaviourExpectations: { harmonis: 'Memberi instruksi yang jelas kepada anggota loket' } }
  const call = { as: kasi, body, headers: version(3) }
  expect(await must(system, 200, 'PUT', href, call)).toMatchObject({ ...body, status: 'ditetapkan', version: 4 })
  expect(await must(system, 200, 'PUT', href, call), 'its answer was lost').toMatchObject({ version: 4 })
  await refused(system, [412, 'stale_version'], 'PUT', href, { ...call, body: { behaviourExpectations: {} } })
  const seen = await must(system, 200, 'GET', one.skp, { as: one.as })
  expect(seen).toMatchObject({
    form: {
      behaviour: expect.arrayContaining([
        expect.objectContaining({ value: 'harmonis', expectation: body.behaviourExpectations.harmonis }),
      ]),
    },
  })
  const { items } = await must(system, 200, 'GET', `${one.skp}/history`, { as: one.as })
  expect(items).toMatchObject([
    { operation: 'setExpectations', by: idOf('kasi'), fixed: { content: expect.any(String) } },
  ])
  await refused(system, [403, 'not_allowed'], 'PUT', href, { ...call, as: one.as })
  await refused(system, [404, 'skp_not_found'], 'PUT', href, { ...call, as: actor('taufik') })
})

test('not of a draft, which is the employee’s, nor of who has no plan to have [II.C.8]', async () => {
  const body = { behaviourExpectations: {} }
  const draft = await someone(system, { skp: employeeId => draftItem({ employeeId }) })
  const away = await someone(system, { person: { status: 'mpp' }, skp: approved })
  const on = (skp: string) => `${skp}/behaviour-expectations`
  await refused(system, [409, 'wrong_status'], 'PUT', on(draft.skp), { as: kasi, body, headers: version(1) })
  await refused(system, [409, 'skp_not_required'], 'PUT', on(away.skp), { as: kasi, body, headers: version(3) })
})

test('what the law asks besides is told while it is written, and stops nothing [P9(1), II.A.7.a.7, A.1.7 catatan *]', async () => {
  const one = await someone(system, {
    person: { evaluatorId: idOf('camat') },
    skp: employeeId => draftItem({ employeeId }),
  })
  const [main] = PLAN.workResults
  const indicators = [{ aspects: ['waktu'], indicator: 'Surat selesai', target: 'Semua surat' }]
  const body = { ...PLAN, workResults: [{ ...main, supports: 'Warga puas', indicators }] }
  const said = await must(system, 200, 'PUT', one.skp, { as: one.as, body, headers: version(1) })
  expect(said['hints']).toMatchObject([
    { pointer: '/workResults/0/resultType', article: 'Pasal 9 ayat (1)' },
    { pointer: '/workResults/0/supportsIndicator' },
    { pointer: '/workResults/0/indicators/0/target', article: 'Lampiran BAB II.A.7.a.7' },
  ])
  const kept = { resultType: 'layanan', supportsIndicator: 'Indeks kepuasan warga 88' }
  const full = { ...PLAN, workResults: [{ ...main, supports: 'Warga puas', ...kept }] }
  const after = await must(system, 200, 'PUT', one.skp, { as: one.as, body: full, headers: version(2) })
  expect(after).toMatchObject({ workResults: [kept] })
  expect(after).not.toHaveProperty('hints')
  await must(system, 200, 'POST', `${one.skp}/submission`, { as: one.as })
})

test('what the perjanjian kinerja says stays main, whoever sets the priorities [II.A.2.a.3]', async () => {
  const one = await someone(system, { skp: employeeId => draftItem({ employeeId }) })
  const [main, extra] = PLAN.workResults
  const body = { ...PLAN, workResults: [main, { ...extra, origin: 'perjanjian_kinerja' }] }
  const answer = await refused(system, [400, 'invalid_input'], 'PUT', one.skp, {
    as: one.as,
    body,
    headers: version(1),
  })
  expect(answer['errors']).toMatchObject([{ pointer: '/workResults/1/kind', code: 'agreement_is_main' }])
})

test('a scheme of accountability names results of the plan [P12, II.A.8.c]', async () => {
  const one = await someone(system, { skp: employeeId => draftItem({ employeeId }) })
  const scheme = { schedule: 'Bulanan', evidence: 'Rekap', workResultIds: ['rbukanini'] }
  const call = { as: one.as, headers: version(1) }
  const answer = await refused(system, [400, 'invalid_input'], 'PUT', one.skp, {
    ...call,
    body: { ...PLAN, accountability: [scheme] },
  })
  expect(answer['errors']).toMatchObject([
    { pointer: '/accountability/0/workResultIds/0', code: 'unknown_work_result' },
  ])
})
