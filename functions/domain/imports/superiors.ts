import { bareNip } from '../people/nip.ts'
import { cellOf } from './cells.ts'
import type { EmployeeColumn } from './siasn.ts'
import type { Fault, ImportRow, Surroundings } from './table.ts'

export const SUPERIOR = 'NIP ATASAN LANGSUNG' satisfies EmployeeColumn

export const superiorNipOf = (row: ImportRow) => bareNip(cellOf(row, SUPERIOR))

const fault = (code: string, message: string): Fault => ({ code, message })

/** Nobody is his own superior, every superior is known, and no chain comes back to where it began. */
export function superiorFault(row: ImportRow, around: Surroundings): Fault | undefined {
  const superior = superiorNipOf(row)
  const own = bareNip(cellOf(row, 'NIP BARU' satisfies EmployeeColumn))
  if (superior === '') return undefined
  if (superior === own)
    return fault('own_superior', 'Pegawai tidak dapat menjadi atasannya sendiri. Isi NIP atasan langsung.')
  if (!around.firstLineOfNip.has(superior) && !around.nipsInTable.has(superior))
    return fault(
      'superior_not_found',
      'Atasan tidak ada di berkas maupun di sistem. Perbaiki NIP atau tambahkan atasannya.',
    )
  return around.circle.has(own)
    ? fault(
        'superior_circle',
        'Rangkaian atasan berputar kembali ke pegawai ini. Perbaiki NIP atasan salah satu di antaranya.',
      )
    : undefined
}
