import type { Holiday } from '../periods/holiday.ts'
import type { Day } from '../instant.ts'

// whoever counts working days carries this table: each row says only what is its own
const libur = (day: Day, name: string): Holiday => ({ day, kind: 'libur_nasional', name })
const bersama = (day: Day, name: string): Holiday => ({ day, kind: 'cuti_bersama', name })

// Keputusan Bersama Menteri Agama, Menteri Ketenagakerjaan dan Menteri PANRB Nomor 1497/2025, 2/2025 dan 5/2025.
const IMLEK = 'Tahun Baru Imlek 2577 Kongzili'
const NYEPI = 'Hari Suci Nyepi (Tahun Baru Saka 1948)'
const IDUL_FITRI = 'Idul Fitri 1447 Hijriah'
const HOLIDAYS_2026 = [
  libur('2026-01-01', 'Tahun Baru 2026 Masehi'),
  libur('2026-01-16', 'Isra Mikraj Nabi Muhammad S.A.W.'),
  bersama('2026-02-16', IMLEK),
  libur('2026-02-17', IMLEK),
  bersama('2026-03-18', NYEPI),
  libur('2026-03-19', NYEPI),
  bersama('2026-03-20', IDUL_FITRI),
  libur('2026-03-21', IDUL_FITRI),
  libur('2026-03-22', IDUL_FITRI),
  bersama('2026-03-23', IDUL_FITRI),
  bersama('2026-03-24', IDUL_FITRI),
  libur('2026-04-03', 'Wafat Yesus Kristus'),
  libur('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
  libur('2026-05-01', 'Hari Buruh Internasional'),
  libur('2026-05-14', 'Kenaikan Yesus Kristus'),
  bersama('2026-05-15', 'Kenaikan Yesus Kristus'),
  libur('2026-05-27', 'Idul Adha 1447 Hijriah'),
  bersama('2026-05-28', 'Idul Adha 1447 Hijriah'),
  libur('2026-05-31', 'Hari Raya Waisak 2570 BE'),
  libur('2026-06-01', 'Hari Lahir Pancasila'),
  libur('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
  libur('2026-08-17', 'Proklamasi Kemerdekaan'),
  libur('2026-08-25', 'Maulid Nabi Muhammad S.A.W.'),
  bersama('2026-12-24', 'Kelahiran Yesus Kristus'),
  libur('2026-12-25', 'Kelahiran Yesus Kristus'),
]

// The decree for 2027 was not found: the days that fall on the same date every year, until it is.
const HOLIDAYS_2027 = [
  libur('2027-01-01', 'Tahun Baru 2027 Masehi'),
  libur('2027-05-01', 'Hari Buruh Internasional'),
  libur('2027-06-01', 'Hari Lahir Pancasila'),
  libur('2027-08-17', 'Proklamasi Kemerdekaan'),
  libur('2027-12-25', 'Kelahiran Yesus Kristus'),
].map(holiday => ({ ...holiday, provisional: true }))

export const HOLIDAYS: readonly Holiday[] = [...HOLIDAYS_2026, ...HOLIDAYS_2027]

/** What is known of a year before an administrator says anything of it. */
export const holidaysKnownOf = (year: number): readonly Holiday[] =>
  HOLIDAYS.filter(({ day }) => day.startsWith(`${year}-`))

export const HOLIDAY_DAYS: ReadonlySet<Day> = new Set(HOLIDAYS.map(holiday => holiday.day))
