import { afterAll, beforeAll, expect, test } from 'vitest'
import { ResourceKind } from '../../../functions/domain/plans/skp.ts'
import { version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, determinedSkp, HEAD_PLAN, idOf, layTown, must, PLAN } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2026-01-15T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const [main, extra] = PLAN.workResults
const RESULTS = [
  { ...main, assignedBy: 'Kepala Seksi Pelayanan', supports: 'Kepuasan warga: indeks kepuasan' },
  { ...extra, assignedBy: 'Tim Arsip' },
]
const REST = {
  behaviourExpectations: { berorientasi_pelayanan: 'Tetap tenang di loket', akuntabel: 'Menjadi panutan antisuap' },
  resources: ResourceKind.options.map(kind => ({ kind, need: `Dukungan ${kind}` })),
  accountability: [{ schedule: 'Setiap tanggal 5', evidence: 'Rekap layanan dari aplikasi loket' }],
  consequences: { positive: ['Penugasan baru'], negative: ['Pengalihan penugasan'] },
}
const WHOLE = { workResults: RESULTS, ...REST }

test('an SKP holds results, behaviour, resources, accountability and consequences, and all of it is determined as one [P7(3), P7(5), P10(4), P11(1), P13, II.A.8.e, II.A.7.c]', async () => {
  expect(ResourceKind.options).toEqual(['sdm', 'anggaran', 'peralatan', 'pendampingan', 'sarana_prasarana'])
  const skpId = await determinedSkp(system, 'hendra', 'kasi', WHOLE)
  for (const who of ['hendra', 'kasi'] as const)
    expect(await must(system, 200, 'GET', `/v1/skp/${skpId}`, { as: actor(who) })).toMatchObject({
      status: 'ditetapkan',
      ...WHOLE,
    })
  const { items } = await must(system, 200, 'GET', `/v1/skp/${skpId}/history`, { as: actor('hendra') })
  expect(items).toMatchObject([
    { operation: 'createSkp', by: idOf('hendra') },
    { operation: 'submitSkp', by: idOf('hendra') },
    { operation: 'approveSkp', by: idOf('kasi') },
  ])
})

test('a special expectation that is set in mid-year comes into the SKP as any other change [P10(4), P14(2), II.A.5.f.13]', async () => {
  const skpId = await determinedSkp(system, 'taufik', 'kasi', WHOLE)
  system.clock.set('2026-06-10T09:00:00+07:00')
  const reason = { reason: 'Ekspektasi khusus sesudah umpan balik' }
  const { skpId: next, workResults } = await must(system, 201, 'POST', `/v1/skp/${skpId}/revision`, {
    as: actor('kasi'),
    body: reason,
  })
  const harmonis = { ...REST.behaviourExpectations, harmonis: 'Memberi instruksi yang jelas' }
  const body = { workResults, ...REST, behaviourExpectations: harmonis }
  await must(system, 200, 'PUT', `/v1/skp/${String(next)}`, { as: actor('taufik'), body, headers: version(1) })
  await must(system, 200, 'POST', `/v1/skp/${String(next)}/submission`, { as: actor('taufik') })
  expect(await must(system, 200, 'POST', `/v1/skp/${String(next)}/approval`, { as: actor('kasi') })).toMatchObject({
    status: 'ditetapkan',
    behaviourExpectations: harmonis,
  })
  expect(await must(system, 200, 'GET', `/v1/skp/${skpId}`, { as: actor('taufik') })).toMatchObject({
    status: 'diganti',
  })
})

test('the SKP of the head of a unit mandiri names a perspective for each indicator and who assigned the result [II.A.2.c, II.A.2.a.8]', async () => {
  system.clock.set('2026-06-10T09:00:00+07:00')
  const [result] = HEAD_PLAN.workResults
  const plan = { ...HEAD_PLAN, workResults: [{ ...result, assignedBy: 'Wali Kota' }] }
  const skpId = await determinedSkp(system, 'camat', 'sekda', plan)
  expect(await must(system, 200, 'GET', `/v1/skp/${skpId}`, { as: actor('sekda') })).toMatchObject({
    workResults: [{ assignedBy: 'Wali Kota', indicators: HEAD_PLAN.workResults[0].indicators }],
  })
})

test('one indicator may combine several aspects [P9(2), II.A.7.a.5–6]', async () => {
  system.clock.set('2026-06-10T09:00:00+07:00')
  const aspects = ['kuantitas', 'kualitas', 'waktu', 'biaya']
  const plan = {
    ...PLAN,
    workResults: [{ ...main, indicators: [{ indicator: 'Surat selesai', target: '95 persen', aspects }] }],
  }
  const skpId = await determinedSkp(system, 'kartika', 'kasi', plan)
  expect(await must(system, 200, 'GET', `/v1/skp/${skpId}`, { as: actor('kartika') })).toMatchObject({
    workResults: [{ indicators: [{ aspects }] }],
  })
})
