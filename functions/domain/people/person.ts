import type { Employee, EmployeeKind, Position } from './employee.ts'
import { gradeOf } from './grade.ts'
import { NIP_MESSAGES } from '../imports/siasn.ts'
import { Jenjang } from './jenjang.ts'
import { bareNip, parseNip } from './nip.ts'
import type { FieldProblem } from '../refusal.ts'

type Person = {
  readonly kind: EmployeeKind
  readonly nip?: string | undefined
  readonly grade?: string | undefined
  readonly evaluatorId?: string | undefined
  readonly position: Position
}

const field = (pointer: string, code: string, detail: string): FieldProblem => ({ pointer, code, detail })

/** What of a person does not fit together: number and grade belong to a kind, a jenjang to functional posts. */
export function personFaults(person: Person): FieldProblem[] {
  return [
    ...(person.kind === 'kepala_daerah' ? headFaults(person) : civilServantFaults(person, person.kind)),
    ...jenjangFaults(person),
  ]
}

/** The head of region evaluates and is no employee (Pasal 1(1) and (9)). */
function headFaults(person: Person): FieldProblem[] {
  const none = 'Kepala daerah bukan pegawai ASN; kosongkan isian ini.'
  return [
    ...(person.nip === undefined ? [] : [field('/nip', 'not_for_kind', none)]),
    ...(person.grade === undefined ? [] : [field('/grade', 'not_for_kind', none)]),
    ...(person.evaluatorId === undefined ? [] : [field('/evaluatorId', 'not_for_kind', none)]),
  ]
}

function civilServantFaults(person: Person, kind: 'pns' | 'pppk'): FieldProblem[] {
  const faults: FieldProblem[] = []
  if (person.nip !== undefined) {
    const parsed = parseNip(person.nip)
    if ('problem' in parsed) faults.push(field('/nip', parsed.problem, NIP_MESSAGES[parsed.problem]))
    else if (parsed.kind !== kind)
      faults.push(field('/nip', 'kind_differs', 'Jenis pegawai berbeda dengan NIP. Perbaiki yang keliru.'))
  }
  if (person.grade !== undefined && gradeOf(person.grade, kind) === undefined)
    faults.push(
      field('/grade', 'grade', 'Golongan tidak ada untuk jenis ini. PNS: I/a sampai IV/e; PPPK: I sampai XVII.'),
    )
  return faults
}

function jenjangFaults({ position }: Person): FieldProblem[] {
  if (position.kind !== 'fungsional')
    return position.jenjang === undefined
      ? []
      : [field('/position/jenjang', 'not_for_kind', 'Jenjang hanya untuk jabatan fungsional; kosongkan.')]
  return Jenjang.safeParse(position.jenjang).success
    ? []
    : [field('/position/jenjang', 'jenjang', `Jabatan fungsional memerlukan jenjang: ${Jenjang.options.join(', ')}.`)]
}

/** The number as it is kept. */
export const keptNip = (nip: string | undefined) => (nip === undefined ? undefined : bareNip(nip))

/** What gives a person power over others, or decides who judges him, apart from roles and evaluator: one text to compare. */
export function officeOf({ kind, position, unitId, status }: Employee): string {
  return JSON.stringify([kind, position.name, position.kind, position.jenjang ?? '', unitId ?? '', status])
}
