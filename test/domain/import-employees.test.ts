import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEmployeeRows, type EmployeeContext } from '../../functions/domain/imports/employees.ts'
import { EMPLOYEE_COLUMNS, type EmployeeColumn } from '../../functions/domain/imports/siasn.ts'
import type { ImportTable } from '../../functions/domain/imports/table.ts'
import { Refusal } from '../../functions/domain/refusal.ts'
import { readCsv } from '../../functions/kit/csv.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const GOOD = file('local/demo/pegawai-kertapati-siasn.csv')
const BROKEN = file('test/fixtures/pegawai-rusak-siasn.csv')
const UNITS = new Set(
  file('local/demo/unit-kertapati.csv')
    .split('\n')
    .slice(1)
    .map(line => line.split(',')[0] ?? ''),
)
const EMPTY: EmployeeContext = { units: UNITS, nipsInTable: new Set() }

function tableOf(content: string): ImportTable {
  const table = readCsv(content)
  if (table instanceof Refusal) throw new Error(JSON.stringify(table.errors))
  return table
}

function read(table: ImportTable, context = EMPTY) {
  const result = readEmployeeRows(table, context)
  if (result instanceof Refusal) throw new Error(JSON.stringify(result.errors))
  return result
}

const briefly = (problems: { row: number; column: string; code: string }[]) =>
  problems.map(({ row, column, code }) => `${row} ${column} ${code}`)

// Each of the eleven is broken in its own way; the order is that of the file.
const ELEVEN = [
  '4 NIP BARU nip_length',
  '7 NIP BARU nip_birth_date',
  '9 NAMA required',
  '11 UNOR ID unit_not_found',
  '13 NIP ATASAN LANGSUNG superior_not_found',
  '15 NIP BARU nip_repeated',
  '17 GOL AKHIR grade',
  '19 NIP ATASAN LANGSUNG own_superior',
  '21 EMAIL GOV email',
  '23 TANGGAL LAHIR birth_date',
  '25 NAMA formula',
]

describe('the good file of Kertapati', () => {
  test('is taken whole; only the two pimpinan tinggi are without a superior', () => {
    const { accepted, rejected, warnings } = read(tableOf(GOOD))
    expect(accepted).toHaveLength(105)
    expect([rejected, warnings]).toEqual([[], []])
    const heads = accepted.filter(employee => employee.superiorNip === undefined)
    expect(heads.map(head => head.position.name)).toEqual(['Sekretaris Daerah', 'Kepala Dinas Kesehatan'])
  })

  test('gives what is needed of a person and nothing more', () => {
    expect(read(tableOf(GOOD)).accepted[1]).toEqual({
      row: 3,
      nip: '197504071997122001',
      name: 'Anisa Syahputra, S.STP., M.Si.',
      kind: 'pns',
      grade: 'IV/a',
      position: { name: 'Camat Kertapati', kind: 'administrator' },
      unitId: 'kec-kertapati',
      superiorNip: '196811031994042001',
      email: 'anisa.syahputra@palembang.go.id',
      status: 'aktif',
    })
  })

  test('writes titles as Indonesia does, and keeps the level of functional posts only', () => {
    const doctor = read(tableOf(GOOD)).accepted.find(employee => employee.position.jenjang === 'Ahli Madya')
    expect(doctor?.name).toMatch(/^dr\. Oki Wijaya/)
    expect(doctor?.position.kind).toBe('fungsional')
  })
})

