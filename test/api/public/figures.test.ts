import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Fairness } from '../../../functions/domain/openness/fairness.ts'
import { PublicFigures } from '../../../functions/domain/openness/figures.ts'
import * as keys from '../../../functions/store/keys.ts'
import { employeeItem, TW1 } from '../../support/evaluations.ts'
import {
  closeQuarter,
  completedPut,
  FIGURES,
  finalItem,
  JUNE,
  layResults,
  results,
  SEPTEMBER,
  unfinished,
} from '../../support/figures.ts'
import { refused, setAchievement } from '../../support/someone.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'
import { actor, ADMIN, at, layTown, must, PEMBINA, putPerson, write } from '../../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: JUNE })
  await layTown(office)
})
afterEach(() => office.close())

const CYCLE = '/v1/public/cycles/2026'
const publish = () => office.run('publishFigures')
const figures = async () => z.parse(PublicFigures(), await must(office, 200, 'GET', FIGURES))
const said = (cells: readonly { readonly of: readonly string[]; readonly people: number }[]) =>
  cells.map(({ of, people }) => `${of.join('+')} ${people}`)

async function published() {
  await layResults(office, results())
  await closeQuarter(office)
  expect(await publish()).toEqual({ published: ['2026-TW1'] })
}

describe('the figures of a period', () => {
  test('are read by anyone without a login, without names and without small cells', async () => {
    await setAchievement(office)
    await published()
    const { rows, achievements, ...head } = await figures()
    expect(head).toEqual({
      ...{ periodId: '2026-TW1', year: 2026, kind: 'periodik', name: 'Triwulan I 2026' },
      ...{ startsOn: '2026-01-01', endsOn: '2026-03-31', publishedOn: '2026-06-15', complete: true, smallestCell: 5 },
    })
    expect(achievements).toEqual([{ unitId: 'kec', name: 'Kecamatan', achievement: 'baik' }])
    expect(rows.map(({ of, people }) => `${of} ${people}`)).toEqual(['daerah 20', 'unit 12', 'unit 8'])
    const [region, kec, sekda] = rows
    // one kurang of the sekretariat: beside the kecamatan whose ratings were told in full he would be told, too
    expect(said(region?.predicates ?? [])).toEqual(['baik 13', 'sangat_baik+butuh_perbaikan+kurang+sangat_kurang 7'])
    expect(said(kec?.predicates ?? [])).toEqual(['sangat_baik+baik+butuh_perbaikan+kurang+sangat_kurang 12'])
    expect(said(sekda?.predicates ?? [])).toEqual(['sangat_baik+baik+butuh_perbaikan+kurang+sangat_kurang 8'])
    expect(said(region?.punctuality ?? [])).toEqual(['tepat_waktu 14', 'terlambat 6'])
    expect(said(region?.objections ?? [])).toEqual(['tanpa_keberatan+dikuatkan+diubah 20'])
  })

  test('are not there before the period is closed, nor while a result can still change', async () => {
    await layResults(office, [...results(), unfinished(40)])
    expect(await publish()).toEqual({ published: [] })
    await closeQuarter(office)
    expect(await publish()).toEqual({ published: [] })
    await refused(office, [404, 'publication_not_found'], 'GET', FIGURES)
    await refused(office, [404, 'publication_not_found'], 'GET', CYCLE)
    await refused(office, [404, 'publication_not_found'], 'GET', '/v1/public/cycles/26')
    await refused(office, [404, 'publication_not_found'], 'GET', '/v1/public/periods/triwulan-satu')
  })

  test('wait no longer than sixty working days for what does not become final', async () => {
    await layResults(office, [...results(), ...[40, 41, 42, 43, 44].map(unfinished)])
    await closeQuarter(office)
    office.clock.set('2026-07-10T23:59:59.999+07:00')
    expect(await publish()).toEqual({ published: [] })
    office.clock.set(SEPTEMBER)
    expect(await publish()).toEqual({ published: ['2026-TW1'] })
    const { complete, rows } = await figures()
    expect(complete).toBe(false)
    expect(said(rows[0]?.predicates ?? [])).toEqual([
      'sangat_baik 6',
      'baik 13',
      'butuh_perbaikan+kurang+sangat_kurang+tanpa_hasil 6',
    ])
    expect(said(rows[0]?.punctuality ?? [])).toEqual(['tepat_waktu 14', 'terlambat 11'])
  })

  test('say of objections how many there were and how many changed a result', async () => {
    const decided = (outcome: 'menguatkan' | 'mengubah') => ({
      objection: { objectedAt: 1, explainBy: 2, decideBy: 3, decidedAt: 2, outcome },
    })
    await layResults(office, [
      ...Array.from({ length: 9 }, (_, n) => finalItem(n, 'kec', 'baik')),
      ...Array.from({ length: 6 }, (_, n) => finalItem(10 + n, 'kec', 'baik', decided('menguatkan'))),
      ...Array.from({ length: 5 }, (_, n) => finalItem(20 + n, 'kec', 'baik', decided('mengubah'))),
    ])
    await closeQuarter(office)
    await publish()
    const { rows } = await figures()
    expect(said(rows[0]?.objections ?? [])).toEqual(['tanpa_keberatan 9', 'dikuatkan 6', 'diubah 5'])
  })

  test('are published once: neither a late change, nor a reopening, nor a second run alters what was told', async () => {
    await published()
    const first = await figures()
    await layResults(
      office,
      Array.from({ length: 9 }, (_, n) => finalItem(50 + n, 'kec', 'sangat_kurang')),
    )
    expect(await publish()).toEqual({ published: [] })
    await closeQuarter(office, TW1.closesAt + 9_999)
    office.clock.set(SEPTEMBER)
    expect(await publish()).toEqual({ published: [] })
    expect(await figures()).toEqual(first)
  })

  test('of a year tell how many had how much training, of a quarter not', async () => {
    await published()
    expect((await figures()).rows.every(({ training }) => training === undefined)).toBe(true)
    const periodId = '2026-TAHUNAN'
    const year = results().map(one => ({ ...one, periodId }))
    await layResults(office, year)
    await write(
      office,
      year.flatMap(({ employeeId, unitId = '' }) =>
        putPerson({ ...employeeItem(1, { employeeId, unitId }), employeeId }),
      ),
    )
    await write(office, [
      ...[0, 1, 2, 3, 4].flatMap(n => [completedPut(n, 12), completedPut(n, 8)]),
      ...[10, 11, 12, 13, 14].map(n => completedPut(n, 19)),
    ])
    office.clock.set('2027-03-20T03:30:00+07:00')
    await closeQuarter(office, at('2027-02-01T00:00:00+07:00'), periodId)
    expect(await publish()).toEqual({ published: [periodId] })
    const annual = z.parse(PublicFigures(), await must(office, 200, 'GET', `/v1/public/periods/${periodId}`))
    expect(said(annual.rows[0]?.training ?? [])).toEqual([
      'dua_puluh_jp_ke_atas 5',
      'kurang_dari_dua_puluh_jp 5',
      'tanpa_jp 10',
    ])
    const { body } = await office.call<string>('GET', `${CYCLE}?format=csv`)
    expect(body).toContain('2026-TAHUNAN,daerah,,,,pelatihan,dua_puluh_jp_ke_atas,5')
    expect(body).not.toContain('2026-TW1,daerah,,,,pelatihan')
  })

  test('of fewer than five people are no figures', async () => {
    await layResults(office, results().slice(0, 4))
    await closeQuarter(office)
    await publish()
    expect((await figures()).rows).toEqual([])
  })

  test('name units that are known, and only them', async () => {
    await layResults(office, [...results(), ...Array.from({ length: 6 }, (_, n) => finalItem(60 + n, 'lama', 'baik'))])
    await closeQuarter(office)
    await publish()
    const { rows } = await figures()
    expect(rows.flatMap(({ units }) => units)).toContainEqual({
      unitId: 'lama',
      name: 'Unit tidak dikenal',
      of: 'unit',
    })
  })
})

