import { type Employee, type EmployeeStatus, isInOffice, hasLeft } from '../people/employee.ts'
import { formatInstant, type Instant } from '../instant.ts'
import { type Evaluation, isOpen, type OpenEvaluation, type StoppedEvaluation } from './evaluation.ts'

/** Whose evaluations may stop: his state, and since when he is in it. */
export type Away = Pick<Employee, 'status' | 'officeSince'>

const awaySince = ({ officeSince = 0 }: Away): Instant => officeSince

/**
 * II.C.8: who is out of office is not planned for, so what he did not begin is not judged. The law stops at planning: a
 * period that he began is judged by what he did. Who has left is no employee any more (Pasal 1(1)); house rule: only
 * where the window was open when he left may the evaluator still judge, until it closes.
 */
export function stopsNow(evaluation: OpenEvaluation, person: Away, now: Instant): boolean {
  if (isInOffice(person)) return false
  const since = awaySince(person)
  return hasLeft(person)
    ? since < evaluation.opensAt || now > evaluation.closesAt || evaluation.by === 'superior'
    : since <= evaluation.startsAt
}

/**
 * Whether the closing stops what is unsigned and does not give it to the superior (IV.A.11): of who has left, and, as a
 * house rule, of who was out of office already when the window opened. Who was in office then has worked the period.
 */
export function stopsAtClosing(evaluation: OpenEvaluation, person: Away): boolean {
  return !isInOffice(person) && (hasLeft(person) || awaySince(person) < evaluation.opensAt)
}

/** It lies on nobody's desk; all that was written in it stays. */
export function stop(evaluation: OpenEvaluation, person: Away, now: Instant): StoppedEvaluation {
  const { actorId: _, ...rest } = evaluation
  const stopped = { stoppedAt: now, why: person.status, awayAt: awaySince(person), from: evaluation.status }
  return { ...rest, status: 'dihentikan', stopped, version: evaluation.version + 1 }
}

/** What the history fixes of it. */
export const stopFixes = ({ stopped }: StoppedEvaluation) => ({ stopped })

/** He is back before the window has closed: it goes on as it was. */
export function goesOn(evaluation: StoppedEvaluation, person: Away, now: Instant): boolean {
  return (
    evaluation.by === 'penilai' &&
    evaluation.closedAt === undefined &&
    now <= evaluation.closesAt &&
    !stopsNow(resumed(evaluation, undefined), person, now)
  )
}

export function resumed(
  { stopped: { from }, ...evaluation }: StoppedEvaluation,
  actorId: string | undefined,
): OpenEvaluation {
  return {
    ...evaluation,
    status: from,
    ...(actorId === undefined ? {} : { actorId }),
    version: evaluation.version + 1,
  }
}

/** What becomes of an evaluation when the person's being in office changes; `undefined` where nothing does. */
export function turnedBy(
  evaluation: Evaluation,
  person: Away,
  actorId: string | undefined,
  now: Instant,
): StoppedEvaluation | OpenEvaluation | undefined {
  if (evaluation.status === 'dihentikan')
    return goesOn(evaluation, person, now) ? resumed(evaluation, actorId) : undefined
  return isOpen(evaluation) && stopsNow(evaluation, person, now) ? stop(evaluation, person, now) : undefined
}

const SAID = {
  aktif: 'aktif',
  tugas_belajar: 'melaksanakan tugas belajar',
  diberhentikan_sementara: 'diberhentikan sementara',
  cltn: 'menjalani cuti di luar tanggungan negara',
  mpp: 'mengambil masa persiapan pensiun',
  pejabat_negara_atau_lns: 'diangkat menjadi pejabat negara atau pimpinan/anggota lembaga nonstruktural',
  berhenti: 'tidak lagi menjadi pegawai',
} as const satisfies Record<EmployeeStatus, string>

/** For whoever reads it. */
export function whyStopped({ stopped: { why, awayAt, stoppedAt } }: StoppedEvaluation): string {
  const article = why === 'berhenti' ? 'Pasal 1 angka 1' : 'Lampiran BAB II.C.8'
  return `Evaluasi periode ini dihentikan ${formatInstant(stoppedAt)}: sejak ${formatInstant(awayAt)} pegawai ${SAID[why]} (${article}). Yang sudah ditulis dan yang sudah dinilai tetap tersimpan.`
}
