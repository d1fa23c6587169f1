import { refuse } from '../../domain/refusal.ts'

export const unknown = (name: string, code: string, detail: string) =>
  refuse('invalid_input', undefined, [{ pointer: `/${name}`, code, detail }])

/** One sentence whatever the cause: who left is not the caller's to learn here. */
export const unknownEmployee = (name: string) =>
  unknown(
    name,
    'unknown_employee',
    'Pegawai ini tidak dikenal atau tidak bekerja lagi di sini. Pilih dari daftar rekan.',
  )

export const UNKNOWN_PERIOD = unknown(
  'periodId',
  'unknown_period',
  'Periode ini tidak ada dalam tahun kinerja yang ditetapkan.',
)
