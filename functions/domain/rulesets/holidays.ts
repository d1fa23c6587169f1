import type { Holiday } from '../periods/holiday.ts'
import type { Day } from '../instant.ts'

// Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB Nomor 1497/2025, 2/2025 dan 5/2025.
const HOLIDAYS_2026 = [
  { day: '2026-01-01', kind: 'libur_nasional', name: 'Tahun Baru 2026 Masehi' },
  { day: '2026-01-16', kind: 'libur_nasional', name: 'Isra Mikraj Nabi Muhammad S.A.W.' },
  { day: '2026-02-16', kind: 'cuti_bersama', name: 'Tahun Baru Imlek 2577 Kongzili' },
  { day: '2026-02-17', kind: 'libur_nasional', name: 'Tahun Baru Imlek 2577 Kongzili' },
  { day: '2026-03-18', kind: 'cuti_bersama', name: 'Hari Suci Nyepi (Tahun Baru Saka 1948)' },
  { day: '2026-03-19', kind: 'libur_nasional', name: 'Hari Suci Nyepi (Tahun Baru Saka 1948)' },
  { day: '2026-03-20', kind: 'cuti_bersama', name: 'Idul Fitri 1447 Hijriah' },
  { day: '2026-03-21', kind: 'libur_nasional', name: 'Idul Fitri 1447 Hijriah' },
  { day: '2026-03-22', kind: 'libur_nasional', name: 'Idul Fitri 1447 Hijriah' },
  { day: '2026-03-23', kind: 'cuti_bersama', name: 'Idul Fitri 1447 Hijriah' },
  { day: '2026-03-24', kind: 'cuti_bersama', name: 'Idul Fitri 1447 Hijriah' },
  { day: '2026-04-03', kind: 'libur_nasional', name: 'Wafat Yesus Kristus' },
  { day: '2026-04-05', kind: 'libur_nasional', name: 'Kebangkitan Yesus Kristus (Paskah)' },
  { day: '2026-05-01', kind: 'libur_nasional', name: 'Hari Buruh Internasional' },
  { day: '2026-05-14', kind: 'libur_nasional', name: 'Kenaikan Yesus Kristus' },
  { day: '2026-05-15', kind: 'cuti_bersama', name: 'Kenaikan Yesus Kristus' },
  { day: '2026-05-27', kind: 'libur_nasional', name: 'Idul Adha 1447 Hijriah' },
  { day: '2026-05-28', kind: 'cuti_bersama', name: 'Idul Adha 1447 Hijriah' },
  { day: '2026-05-31', kind: 'libur_nasional', name: 'Hari Raya Waisak 2570 BE' },
  { day: '2026-06-01', kind: 'libur_nasional', name: 'Hari Lahir Pancasila' },
  { day: '2026-06-16', kind: 'libur_nasional', name: '1 Muharam Tahun Baru Islam 1448 Hijriah' },
  { day: '2026-08-17', kind: 'libur_nasional', name: 'Proklamasi Kemerdekaan' },
  { day: '2026-08-25', kind: 'libur_nasional', name: 'Maulid Nabi Muhammad S.A.W.' },
  { day: '2026-12-24', kind: 'cuti_bersama', name: 'Kelahiran Yesus Kristus' },
  { day: '2026-12-25', kind: 'libur_nasional', name: 'Kelahiran Yesus Kristus' },
] as const satisfies readonly Holiday[]

// The decree for 2027 was not found: the days that fall on the same date every year, until it is.
const HOLIDAYS_2027 = [
  { day: '2027-01-01', kind: 'libur_nasional', name: 'Tahun Baru 2027 Masehi', provisional: true },
  { day: '2027-05-01', kind: 'libur_nasional', name: 'Hari Buruh Internasional', provisional: true },
  { day: '2027-06-01', kind: 'libur_nasional', name: 'Hari Lahir Pancasila', provisional: true },
  { day: '2027-08-17', kind: 'libur_nasional', name: 'Proklamasi Kemerdekaan', provisional: true },
  { day: '2027-12-25', kind: 'libur_nasional', name: 'Kelahiran Yesus Kristus', provisional: true },
] as const satisfies readonly Holiday[]

export const HOLIDAYS: readonly Holiday[] = [...HOLIDAYS_2026, ...HOLIDAYS_2027]

/** What is known of a year before an administrator says anything of it. */
export const holidaysKnownOf = (year: number): readonly Holiday[] =>
  HOLIDAYS.filter(({ day }) => day.startsWith(`${year}-`))

export const HOLIDAY_DAYS: ReadonlySet<Day> = new Set(HOLIDAYS.map(holiday => holiday.day))
