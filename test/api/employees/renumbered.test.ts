import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as keys from '../../../functions/store/keys.ts'
import * as ranges from '../../../functions/store/ranges.ts'
import { evaluationItem, evaluationPuts, signedItem } from '../../support/evaluations.ts'
import { approvedItem, skpPut } from '../../support/skp.ts'
import { write } from '../../support/town.ts'
import { ADMIN, asInput, employeeActor, named, type Office, openPersonnelOffice, PEOPLE_FILE } from './office.ts'

const [HEADER = '', ...ROWS] = PEOPLE_FILE.trimEnd().split(/\r?\n/)
const NAMES = HEADER.replace('\uFEFF', '').split(';')

/** A file of one row: that of the person in the real file, with other cells. */
function fileWith(name: string, cells: Readonly<Record<string, string>>, ...more: readonly string[]): string {
  const row = ROWS.find(each => each.includes(`;${name};`)) ?? ''
  const other = row
    .split(';')
    .map((cell, at) => cells[NAMES[at] ?? ''] ?? cell)
    .join(';')
  return [HEADER, other, ...more].join('\r\n')
}

const AS_PNS = { 'NIP BARU': "'198408072026022001", 'STATUS CPNS PNS': 'CPNS', 'GOL AKHIR': 'III/a' }
const NEW_CONTRACT = { 'NIP BARU': "'199709032026211004" }

let office: Office
beforeAll(async () => {
  office = await openPersonnelOffice()
  await office.importUnits()
})
beforeEach(async () => {
  if ((await office.list('?q=Kartika')).body.items.length === 0) await office.importPeople()
})
afterAll(() => office.system.close())