describe('the report on fairness', () => {
  const FAIRNESS = '/v1/periods/2026-TW1/fairness'

  test('is there with the figures, for those who lead, and is made of the same people', async () => {
    await refused(office, [404, 'publication_not_found'], 'GET', FAIRNESS, { as: PEMBINA })
    await refused(office, [404, 'publication_not_found'], 'GET', '/v1/periods/satu/fairness', { as: PEMBINA })
    await write(
      office,
      results().flatMap(({ employeeId }, n) => {
        const nip = `198504012010011${String(n).padStart(3, '0')}`
        const grade = n % 2 === 0 ? 'III/c' : 'II/d'
        return putPerson({ ...employeeItem(1, { employeeId, grade, nip }), employeeId })
      }),
    )
    await published()
    const { rows } = await figures()
    const { units, grade, sex, leniency } = z.parse(
      Fairness(),
      await must(office, 200, 'GET', FAIRNESS, { as: PEMBINA }),
    )
    expect(units.map(({ people }) => people)).toEqual(rows.map(({ people }) => people))
    expect(grade.map(({ of, people }) => `${of.join('+')} ${people}`)).toEqual(['ii 10', 'iii 10'])
    expect(sex).toEqual([])
    expect(leniency).toEqual({ measured: 0, evaluators: [] })
  })

  test('is not for everyone', async () => {
    await published()
    await refused(office, [403, 'not_allowed'], 'GET', FAIRNESS, { as: actor('camat') })
    for (const as of [ADMIN, PEMBINA, actor('walikota')]) await must(office, 200, 'GET', FAIRNESS, { as })
  })
})

