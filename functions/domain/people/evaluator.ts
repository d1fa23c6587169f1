import { type Employee, plansByPerspective, type PositionKind, type Unit } from './employee.ts'
import type { FieldProblem } from '../refusal.ts'

/** IV.A.2: at least a pengawas; IV.A.7: a functional officer who heads a unit may hold it. */
const EVALUATING = new Set<PositionKind>(['pimpinan_tinggi', 'administrator', 'pengawas', 'fungsional'])

/** Whether this person can evaluate others at all: in office, and of the level that the law asks for. */
export function mayEvaluate(person: Pick<Employee, 'kind' | 'status' | 'position'>): boolean {
  return person.status === 'aktif' && holdsEvaluatingPost(person)
}

/** The post alone, whoever of the law's statuses its holder is in. */
export function holdsEvaluatingPost(person: Pick<Employee, 'kind' | 'position'>): boolean {
  return person.kind === 'kepala_daerah' || EVALUATING.has(person.position.kind)
}

/** IV.A.7: a functional officer holds the authority as long as he leads a unit; `unit`: the one that he belongs to. */
export function leadsAsLawAsks(
  person: Pick<Employee, 'employeeId' | 'kind' | 'position'>,
  unit: Pick<Unit, 'headId'> | undefined,
): boolean {
  return person.kind === 'kepala_daerah' || person.position.kind !== 'fungsional' || unit?.headId === person.employeeId
}

/** Why someone cannot be this person's evaluator; `unit`: the evaluator's. */
export function evaluatorFault(
  employeeId: string,
  evaluator: Employee | undefined,
  unit: Pick<Unit, 'headId'> | undefined,
): FieldProblem | undefined {
  const fault = (code: string, detail: string) => ({ pointer: '/evaluatorId', code, detail })
  if (evaluator === undefined) return fault('evaluator_not_found', 'Pejabat penilai ini tidak ada. Pilih pegawai lain.')
  if (evaluator.employeeId === employeeId)
    return fault('own_evaluator', 'Pegawai tidak dapat menjadi pejabat penilai dirinya sendiri.')
  if (evaluator.status !== 'aktif')
    return fault('evaluator_not_active', 'Pejabat penilai harus berstatus aktif. Pilih pejabat lain.')
  if (!leadsAsLawAsks(evaluator, unit))
    return fault(
      'evaluator_not_eligible',
      'Pejabat fungsional menjadi pejabat penilai sepanjang memimpin unit kerja (Lampiran BAB IV.A.7).',
    )
  return mayEvaluate(evaluator)
    ? undefined
    : fault('evaluator_not_eligible', 'Pejabat penilai paling rendah pejabat pengawas atau setara. Pilih pejabat lain.')
}

/**
 * II.C.3: in a region the plan of a pimpinan tinggi is determined by the head of region, that of the head of a unit
 * mandiri by him or by the head of the perangkat daerah that coordinates it. `unit`: the person's; `ofEvaluator`: the other's.
 */
export function highPostFault(
  person: Employee,
  unit: Unit | undefined,
  evaluator: Employee,
  ofEvaluator: Unit | undefined,
): FieldProblem | undefined {
  if (evaluator.kind === 'kepala_daerah' || !plansByPerspective(person, unit)) return undefined
  const isHigh = person.position.kind === 'pimpinan_tinggi'
  if (!isHigh && plansByPerspective(evaluator, ofEvaluator)) return undefined
  const detail = isHigh
    ? 'SKP pejabat pimpinan tinggi ditetapkan kepala daerah: pilih kepala daerah (Lampiran BAB II.C.3.a).'
    : 'SKP pimpinan unit kerja mandiri ditetapkan kepala daerah atau pimpinan perangkat daerah yang mengoordinasikan (Lampiran BAB II.C.3.b).'
  return { pointer: '/evaluatorId', code: 'evaluator_of_high_post', detail }
}
