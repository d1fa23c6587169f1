import { gradeOf } from '../people/grade.ts'
import { Jenjang } from '../people/jenjang.ts'
import { parseNip, realDay, type ParsedNip } from '../people/nip.ts'
import { Email } from '../text.ts'
import { cellOf, emptyFault, textFault } from './cells.ts'
import { KINDS, NIP_MESSAGES, POSITION_KINDS, SEXES, STATUSES, wordOf, type EmployeeColumn } from './siasn.ts'
import { superiorFault } from './superiors.ts'
import type { Check, Fault, ImportRow, Surroundings } from './table.ts'

/** The row's own NIP, where it can be read: the cells about the person must agree with it. */
export function nipOf(row: ImportRow): ParsedNip | undefined {
  const parsed = parseNip(cellOf(row, 'NIP BARU' satisfies EmployeeColumn))
  return 'problem' in parsed ? undefined : parsed
}

export const emailOf = (row: ImportRow) => cellOf(row, 'EMAIL GOV' satisfies EmployeeColumn).toLowerCase()

const text =
  (max: number, then: Check = () => undefined): Check =>
  (cell, row) =>
    textFault(cell, max) ?? then(cell, row)

const needed = (what: string, max: number, then: Check): Check =>
  text(max, (cell, row) => (cell === '' ? emptyFault(what) : then(cell, row)))

const fault = (code: string, message: string): Fault => ({ code, message })

const DOUBTFUL =
  'Pegawai dengan nama, tanggal lahir, dan jenis kelamin ini sudah tercatat dengan nomor lain. Bila orangnya sama, ganti NIP-nya pada profilnya (atau terima permintaan perbaikannya), lalu impor lagi; bila orang lain, tambahkan sebagai pegawai baru.'

/** The check of every column that is read; in what order they speak is the file's header's to say. */
export function employeeChecks(around: Surroundings): Record<EmployeeColumn, Check> {
  return {
    'NIP BARU': needed('NIP', 40, (cell, row) => {
      const parsed = parseNip(cell)
      if ('problem' in parsed) return fault(parsed.problem, NIP_MESSAGES[parsed.problem])
      if (around.oldNips?.has(parsed.nip) === true)
        return fault('nip_replaced', 'NIP ini sudah diganti di sistem. Gunakan NIP yang berlaku.')
      if (around.doubtfulNips?.has(parsed.nip) === true) return fault('nip_doubtful', DOUBTFUL)
      const first = around.firstLineOfNip.get(parsed.nip)
      return first === row.line
        ? undefined
        : fault('nip_repeated', `NIP ini sudah ada di baris ${first}. Hapus salah satu atau perbaiki NIP.`)
    }),
    NAMA: needed('Nama', 200, () => undefined),
    'GELAR DEPAN': text(50),
    'GELAR BELAKANG': text(100),
    'TANGGAL LAHIR': needed('Tanggal lahir', 10, (cell, row) => {
      const [, day = '', month = '', year = ''] = /^(\d{2})-(\d{2})-(\d{4})$/u.exec(cell) ?? []
      const born = realDay(year, month, day)
      if (born === undefined)
        return fault('birth_date', 'Bukan tanggal yang ada. Tulis sebagai HH-BB-TTTT, misalnya 07-04-1975.')
      return born === (nipOf(row)?.birthDay ?? born)
        ? undefined
        : fault('birth_date_differs', 'Tanggal lahir berbeda dengan NIP. Perbaiki yang keliru.')
    }),
    'JENIS KELAMIN': needed('Jenis kelamin', 20, (cell, row) => {
      const sex = wordOf(SEXES, cell)
      if (sex === undefined) return fault('sex', 'Jenis kelamin harus M (laki-laki) atau F (perempuan).')
      return sex === (nipOf(row)?.sex ?? sex)
        ? undefined
        : fault('sex_differs', 'Jenis kelamin berbeda dengan angka ke-15 NIP. Perbaiki yang keliru.')
    }),
    'STATUS CPNS PNS': needed('Status kepegawaian', 40, (cell, row) => {
      const kind = wordOf(KINDS, cell)
      if (kind === undefined) return fault('kind', 'Status harus PNS, CPNS atau PPPK.')
      return kind === (nipOf(row)?.kind ?? kind)
        ? undefined
        : fault('kind_differs', 'Status berbeda dengan jenis NIP (PNS atau NI PPPK). Perbaiki yang keliru.')
    }),
    'GOL AKHIR': needed('Golongan', 20, (cell, row) => {
      const kind = wordOf(KINDS, cellOf(row, 'STATUS CPNS PNS' satisfies EmployeeColumn)) ?? nipOf(row)?.kind
      return kind === undefined || gradeOf(cell, kind) !== undefined
        ? undefined
        : fault('grade', 'Golongan tidak ada untuk status ini. PNS: I/a sampai IV/e; PPPK: I sampai XVII.')
    }),
    'JENIS JABATAN NAMA': needed('Jenis jabatan', 40, cell =>
      wordOf(POSITION_KINDS, cell) === undefined
        ? fault('position_kind', 'Isi Pimpinan Tinggi, Administrator, Pengawas, Pelaksana atau Fungsional.')
        : undefined,
    ),
    'JABATAN NAMA': needed('Nama jabatan', 200, () => undefined),
    JENJANG: text(40, (cell, row) => {
      const kind = wordOf(POSITION_KINDS, cellOf(row, 'JENIS JABATAN NAMA' satisfies EmployeeColumn))
      return kind !== 'fungsional' || Jenjang.safeParse(cell).success
        ? undefined
        : fault('jenjang', `Jabatan fungsional memerlukan jenjang: ${Jenjang.options.join(', ')}.`)
    }),
    'UNOR ID': needed('UNOR ID', 100, cell =>
      around.units.has(cell)
        ? undefined
        : fault('unit_not_found', 'Unit ini tidak ada. Impor unit terlebih dahulu atau perbaiki UNOR ID.'),
    ),
    'NIP ATASAN LANGSUNG': text(40, (_cell, row) => superiorFault(row, around)),
    'EMAIL GOV': text(254, (cell, row) => {
      if (cell === '') return undefined
      if (!Email.safeParse(cell).success) return fault('email', 'Bukan alamat surel. Perbaiki atau kosongkan.')
      const owner = around.emailsInTable?.get(emailOf(row))
      if (owner !== undefined && owner !== nipOf(row)?.nip)
        return fault('email_taken', 'Surel ini sudah dipakai pegawai lain di sistem. Perbaiki atau kosongkan.')
      const first = around.firstLineOfEmail.get(emailOf(row))
      return first === row.line
        ? undefined
        : fault('email_repeated', `Surel ini sudah dipakai di baris ${first}. Setiap pegawai memerlukan surel sendiri.`)
    }),
    'KEDUDUKAN HUKUM NAMA': needed('Kedudukan hukum', 60, cell =>
      wordOf(STATUSES, cell) === undefined
        ? fault('status', 'Kedudukan hukum tidak dikenal. Isi misalnya Aktif, Tugas Belajar, CLTN atau Pensiun.')
        : undefined,
    ),
  }
}