describe('the broken file', () => {
  test('loses its eleven broken rows when everybody is already known', () => {
    const known = new Set(read(tableOf(GOOD)).accepted.map(employee => employee.nip))
    const { accepted, rejected, warnings } = read(tableOf(BROKEN), { ...EMPTY, nipsInTable: known })
    expect(briefly(rejected)).toEqual(ELEVEN)
    expect(warnings).toEqual([])
    expect(accepted).toHaveLength(19)
  })

  test('on an empty table also loses row 29, whose superior is nowhere: his NIP in row 4 lacks a digit', () => {
    const { accepted, rejected, warnings } = read(tableOf(BROKEN))
    expect(briefly(rejected)).toEqual([...ELEVEN, '29 NIP ATASAN LANGSUNG superior_not_found'])
    expect(warnings.map(warning => warning.row)).toEqual([10, 12, 14, 16, 18, 20, 22, 24, 26, 27, 28, 30, 31])
    for (const { row, code } of warnings) {
      expect(code).toBe('superior_rejected')
      expect(accepted.find(employee => employee.row === row)).not.toHaveProperty('superiorNip')
    }
  })

  test('tells what to do at every problem', () => {
    const { rejected, warnings } = read(tableOf(BROKEN))
    for (const { message } of [...rejected, ...warnings]) expect(message).toMatch(/^[A-Z].{20,}\.$/)
  })

  test('in any order gives the same, but for which of two equal NIPs comes first', () => {
    const table = tableOf(BROKEN)
    const rows = table.rows.filter(row => row.line !== 15)
    const plain = read({ ...table, rows })
    const sorted = (result: typeof plain) =>
      [...result.accepted, ...result.rejected, ...result.warnings].toSorted((a, b) => a.row - b.row)
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length })
    fc.assert(
      fc.property(shuffled, order => {
        expect(sorted(read({ ...table, rows: order }))).toEqual(sorted(plain))
      }),
      { numRuns: 30 },
    )
  })
})

const PERSON: Record<EmployeeColumn, string> = {
  'NIP BARU': "'198608052013031001",
  NAMA: 'Hendra Rahman',
  'GELAR DEPAN': '',
  'GELAR BELAKANG': '',
  'TANGGAL LAHIR': '05-08-1986',
  'JENIS KELAMIN': 'M',
  'STATUS CPNS PNS': 'PNS',
  'GOL AKHIR': 'III/b',
  'JENIS JABATAN NAMA': 'Pelaksana',
  'JABATAN NAMA': 'Penelaah Teknis Kebijakan',
  JENJANG: '',
  'UNOR ID': 'kec-kertapati',
  'NIP ATASAN LANGSUNG': '',
  'EMAIL GOV': '',
  'KEDUDUKAN HUKUM NAMA': 'Aktif',
}
const OTHER = { ...PERSON, 'NIP BARU': '198909032017031001', 'TANGGAL LAHIR': '03-09-1989' }
const THIRD = { ...PERSON, 'NIP BARU': '197707272006031001', 'TANGGAL LAHIR': '27-07-1977' }
const PPPK = {
  'NIP BARU': '198408072021211001',
  'TANGGAL LAHIR': '07-08-1984',
  'STATUS CPNS PNS': 'PPPK',
  'GOL AKHIR': 'IX',
}

const fileOf = (people: Record<string, string>[], header: readonly string[] = EMPLOYEE_COLUMNS): ImportTable => ({
  header,
  rows: people.map((cells, i) => ({ line: i + 2, cells, fits: true })),
})