describe('a PPPK with a new number', () => {
  test('who became PNS is the same person: his id, his SKP and evaluations, his former number too', async () => {
    const before = await named(office, 'Kartika Apriani')
    const { employeeId, evaluatorId } = before
    const at = { employeeId, name: before.name, ...(evaluatorId === undefined ? {} : { actorId: evaluatorId }) }
    const plan = approvedItem(evaluatorId ?? '', 1, at)
    const open = evaluationItem({ ...at, periodId: '2026-TW2' })
    await write(office.system, [skpPut(plan), ...evaluationPuts(signedItem(at)), ...evaluationPuts(open)])

    const file = fileWith('Kartika Apriani', AS_PNS)
    const report = { rows: 1, created: 0, updated: 1, rejected: [], warnings: [{ row: 2, code: 'nip_renewed' }] }
    expect((await office.importPeople(file, true)).body).toMatchObject(report)
    expect((await office.get(employeeId)).body.nip).toBe(before.nip)
    expect((await office.importPeople(file)).body).toMatchObject(report)
    expect((await office.get(employeeId)).body).toMatchObject({
      ...{ employeeId, nip: '198408072026022001', kind: 'pns', grade: 'III/a', email: before.email, evaluatorId },
    })
    expect(await office.system.table.get(keys.skp(plan))).toMatchObject({ status: 'ditetapkan' })
    expect(await office.system.table.get(keys.evaluation(open))).toMatchObject({ status: 'terbuka' })
    expect(await office.system.table.all(ranges.evaluationsOf(employeeId))).toHaveLength(2)
    const [entry] = await office.system.table.all(ranges.history(employeeId))
    expect(entry).toMatchObject({
      operation: 'importEmployees',
      fixed: { changed: expect.arrayContaining(['nip', 'kind']) },
    })
    expect(JSON.stringify(entry)).not.toContain('198408072026022001')

    expect((await office.importPeople(file)).body).toMatchObject({ unchanged: 1, updated: 0, warnings: [] })
    const former = await office.importPeople(fileWith('Kartika Apriani', {}))
    expect(former.body.rejected).toMatchObject([{ row: 2, column: 'NIP BARU', code: 'nip_replaced' }])
    expect((await office.list('?q=Kartika%20Apriani')).body.items).toHaveLength(1)
  })

  test('with a new contract after the old one ended is employed again, and the same', async () => {
    const { employeeId } = await named(office, 'Fajar Yuliana')
    const body = { endedOn: '2026-01-01', reason: 'perjanjian_berakhir' }
    await office.system.call('POST', `/v1/employees/${employeeId}/ending`, { as: ADMIN, body })
    expect((await office.importPeople(fileWith('Fajar Yuliana', NEW_CONTRACT))).body).toMatchObject({ updated: 1 })
    const again = (await office.get(employeeId)).body
    expect(again).toMatchObject({ nip: '199709032026211004', kind: 'pppk', status: 'aktif' })
    expect(again).not.toHaveProperty('ended')
  })

  test.each([
    ['without the e-mail', { 'EMAIL GOV': '' }, 'NIP BARU', 'nip_doubtful'],
    ['with another e-mail', { 'EMAIL GOV': 'vina.baru@palembang.go.id' }, 'NIP BARU', 'nip_doubtful'],
    ['and another name', { NAMA: 'Vina Harahap' }, 'EMAIL GOV', 'email_taken'],
    [
      'and another day of birth',
      { 'NIP BARU': "'198205092026212001", 'TANGGAL LAHIR': '09-05-1982' },
      'EMAIL GOV',
      'email_taken',
    ],
    ['and another sex', { 'NIP BARU': "'198205082026211001", 'JENIS KELAMIN': 'M' }, 'EMAIL GOV', 'email_taken'],
  ])('%s is not proved to be who he is: the row is named, with what to do', async (_how, cells, column, code) => {
    const file = fileWith('Vina Siregar', { 'NIP BARU': "'198205082026212001", ...cells })
    const { body } = await office.importPeople(file)
    expect(body).toMatchObject({ created: 0, updated: 0, rejected: [{ row: 2, column, code }] })
    expect(body.rejected[0]?.message).toMatch(/\.$/)
  })

  test('is put right on his profile, and then the file says nothing new', async () => {
    const before = await named(office, 'Bunga Safitri')
    const file = fileWith('Bunga Safitri', { 'NIP BARU': "'199006212026212001", 'EMAIL GOV': '' })
    const { body } = await office.importPeople(file)
    expect(body.rejected[0]?.message).toContain('ganti NIP-nya pada profilnya')
    await office.put(before.employeeId, before.version, { ...asInput(before), nip: '199006212026212001' })
    expect((await office.importPeople(file)).body).toMatchObject({ unchanged: 1, rejected: [] })
  })

  test('whose former number is a row of the same file is another person, who has no right to his e-mail', async () => {
    const old = (ROWS.find(row => row.includes(';Vina Siregar;')) ?? '').replace('vina.siregar@palembang.go.id', '')
    const file = fileWith('Vina Siregar', { 'NIP BARU': "'198205082026212001" }, old)
    const { body } = await office.importPeople(file)
    expect(body.rejected).toMatchObject([{ row: 2, column: 'EMAIL GOV', code: 'email_taken' }])
  })

  test('who imports his own row is another administrator’s to recognise', async () => {
    const { employeeId } = await named(office, 'Vina Siregar')
    const as = employeeActor(employeeId, ['pegawai', 'admin_kepegawaian'])
    const file = fileWith('Vina Siregar', { 'NIP BARU': "'198205082026212001" })
    expect((await office.importPeople(file, false, as)).body.rejected).toMatchObject([{ code: 'nip_doubtful' }])
  })
})

test('a PNS keeps his number: another one in a file is doubted, whatever the e-mail', async () => {
  const file = fileWith('Anisa Syahputra', { 'NIP BARU': "'197504071997122009" })
  expect((await office.importPeople(file)).body.rejected).toMatchObject([{ column: 'NIP BARU', code: 'nip_doubtful' }])
})

test('a functional officer who leads no unit is made nobody’s evaluator by a file, and it is said [IV.A.7]', async () => {
  const fungsional = ROWS.filter(row => row.includes(';Fungsional;'))
  const heads = new Set((await office.units()).map(({ headId }) => headId))
  const people = await Promise.all(fungsional.map(row => named(office, row.split(';')[1] ?? '')))
  const [leader, other] = [
    people.find(one => heads.has(one.employeeId)),
    people.find(one => !heads.has(one.employeeId)),
  ]
  const under = (person: typeof leader) =>
    office.importPeople(fileWith('Taufik Hidayat', { 'NIP ATASAN LANGSUNG': `'${person?.nip ?? ''}` }))
  const before = await named(office, 'Taufik Hidayat')
  const { body } = await under(other)
  expect(body.warnings).toMatchObject([{ row: 2, column: 'NIP ATASAN LANGSUNG', code: 'evaluator_not_eligible' }])
  expect(body.warnings[0]?.message).toContain('IV.A.7')
  expect((await named(office, 'Taufik Hidayat')).evaluatorId).toBe(before.evaluatorId)
  expect((await under(leader)).body).toMatchObject({ updated: 1, warnings: [] })
})
