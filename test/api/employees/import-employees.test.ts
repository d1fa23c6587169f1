import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beforeNextCommit } from '../../support/meanwhile.ts'
import {
  ADMIN,
  asInput,
  BROKEN_FILE,
  employeeActor,
  named,
  type Office,
  openPersonnelOffice,
  PEOPLE_FILE,
} from './office.ts'

const [HEADER = '', ...ROWS] = PEOPLE_FILE.trimEnd().split(/\r?\n/)
const fileOf = (rows: readonly string[]) => [HEADER, ...rows].join('\r\n')
const rowOf = (name: string) => ROWS.find(row => row.includes(`;${name};`)) ?? ''

/** The same row with other cells. */
function changed(row: string, cells: Readonly<Record<string, string>>): string {
  const names = HEADER.replace('\uFEFF', '').split(';')
  return row
    .split(';')
    .map((cell, at) => cells[names[at] ?? ''] ?? cell)
    .join(';')
}

describe('the real file of Kertapati', () => {
  let office: Office
  beforeAll(async () => {
    office = await openPersonnelOffice()
    await office.importUnits()
  })
  afterAll(() => office.system.close())

  test('a dry run tells what would happen and writes nothing', async () => {
    const { status, body } = await office.importPeople(PEOPLE_FILE, true)
    expect(status).toBe(200)
    expect(body).toMatchObject({ rows: 105, created: 105, updated: 0, unchanged: 0, rejected: [] })
    expect((await office.list('')).body.items).toEqual([])
  })

  test('all 105 people are taken over, each unit under its head', async () => {
    const { body } = await office.importPeople()
    expect(body).toMatchObject({ rows: 105, created: 105, updated: 0, unchanged: 0, rejected: [] })
    const camat = await named(office, 'Anisa Syahputra')
    expect(camat).toMatchObject({
      name: 'Anisa Syahputra, S.STP., M.Si.',
      nip: '197504071997122001',
      grade: 'IV/a',
      unitId: 'kec-kertapati',
      roles: ['pegawai'],
    })
    expect(camat.evaluator?.name).toBe('Citra Pratama, M.Si.')
    const heads = new Map((await office.units()).map(unit => [unit.unitId, unit.headId]))
    expect(heads.get('kec-kertapati')).toBe(camat.employeeId)
    for (const [unitId, name] of [
      ['sekda', 'Citra Pratama'],
      ['kec-kertapati-set', 'Slamet Siregar'],
      ['kel-kemasrindo', 'Oki Saputra'],
      ['kel-kertapati', 'Joko Firdaus'],
      ['dinkes', 'Zahra Maulana'],
      ['pkm-kertapati', 'Oki Wijaya'],
    ] as const)
      expect(heads.get(unitId)).toBe((await named(office, name)).employeeId)
    expect(heads.get('pemkot-palembang')).toBeUndefined()
  })

  test('a second run, in whatever order, changes nothing', async () => {
    const versions = async () =>
      (await office.list('?limit=100')).body.items.map(({ employeeId, version }) => [employeeId, version])
    const before = await versions()
    expect((await office.importPeople()).body).toMatchObject({ created: 0, updated: 0, unchanged: 105 })
    expect((await office.importPeople(fileOf(ROWS.toReversed()))).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 105,
    })
    expect(await versions()).toEqual(before)
  })

  test('an evaluator and an e-mail set by hand survive empty cells of the next file', async () => {
    const sekda = await named(office, 'Citra Pratama')
    const wali = (
      await office.create({
        name: 'Wali Kota Palembang',
        kind: 'kepala_daerah',
        position: { name: 'Wali Kota', kind: 'pimpinan_tinggi' },
        unitId: 'pemkot-palembang',
        roles: ['kepala_daerah'],
      })
    ).body
    const updated = await office.put(sekda.employeeId, sekda.version, {
      ...asInput(sekda),
      evaluatorId: wali.employeeId,
      roles: ['pegawai', 'pembina'],
    })
    expect(updated.body).toMatchObject({ evaluator: { name: 'Wali Kota Palembang' } })
    const again = await office.importPeople(fileOf([changed(rowOf('Citra Pratama'), { 'EMAIL GOV': '' })]))
    expect(again.body).toMatchObject({ rows: 1, unchanged: 1 })
    expect(await named(office, 'Citra Pratama')).toMatchObject({
      evaluatorId: wali.employeeId,
      email: 'citra.pratama@palembang.go.id',
      roles: ['pegawai', 'pembina'],
    })
    expect((await office.units()).find(unit => unit.unitId === 'pemkot-palembang')?.headId).toBe(wali.employeeId)
  })

  test('a file changes only what it has, and hands a head’s place on when he leaves', async () => {
    const lurah = await named(office, 'Oki Saputra')
    const moved = changed(rowOf('Oki Saputra'), {
      'UNOR ID': 'kec-kertapati',
      'JABATAN NAMA': 'Kepala Seksi Khusus',
      'EMAIL GOV': '',
    })
    const next = changed(rowOf('Tri Nasution'), {
      'JABATAN NAMA': 'Lurah Kemasrindo',
      'NIP ATASAN LANGSUNG': "'197504071997122001",
    })
    expect((await office.importPeople(fileOf([next, moved]))).body).toMatchObject({ updated: 2, rejected: [] })
    expect(await named(office, 'Oki Saputra')).toMatchObject({
      unitId: 'kec-kertapati',
      email: lurah.email,
      version: 2,
    })
    const units = await office.units()
    expect(units.find(unit => unit.unitId === 'kel-kemasrindo')?.headId).toBe(
      (await named(office, 'Tri Nasution')).employeeId,
    )
    expect(units.find(unit => unit.unitId === 'kec-kertapati')?.headId).toBe(
      (await named(office, 'Anisa Syahputra')).employeeId,
    )
  })

  test('an administrator cannot give himself another evaluator by a file', async () => {
    const self = await named(office, 'Taufik Hidayat')
    const file = fileOf([changed(rowOf('Taufik Hidayat'), { 'NIP ATASAN LANGSUNG': "'197504071997122001" })])
    const { body } = await office.importPeople(
      file,
      false,
      employeeActor(self.employeeId, ['pegawai', 'admin_kepegawaian']),
    )
    expect(body).toMatchObject({
      unchanged: 1,
      warnings: [{ row: 2, column: 'NIP ATASAN LANGSUNG', code: 'own_evaluator' }],
    })
    expect((await office.get(self.employeeId)).body.evaluatorId).toBe(self.evaluatorId)
  })

  test('a superior who is only in the table, even under his former NIP, is found', async () => {
    const kasi = await named(office, 'Budi Wijaya')
    const { body } = await office.put(kasi.employeeId, kasi.version, { ...asInput(kasi), nip: '197801012002011002' })
    expect(body.nip).toBe('197801012002011002')
    const row = changed(rowOf('Oki Anggraini'), { 'NIP ATASAN LANGSUNG': "'197801012002011001" })
    expect((await office.importPeople(fileOf([row]))).body).toMatchObject({ unchanged: 1, rejected: [] })
    const former = await office.importPeople(fileOf([rowOf('Budi Wijaya')]))
    expect(former.body.rejected).toMatchObject([{ row: 2, column: 'NIP BARU', code: 'nip_replaced' }])
  })

  test('an e-mail that someone else has rejects the row', async () => {
    const row = changed(rowOf('Iwan Marlina'), { 'EMAIL GOV': 'anisa.syahputra@palembang.go.id' })
    const { body } = await office.importPeople(fileOf([row]))
    expect(body.rejected).toMatchObject([{ row: 2, column: 'EMAIL GOV', code: 'email_taken' }])
  })

  test('a circle that closes only through the table rejects the row', async () => {
    const row = changed(rowOf('Anisa Syahputra'), { 'NIP ATASAN LANGSUNG': "'197707272006031001" })
    const { body } = await office.importPeople(fileOf([row]))
    expect(body.rejected).toMatchObject([{ row: 2, column: 'NIP ATASAN LANGSUNG', code: 'superior_circle' }])
  })

  test('a circle that an administrator closes while the file is taken over rejects the row', async () => {
    const [budi, eko] = [await named(office, 'Budi Wijaya'), await named(office, 'Eko Yuliana')]
    const under = changed(rowOf('Budi Wijaya'), {
      'NIP BARU': `'${budi.nip}`,
      'NIP ATASAN LANGSUNG': `'${eko.nip}`,
    })
    const other = beforeNextCommit(office.system, () =>
      office.put(eko.employeeId, eko.version, { ...asInput(eko), evaluatorId: budi.employeeId }),
    )
    const { body } = await office.importPeople(fileOf([under]))
    expect(other.done).toBe(true)
    expect(body.rejected).toMatchObject([{ row: 2, column: 'NIP ATASAN LANGSUNG', code: 'superior_circle' }])
    expect(await named(office, 'Eko Yuliana')).toMatchObject({ evaluatorId: budi.employeeId })
    expect(await named(office, 'Budi Wijaya')).toMatchObject({ evaluatorId: budi.evaluatorId })
  })
})