describe('a row', () => {
  test('of a good person is taken, a PPPK too', () => {
    expect(briefly(read(fileOf([PERSON, { ...PERSON, ...PPPK }])).rejected)).toEqual([])
  })

  test.each<[string, Partial<Record<EmployeeColumn, string>>, string]>([
    ['without NIP', { 'NIP BARU': '' }, 'NIP BARU required'],
    ['with a formula behind the apostrophe of the NIP', { 'NIP BARU': "'=1+1" }, 'NIP BARU nip_length'],
    ['with a formula for a NIP', { 'NIP BARU': '=198608052013031001' }, 'NIP BARU formula'],
    ['named -', { NAMA: '-' }, 'NAMA formula'],
    ['named with +', { NAMA: ' +62 Hendra' }, 'NAMA formula'],
    ['named with @', { NAMA: '@SUM(A1)' }, 'NAMA formula'],
    ['with a formula for a title', { 'GELAR BELAKANG': '=S.E.' }, 'GELAR BELAKANG formula'],
    ['with a line break in the name', { NAMA: 'Hendra\nRahman' }, 'NAMA forbidden_character'],
    ['with a bidi override in the name', { NAMA: 'Hendra\u202eRahman' }, 'NAMA forbidden_character'],
    ['with a name beyond all names', { NAMA: 'a'.repeat(201) }, 'NAMA too_long'],
    ['born on a day that is none', { 'TANGGAL LAHIR': '31-02-1986' }, 'TANGGAL LAHIR birth_date'],
    ['born the American way', { 'TANGGAL LAHIR': '08/05/1986' }, 'TANGGAL LAHIR birth_date'],
    ['born on another day than its NIP', { 'TANGGAL LAHIR': '06-08-1986' }, 'TANGGAL LAHIR birth_date_differs'],
    ['of another sex than its NIP', { 'JENIS KELAMIN': 'F' }, 'JENIS KELAMIN sex_differs'],
    ['of sex L', { 'JENIS KELAMIN': 'L' }, 'JENIS KELAMIN sex'],
    ['of a PPPK with a NIP of PNS', { 'STATUS CPNS PNS': 'PPPK', 'GOL AKHIR': 'IX' }, 'STATUS CPNS PNS kind_differs'],
    ['of an honorary', { 'STATUS CPNS PNS': 'Honorer' }, 'STATUS CPNS PNS kind'],
    ['of a PPPK with a grade of PNS', { ...PPPK, 'GOL AKHIR': 'III/b' }, 'GOL AKHIR grade'],
    ['of an unknown kind of post', { 'JENIS JABATAN NAMA': 'Staf' }, 'JENIS JABATAN NAMA position_kind'],
    ['without a post', { 'JABATAN NAMA': '' }, 'JABATAN NAMA required'],
    ['of a functional post without level', { 'JENIS JABATAN NAMA': 'Fungsional' }, 'JENJANG jenjang'],
    [
      'of a functional post of an unknown level',
      { 'JENIS JABATAN NAMA': 'Fungsional', JENJANG: 'Utama' },
      'JENJANG jenjang',
    ],
    ['without unit', { 'UNOR ID': '' }, 'UNOR ID required'],
    ['with a bad e-mail', { 'EMAIL GOV': 'a@b' }, 'EMAIL GOV email'],
    ['of an unknown status', { 'KEDUDUKAN HUKUM NAMA': 'Entah' }, 'KEDUDUKAN HUKUM NAMA status'],
  ])('%s is rejected', (_what, change, problem) => {
    expect(briefly(read(fileOf([{ ...PERSON, ...change }])).rejected)).toEqual([`2 ${problem}`])
  })

  test('broken twice names the first failing column, in the order of the file at hand', () => {
    const twice = { ...PERSON, NAMA: '', 'GOL AKHIR': 'V/x' }
    expect(briefly(read(fileOf([twice])).rejected)).toEqual(['2 NAMA required'])
    expect(briefly(read(fileOf([twice], EMPLOYEE_COLUMNS.toReversed())).rejected)).toEqual(['2 GOL AKHIR grade'])
  })

  test('with another number of cells than the header is rejected', () => {
    const table = fileOf([PERSON])
    const rows = table.rows.map(row => ({ ...row, fits: false }))
    expect(briefly(read({ ...table, rows }).rejected)).toEqual(['2 NIP BARU cell_count'])
  })

  test('is composed, trimmed and written with titles', () => {
    const person = {
      ...PERSON,
      NAMA: ' Siti  Aminahe\u0301 ',
      'GELAR DEPAN': 'dr.',
      'GELAR BELAKANG': 'M.Si.',
      'EMAIL GOV': 'Siti@Palembang.go.id',
    }
    expect(read(fileOf([person])).accepted[0]).toMatchObject({
      name: 'dr. Siti Aminah\u00e9, M.Si.',
      email: 'siti@palembang.go.id',
    })
  })

  test.each([
    ['Aktif', 'aktif'],
    ['Tugas Belajar', 'tugas_belajar'],
    ['Pemberhentian Sementara', 'diberhentikan_sementara'],
    ['CLTN', 'cltn'],
    ['Masa Persiapan Pensiun', 'mpp'],
    ['Pejabat Negara', 'pejabat_negara_atau_lns'],
    ['Pensiun', 'berhenti'],
  ])('of legal standing %s is %s', (word, status) => {
    expect(read(fileOf([{ ...PERSON, 'KEDUDUKAN HUKUM NAMA': word }])).accepted[0]?.status).toBe(status)
  })

  test('never gives away another column', () => {
    const secret = 'RAHASIA-1671'
    const person = { ...PERSON, NIK: secret, AGAMA: secret, NPWP: secret }
    const result = read(fileOf([person, { ...person, NAMA: '' }], [...EMPLOYEE_COLUMNS, 'NIK', 'AGAMA', 'NPWP']))
    expect(result.accepted).toHaveLength(1)
    expect(JSON.stringify(result)).not.toContain(secret)
    expect(JSON.stringify(result)).not.toContain('1986-08-05')
  })
})

