import * as z from 'zod/mini'
import type { Day } from '../instant.ts'
import { later } from '../later.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { plainText } from '../shapes.ts'
import { type Employee, hasLeft } from './employee.ts'

/** Why someone is no employee any more (UU 20/2023 Pasal 52). */
export const EndReason = z.enum([
  'pensiun',
  'meninggal_dunia',
  'mengundurkan_diri',
  'perjanjian_berakhir',
  'pindah_instansi',
  'diberhentikan',
])

/** The first day on which he is no employee here, and why. */
export const Ended = later(() => z.object({ endedOn: plainText, reason: EndReason }))
export type Ended = z.output<ReturnType<typeof Ended>>

/** He keeps what is his to read; whatever power he had in this system ends with his employment (house rule). */
export function ended(
  person: Employee,
  ending: Ended,
  today: Day,
): Employee | Refusal<'invalid_input' | 'wrong_status'> {
  if (hasLeft(person) && person.ended !== undefined)
    return refuse(
      'wrong_status',
      `Sudah tercatat berhenti sejak ${person.ended.endedOn}. Bila keliru, kembalikan statusnya dengan mengubah profil lalu catat lagi.`,
    )
  if (ending.endedOn > today)
    return refuse('invalid_input', undefined, [
      {
        pointer: '/endedOn',
        code: 'in_future',
        detail: 'Isi hari pertama ia bukan pegawai lagi, paling lambat hari ini; catat pada hari itu.',
      },
    ])
  return { ...person, status: 'berhenti', ended: ending, roles: ['pegawai'] }
}