describe('other files', () => {
  let office: Office
  beforeEach(async () => {
    office = await openPersonnelOffice()
    await office.importUnits()
    return () => office.system.close()
  })

  test('the broken file rejects each broken row once, and takes over the rest without rejected superiors', async () => {
    const { body } = await office.importPeople(BROKEN_FILE)
    expect(body.rows).toBe(30)
    // eleven of their own, and row 29: the NIP of its superior in row 4 lacks a digit
    expect(body.rejected.map(({ row }) => row)).toEqual([4, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 29])
    expect(body.created).toBe(18)
    expect(body.warnings.map(({ code }) => code)).toContain('superior_rejected')
    const repaired = await office.importPeople()
    expect(repaired.body).toMatchObject({ rows: 105, rejected: [], created: 87 })
    const heads = new Map((await office.units()).map(unit => [unit.unitId, unit.headId]))
    expect(heads.get('kec-kertapati-set')).toBe((await named(office, 'Slamet Siregar')).employeeId)
  })

  test('who stands in a row below his people is still their evaluator', async () => {
    const { body } = await office.importPeople(fileOf(ROWS.toReversed()))
    expect(body).toMatchObject({ created: 105, rejected: [], warnings: [] })
    const heads = new Map((await office.units()).map(unit => [unit.unitId, unit.headId]))
    expect(heads.get('pkm-kertapati')).toBe((await named(office, 'Oki Wijaya')).employeeId)
    expect((await named(office, 'Tri Susanti')).evaluator?.name).toMatch(/Oki Wijaya/)
  })

  test('a superior who is no pengawas is not made an evaluator, and that is said [P1(9), II.A.5.f.3]', async () => {
    const row = changed(rowOf('Taufik Hidayat'), { 'NIP ATASAN LANGSUNG': "'198608052013031001" })
    const { body } = await office.importPeople(fileOf([...ROWS.slice(0, 5), row]))
    expect(body.warnings).toMatchObject([{ row: 7, code: 'evaluator_not_eligible', column: 'NIP ATASAN LANGSUNG' }])
    expect((await named(office, 'Taufik Hidayat')).evaluatorId).toBeUndefined()
  })

  test('whom the clause names judges a pimpinan tinggi: another superior in the file is not taken, and that is said [II.C.3.a]', async () => {
    const row = changed(rowOf('Zahra Maulana'), { 'NIP ATASAN LANGSUNG': "'196811031994042001" })
    const { body } = await office.importPeople(fileOf([...ROWS.slice(0, 2), row]))
    expect(body.warnings).toMatchObject([
      {
        ...{ row: 4, column: 'NIP ATASAN LANGSUNG', code: 'evaluator_of_high_post' },
        message: expect.stringContaining('II.C.3.a'),
      },
    ])
    expect((await named(office, 'Zahra Maulana')).evaluatorId).toBeUndefined()
    // the head of a unit mandiri is judged by who heads the perangkat daerah above
    expect((await named(office, 'Anisa Syahputra')).evaluator?.name).toMatch(/Citra Pratama/)
  })

  test('two imports of one file at once end in one set of people', async () => {
    const answers = await Promise.all([office.importPeople(), office.importPeople()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.reduce((all, { body }) => all + body.created, 0)).toBe(105)
    expect((await office.importPeople()).body).toMatchObject({ unchanged: 105, created: 0, updated: 0 })
  })

  test('a file of more than 5,000 rows is too large, one that is no CSV or lacks a column cannot be taken', async () => {
    const large = await office.importPeople(fileOf(Array.from({ length: 5001 }, () => 'x;'.repeat(14))))
    expect(large).toMatchObject({ status: 413, body: { code: 'body_too_large' } })
    expect(await office.importPeople('NAMA;"x')).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(await office.importPeople('NAMA;NIP BARU\nA;B')).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    })
    const unknown = await office.system.call('POST', '/v1/employees/imports', {
      as: ADMIN,
      body: { content: 'x', mode: 1 },
    })
    expect(unknown.status).toBe(400)
  })

  test('only an administrator imports people', async () => {
    for (const role of ['pegawai', 'pembina', 'kepala_daerah'] as const)
      expect((await office.importPeople(PEOPLE_FILE, false, { sub: 'x', roles: [role] })).status).toBe(403)
  })
})