describe('whoever keeps the figures', () => {
  test('may keep them for an hour, and is told that they are as he has them', async () => {
    await published()
    const { headers } = await office.call('GET', FIGURES)
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=3600', etag: '"1"' })
    const known = (held: string) => office.call('GET', FIGURES, { headers: { 'if-none-match': held } })
    for (const held of ['"1"', 'W/"1"', '"9", "1"']) {
      expect(await known(held)).toMatchObject({ status: 304, body: '', headers: { etag: '"1"' } })
    }
    expect((await known('"2"')).status).toBe(200)
  })

  test('reads them as a table that a spreadsheet takes as text and numbers', async () => {
    await write(office, [
      {
        action: 'PutItem',
        key: keys.unit('x'),
        item: { unitId: 'x', name: '=2+3 "Satu", Dua', mandiri: false },
        when: { absent: true },
      },
    ])
    await layResults(office, [...results(), ...Array.from({ length: 6 }, (_, n) => finalItem(60 + n, 'x', 'baik'))])
    await closeQuarter(office)
    await publish()
    const { status, headers, body } = await office.call<string>('GET', `${FIGURES}?format=csv`)
    expect({ status, type: headers['content-type'] }).toEqual({
      status: 200,
      type: 'text/csv; charset=utf-8; header=present',
    })
    const [header, ...lines] = body.trimEnd().split('\r\n')
    expect(header).toBe('periode,tingkat,unit,nama,bagian_dari,ukuran,nilai,jumlah')
    expect(lines).toContain('2026-TW1,daerah,,,,pegawai,semua,26')
    expect(lines).toContain('2026-TW1,unit,x,"\'=2+3 ""Satu"", Dua",,pegawai,semua,6')
    expect(lines).toContain('2026-TW1,daerah,,,,ketepatan,terlambat,6')
    await refused(office, [400, 'invalid_input'], 'GET', `${FIGURES}?format=xml`)
  })

  test('finds the periods of a year side by side, and no number that no period tells', async () => {
    await published()
    const { periods, version } = await must(office, 200, 'GET', CYCLE, { as: ADMIN })
    expect({ periods, version }).toEqual({ periods: [await figures()], version: 1 })
    const table = (target: string) => office.call<string>('GET', `${target}?format=csv`)
    expect((await table(CYCLE)).body).toBe((await table(FIGURES)).body)
  })
})
