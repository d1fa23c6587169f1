import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Employee } from '../../../functions/domain/people/employee.ts'
import type { Evaluation } from '../../../functions/domain/evaluations/evaluation.ts'
import { creditIdOf } from '../../../functions/store/ids.ts'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { deliveredItem, evaluationPuts } from '../../support/evaluations.ts'
import { FIRST, refused, someone, version } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { ADMIN, actor, idOf, layTown, must, write } from '../../support/town.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem({ now: '2027-03-01T09:00:00+07:00' })
  await layTown(system)
})
afterAll(() => system.close())

const NURSE = { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' } as const
const TIMES = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 }
const source = { title: 'PAK nomor 12/2025', url: 'https://contoh.go.id/pak-12.pdf' }

const annual = (base: object, year = 2026): Evaluation => ({
  ...deliveredItem(TIMES, { ...base, periodId: `${year}-TAHUNAN`, position: NURSE }, { predicate: 'sangat_baik' }),
  status: 'final',
  returned: true,
  finalAt: 3,
})

async function nurse(person: Partial<Employee> = {}) {
  const one = await someone(system, {
    person: { position: NURSE, grade: 'III/a', nip: '198608052013031001', ...person },
    evaluation: annual,
  })
  return { ...one, score: `/v1/employees/${one.employeeId}/credit-score` }
}