describe('rows among each other', () => {
  const above = (person: Record<EmployeeColumn, string>, superior: Record<EmployeeColumn, string>) => ({
    ...person,
    'NIP ATASAN LANGSUNG': superior['NIP BARU'],
  })

  test('may name a superior who stands further down', () => {
    expect(read(fileOf([above(PERSON, OTHER), OTHER])).accepted[0]?.superiorNip).toBe(OTHER['NIP BARU'])
  })

  test('a chain that comes back rejects every row of the circle, but not who only stands below it', () => {
    const { rejected, warnings } = read(fileOf([above(PERSON, OTHER), above(OTHER, THIRD), above(THIRD, OTHER)]))
    const circle = 'NIP ATASAN LANGSUNG superior_circle'
    expect(briefly(rejected)).toEqual([`3 ${circle}`, `4 ${circle}`])
    expect(briefly(warnings)).toEqual(['2 NIP ATASAN LANGSUNG superior_rejected'])
  })

  test('a chain that comes back through the table is a circle too', () => {
    const own = '198608052013031001'
    const context = {
      units: UNITS,
      nipsInTable: new Set([OTHER['NIP BARU']]),
      superiorsInTable: new Map([[OTHER['NIP BARU'], own]]),
    }
    expect(briefly(read(fileOf([above(PERSON, OTHER)]), context).rejected)).toEqual([
      '2 NIP ATASAN LANGSUNG superior_circle',
    ])
  })

  test('a superior known from before stays one, although his row is rejected now', () => {
    const context = { ...EMPTY, nipsInTable: new Set([OTHER['NIP BARU']]) }
    const { accepted, warnings } = read(fileOf([above(PERSON, OTHER), { ...OTHER, NAMA: '' }]), context)
    expect(accepted[0]?.superiorNip).toBe(OTHER['NIP BARU'])
    expect(warnings).toEqual([])
  })

  test('an e-mail used twice rejects the later row, in whatever case it is written', () => {
    const people = [
      { ...PERSON, 'EMAIL GOV': 'sama@palembang.go.id' },
      { ...OTHER, 'EMAIL GOV': 'SAMA@palembang.go.id' },
    ]
    expect(briefly(read(fileOf(people)).rejected)).toEqual(['3 EMAIL GOV email_repeated'])
  })
})

test.each(EMPLOYEE_COLUMNS)('a file without the column %s is refused as a whole', column => {
  const result = readEmployeeRows(
    fileOf(
      [PERSON],
      EMPLOYEE_COLUMNS.filter(name => name !== column),
    ),
    EMPTY,
  )
  expect(result).toMatchObject({ code: 'invalid_input', errors: [{ pointer: '/content', code: 'column_missing' }] })
})

test('a file with a column twice is refused as a whole', () => {
  const result = readEmployeeRows(fileOf([PERSON], [...EMPLOYEE_COLUMNS, 'NAMA']), EMPTY)
  expect(result).toMatchObject({ errors: [{ code: 'column_repeated' }] })
})
