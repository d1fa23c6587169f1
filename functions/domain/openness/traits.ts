import type { Day } from '../instant.ts'
import type { Employee } from '../people/employee.ts'
import { parseNip } from '../people/nip.ts'

/** What people are compared by. */
export type Trait = 'grade' | 'sex' | 'age'
export const TRAITS = ['grade', 'sex', 'age'] as const satisfies readonly Trait[]

const UNKNOWN = 'tidak_diketahui'

/** Coarse on purpose: the finer, the fewer people in each. Age is that of the period's last day. */
export function traitsOf(
  person: Pick<Employee, 'kind' | 'grade' | 'nip'> | undefined,
  endsOn: Day,
): Readonly<Record<Trait, string>> {
  const nip = person?.nip === undefined ? undefined : parseNip(person.nip)
  const known = nip === undefined || 'problem' in nip ? undefined : nip
  return {
    grade: gradeGroupOf(person),
    sex: known === undefined ? UNKNOWN : known.sex === 'm' ? 'laki_laki' : 'perempuan',
    age: known === undefined ? UNKNOWN : ageBandOf(known.birthDay, endsOn),
  }
}

function gradeGroupOf(person: Pick<Employee, 'kind' | 'grade'> | undefined): string {
  if (person?.kind === 'pppk') return 'pppk'
  return person?.grade?.split('/')[0]?.toLowerCase() ?? UNKNOWN
}

const BANDS = [
  [30, 'di_bawah_30'],
  [40, 'usia_30_39'],
  [50, 'usia_40_49'],
] as const

function ageBandOf(birthDay: Day, on: Day): string {
  const age = Number(on.slice(0, 4)) - Number(birthDay.slice(0, 4)) - (on.slice(5) < birthDay.slice(5) ? 1 : 0)
  return BANDS.find(([below]) => age < below)?.[1] ?? 'usia_50_ke_atas'
}