describe('angka kredit of a functional post [PermenPANRB 1/2023]', () => {
  test('a final year is counted; what is missing to pangkat and jenjang is said with the article', async () => {
    const { as, score, employeeId } = await nurse()
    const body = await must(system, 200, 'GET', score, { as })
    expect(body).toMatchObject({
      jenjang: 'Ahli Pertama',
      coefficient: '12.5',
      total: '18.75',
      years: [
        {
          year: 2026,
          state: 'dihitung',
          months: 12,
          predicate: 'sangat_baik',
          percentage: 150,
          amount: '18.75',
          evaluationId: `${employeeId}-2026-TAHUNAN-1`,
        },
      ],
      pangkat: { to: 'III/b', minimum: '50.00', missing: '31.25', reached: false },
      nextJenjang: { to: 'Ahli Muda', minimum: '100.00', missing: '81.25', reached: false },
      article: 'PermenPANRB 1/2023 dan Peraturan BKN 3/2023',
      thresholdArticle: 'PermenPANRB 1/2023',
      allowedActions: [],
    })
    expect(body['unknown']).toEqual([expect.stringContaining('Saldo awal')])
  })

  test('of the year in which he was appointed, the months are not reckoned without a document', async () => {
    const { as, score } = await nurse({ nip: '199001012026101001' })
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({
      total: '0.00',
      years: [{ year: 2026, state: 'bulan_belum_diketahui', predicate: 'sangat_baik' }],
    })
  })

  test('without a NIP that tells since when, twelve months are not guessed: the answer says so, an administrator states them', async () => {
    const { as, score } = await nurse({ nip: undefined })
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({
      total: '0.00',
      years: [{ state: 'bulan_belum_diketahui', sentence: expect.stringContaining('tidak tercatat') }],
      unknown: [expect.anything(), expect.stringContaining('2026')],
    })
    const parts = [{ year: 2026, jenjang: 'Ahli Pertama', months: 4, source }]
    await must(system, 200, 'PUT', `${score}/balance`, { as: ADMIN, body: { parts }, headers: FIRST })
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({ total: '6.25', years: [{ months: 4 }] })
  })

  test('nor of the year in which he was entered, though a NIP tells that he serves longer', async () => {
    system.clock.set('2026-06-01T09:00:00+07:00')
    const body = {
      ...{ name: 'Pindahan', nip: '198608052013031009', kind: 'pns', grade: 'III/b', position: NURSE },
      ...{ unitId: 'kec', evaluatorId: idOf('kasi') },
    }
    const created = await must(system, 201, 'POST', '/v1/employees', { as: ADMIN, body })
    const employeeId = String(created['employeeId'])
    const renamed = { as: ADMIN, body: { ...body, name: 'Pindahan Baru' }, headers: version(1) }
    await must(system, 200, 'PUT', `/v1/employees/${employeeId}`, renamed)
    system.clock.set('2027-03-01T09:00:00+07:00')
    await write(system, evaluationPuts(annual({ employeeId, name: 'Pindahan', skpId: `${employeeId}-2026-1` })))
    const score = `/v1/employees/${employeeId}/credit-score`
    const as = { sub: employeeId, employeeId, roles: ['pegawai'] } as const
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({
      total: '0.00',
      years: [{ year: 2026, state: 'bulan_belum_diketahui', sentence: expect.stringContaining('tidak tercatat') }],
    })
    const parts = [{ year: 2026, jenjang: 'Ahli Pertama', months: 7, source }]
    await must(system, 200, 'PUT', `${score}/balance`, { as: ADMIN, body: { parts }, headers: FIRST })
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({ total: '10.94', years: [{ months: 7 }] })
  })

  test('nor of a year in which his status changed', async () => {
    const { as, score, employeeId } = await nurse()
    const { name, kind, position, unitId, evaluatorId } = await must(
      system,
      200,
      'GET',
      `/v1/employees/${employeeId}`,
      {
        as: ADMIN,
      },
    )
    const change = async (status: string, n: number) => {
      const body = { name, kind, position, unitId, evaluatorId, grade: 'III/a', status }
      await must(system, 200, 'PUT', `/v1/employees/${employeeId}`, { as: ADMIN, body, headers: version(n) })
    }
    system.clock.set('2026-10-01T09:00:00+07:00')
    await change('cltn', 1)
    await change('aktif', 2)
    system.clock.set('2027-03-01T09:00:00+07:00')
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({
      years: [{ year: 2026, state: 'bulan_belum_diketahui' }],
    })
  })

  test('evaluator and superior read the same; a colleague finds nobody', async () => {
    const { score } = await nurse()
    for (const who of ['kasi', 'camat'] as const)
      expect(await must(system, 200, 'GET', score, { as: actor(who) })).toMatchObject({
        total: '18.75',
        allowedActions: [],
      })
    await refused(system, [404, 'employee_not_found'], 'GET', score, { as: actor('taufik') })
    await refused(system, [404, 'employee_not_found'], 'GET', '/v1/employees/siapa/credit-score', { as: ADMIN })
  })

  test('whoever holds no functional post is told that there is no angka kredit', async () => {
    const { as, employeeId } = await someone(system)
    const { detail } = await refused(
      system,
      [409, 'not_functional'],
      'GET',
      `/v1/employees/${employeeId}/credit-score`,
      {
        as,
      },
    )
    expect(detail).toContain('PermenPANRB 1/2023')
  })

  test('a recorded change of position leaves the year open until the months are entered with their decree', async () => {
    const { as, score, employeeId } = await nurse()
    const entry = {
      ...{ subject: employeeId, seq: 1, at: Date.parse('2026-05-04T09:00:00+07:00'), by: 'x', to: 'aktif' },
      ...{ operation: 'updateEmployee', fixed: { changed: ['position'] }, previous: '', hash: 'h' },
    }
    await write(system, [{ action: 'PutItem', key: keys.history(employeeId, 1), item: entry, when: { absent: true } }])
    const open = await must(system, 200, 'GET', score, { as })
    expect(open).toMatchObject({ total: '0.00', years: [{ year: 2026, state: 'bulan_belum_diketahui' }] })
    expect(open['unknown']).toContainEqual(expect.stringContaining('2026'))
    const parts = [{ year: 2026, jenjang: 'Ahli Pertama', months: 2, source }]
    await must(system, 200, 'PUT', `${score}/balance`, { as: ADMIN, body: { parts }, headers: FIRST })
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({
      total: '3.13',
      years: [{ months: 2, amount: '3.13', source, predicate: 'sangat_baik' }],
    })
  })
})

