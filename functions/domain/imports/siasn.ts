import type { EmployeeStatus, PositionKind } from '../people/employee.ts'
import type { NipProblem } from '../people/nip.ts'

/** The columns that are read; all others of the file (NIK, agama, NPWP …) are passed over and never kept. */
export const EMPLOYEE_COLUMNS = [
  'NIP BARU',
  'NAMA',
  'GELAR DEPAN',
  'GELAR BELAKANG',
  'TANGGAL LAHIR',
  'JENIS KELAMIN',
  'STATUS CPNS PNS',
  'GOL AKHIR',
  'JENIS JABATAN NAMA',
  'JABATAN NAMA',
  'JENJANG',
  'UNOR ID',
  'NIP ATASAN LANGSUNG',
  'EMAIL GOV',
  'KEDUDUKAN HUKUM NAMA',
] as const
export type EmployeeColumn = (typeof EMPLOYEE_COLUMNS)[number]

/** A word of the file, in whatever case it was typed, as the system's own word. */
export function wordOf<Word extends string>(words: ReadonlyMap<string, Word>, cell: string): Word | undefined {
  return words.get(cell.toLowerCase())
}

export const KINDS: ReadonlyMap<string, 'pns' | 'pppk'> = new Map([
  ['pns', 'pns'],
  ['cpns', 'pns'],
  ['pppk', 'pppk'],
])

export const SEXES: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['m', 'm'],
  ['f', 'f'],
])

export const POSITION_KINDS: ReadonlyMap<string, PositionKind> = new Map([
  ['pimpinan tinggi', 'pimpinan_tinggi'],
  ['administrator', 'administrator'],
  ['pengawas', 'pengawas'],
  ['pelaksana', 'pelaksana'],
  ['fungsional', 'fungsional'],
])

export const STATUSES: ReadonlyMap<string, EmployeeStatus> = new Map([
  ['aktif', 'aktif'],
  ['pns aktif', 'aktif'],
  ['pppk aktif', 'aktif'],
  ['tugas belajar', 'tugas_belajar'],
  ['pemberhentian sementara', 'diberhentikan_sementara'],
  ['diberhentikan sementara', 'diberhentikan_sementara'],
  ['cltn', 'cltn'],
  ['cuti luar tanggungan negara', 'cltn'],
  ['perpanjangan cltn', 'cltn'],
  ['mpp', 'mpp'],
  ['masa persiapan pensiun', 'mpp'],
  ['pejabat negara', 'pejabat_negara_atau_lns'],
  ['lembaga nonstruktural', 'pejabat_negara_atau_lns'],
  ['pejabat negara atau lns', 'pejabat_negara_atau_lns'],
  ['berhenti', 'berhenti'],
  ['diberhentikan', 'berhenti'],
  ['pensiun', 'berhenti'],
  ['meninggal dunia', 'berhenti'],
])

export const NIP_MESSAGES: Record<NipProblem['problem'], string> = {
  nip_length: 'NIP harus 18 angka. Periksa angka yang kurang atau lebih.',
  nip_birth_date: 'Delapan angka pertama NIP bukan tanggal lahir yang ada. Periksa NIP.',
  nip_kind: 'Angka ke-13 dan ke-14 NIP bukan bulan pengangkatan (01–12) atau kode PPPK (21 ke atas). Periksa NIP.',
  nip_sex: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan). Periksa NIP.',
}

/** The name with its titles, as Indonesia writes it: `dr. Siti Aminah, M.Si.` */
export function nameWithTitles(before: string, name: string, after: string): string {
  return `${before} ${name}`.trim() + (after === '' ? '' : `, ${after}`)
}
