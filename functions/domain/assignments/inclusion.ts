import type { Skp, WorkResult } from '../plans/skp.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import type { ResultKind, SkpStatus } from '../plans/skp.ts'
import type { Assignment } from './assignment.ts'

const MOST_RESULTS = 40

type Plan = Pick<Skp, 'status' | 'workResults' | 'seq'>

/** The plan that holds the assignment: the determined one before a draft of its change. */
export function inclusionIn<P extends Plan>(
  plans: readonly P[],
  assignmentId: string,
): { readonly skp: P; readonly workResultId: string; readonly status: SkpStatus } | undefined {
  const inForceFirst = plans.toSorted((a, b) => Number(b.status === 'ditetapkan') - Number(a.status === 'ditetapkan'))
  for (const skp of inForceFirst) {
    const result = skp.workResults.find(each => each.assignmentId === assignmentId)
    if (skp.status !== 'diganti' && result !== undefined)
      return { skp, workResultId: result.workResultId, status: skp.status }
  }
  return undefined
}

/**
 * Pasal 14(2), II.A.5.f.13: into which plan of the year it goes; a determined one is changed by a revision, which the
 * evaluator determines again.
 */
export function planToInclude<P extends Plan>(
  plans: readonly P[],
  assignmentId: string,
  year: number,
): P | Refusal<'wrong_status'> {
  if (inclusionIn(plans, assignmentId) !== undefined)
    return refuse('wrong_status', 'Penugasan ini sudah dimuat dalam SKP.')
  const draft = plans.find(({ status }) => status === 'draf' || status === 'dikembalikan' || status === 'diajukan')
  const plan = draft ?? plans.find(({ status }) => status === 'ditetapkan')
  if (plan === undefined)
    return refuse('wrong_status', `SKP tahun ${year} belum ada. Susun SKP itu, lalu muat penugasan ini.`)
  if (plan.status === 'diajukan')
    return refuse(
      'wrong_status',
      'SKP sedang diajukan kepada pejabat penilai. Tarik kembali dahulu, lalu muat penugasan ini.',
    )
  return plan.workResults.length < MOST_RESULTS
    ? plan
    : refuse('wrong_status', `SKP memuat paling banyak ${MOST_RESULTS} hasil kerja. Gabungkan sebagian dahulu.`)
}

/** A.1.6: the result with its assigning post or team. What measures it is written on by the employee before he submits. */
export function resultOf(
  { team, giver, host, statement, expectedResult }: Assignment,
  as: { readonly assignmentId: string; readonly workResultId: string; readonly kind: ResultKind },
): WorkResult {
  const assignedBy = team === undefined ? (giver?.post ?? host) : `Tim kerja ${team.name}`
  return {
    ...as,
    statement,
    ...(assignedBy === undefined ? {} : { assignedBy }),
    indicators: [{ indicator: expectedResult }],
  }
}

/** From which assignment a result comes is said by its inclusion alone. */
export function assignmentFaults(
  known: readonly Pick<WorkResult, 'workResultId' | 'assignmentId'>[],
  written: readonly { readonly workResultId?: string | undefined; readonly assignmentId?: string | undefined }[],
): FieldProblem[] {
  const from = new Map(known.map(result => [result.workResultId, result.assignmentId]))
  return written.flatMap(({ workResultId = '', assignmentId }, r) =>
    assignmentId === undefined || assignmentId === from.get(workResultId)
      ? []
      : [
          {
            pointer: `/workResults/${r}/assignmentId`,
            code: 'unknown_assignment',
            detail: 'Penugasan dimuat lewat penugasannya sendiri. Hapus isian ini.',
          },
        ],
  )
}