describe('the balance that an administrator enters', () => {
  test('counts with the years after it, keeps its versions, and stands in a history of its own', async () => {
    const { score, as, employeeId } = await nurse()
    const opening = { until: '2025-12', jenjang: 'Ahli Pertama', amount: '40.125', source }
    const parts = [{ year: 2026, jenjang: 'Ahli Pertama', months: 12, source }]
    const first = await must(system, 200, 'PUT', `${score}/balance`, { as: ADMIN, body: { opening }, headers: FIRST })
    expect(first).toMatchObject({ employeeId, opening, parts: [], version: 1, allowedActions: ['editCreditBalance'] })
    const second = { as: ADMIN, body: { opening, parts }, headers: version(1) }
    expect(await must(system, 200, 'PUT', `${score}/balance`, second)).toMatchObject({ version: 2 })
    // 40.125 + 18.75 = 58.875
    const read = await must(system, 200, 'GET', score, { as: ADMIN })
    expect(read).toMatchObject({
      total: '58.88',
      opening: '40.13',
      balance: { version: 2 },
      allowedActions: ['editCreditBalance'],
      pangkat: { to: 'III/b', missing: '0.00', reached: true },
    })
    expect(await must(system, 200, 'GET', score, { as })).toMatchObject({ allowedActions: [] })
    const kept = await system.table.all(ranges.history(creditIdOf({ employeeId })))
    expect(kept.map(({ operation, to, fixed }) => [operation, to, fixed['amount']])).toEqual([
      ['editCreditBalance', 'versi_1', '40.125'],
      ['editCreditBalance', 'versi_2', '40.125'],
    ])
    await refused(system, [412, 'stale_version'], 'PUT', `${score}/balance`, { ...second, body: {} })
  })

  test('the same request again finds its own effect', async () => {
    const { score } = await nurse()
    const call = { as: ADMIN, body: { parts: [] }, headers: FIRST }
    const once = await must(system, 200, 'PUT', `${score}/balance`, call)
    expect(await must(system, 200, 'PUT', `${score}/balance`, call)).toEqual(once)
  })

  test('is not his own affair’s, nor anyone’s who is no administrator', async () => {
    const { score, as } = await nurse({ roles: ['pegawai', 'admin_kepegawaian'] })
    const call = { body: { parts: [] }, headers: FIRST }
    await refused(system, [403, 'not_allowed'], 'PUT', `${score}/balance`, { as, ...call })
    await refused(system, [403, 'not_allowed'], 'PUT', `${score}/balance`, { as: actor('kasi'), ...call })
  })

  test('is refused for nobody, and for a post without angka kredit', async () => {
    const call = { as: ADMIN, body: {}, headers: FIRST }
    const { employeeId } = await someone(system)
    const of = (id: string) => `/v1/employees/${id}/credit-score/balance`
    await refused(system, [404, 'employee_not_found'], 'PUT', of('siapa'), call)
    await refused(system, [409, 'not_functional'], 'PUT', of(employeeId), call)
  })

  test.each([
    [{ opening: { until: '2025-12', jenjang: 'Ahli Pertama', amount: '4,5', source } }, '/opening/amount'],
    [{ opening: { until: '2025-13', jenjang: 'Ahli Pertama', amount: '4.5', source } }, '/opening/until'],
    [{ opening: { until: '2027-04', jenjang: 'Ahli Pertama', amount: '4.5', source } }, '/opening/until'],
    [{ parts: [{ year: 2025, jenjang: 'Ahli Pertama', months: 12, source }] }, '/parts/0/predicate'],
    [{ parts: [{ year: 2026, jenjang: 'Ahli Pertama', months: 12, predicate: 'baik', source }] }, '/parts/0/predicate'],
    [{ parts: [{ year: 2026, jenjang: 'Ahli Pertama', months: 13, source }] }, '/parts/0/months'],
    [{ parts: [{ year: 2026, jenjang: 'Ahli Pertama', months: 2.5, source }] }, '/parts/0/months'],
    [{ parts: [{ year: 2026, jenjang: 'Ahli', months: 12, source }] }, '/parts/0/jenjang'],
    [{ parts: [{ year: 2026, jenjang: 'Ahli Pertama', months: 12 }] }, '/parts/0/source'],
    [
      {
        parts: [
          { year: 2026, jenjang: 'Ahli Pertama', months: 12, source: { title: 'SK', url: 'javascript:alert(1)' } },
        ],
      },
      '/parts/0/source/url',
    ],
  ])('%j is refused at %s', async (body, pointer) => {
    const { score } = await nurse()
    const { errors } = await refused(system, [400, 'invalid_input'], 'PUT', `${score}/balance`, {
      as: ADMIN,
      body,
      headers: FIRST,
    })
    expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]))
  })
})
