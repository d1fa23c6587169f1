import type { Instant } from '../instant.ts'
import { type Employee, isInOffice } from '../people/employee.ts'
import type { FieldProblem } from '../refusal.ts'
import { type Counselling, type CounsellorKind, type CounsellingStatus } from './counselling.ts'
import type { ScheduleInput } from './counselling-input.ts'
import type { Parts } from './counselling-actions.ts'
import { PERSONNEL } from './personnel.ts'

function next(one: Counselling, change: Partial<Counselling>, actorId: string | undefined): Counselling {
  const { actorId: _, ...rest } = one
  return { ...rest, ...change, ...(actorId === undefined ? {} : { actorId }), version: one.version + 1 }
}

/** What he was told is with the employee until he has answered; then with who told him. */
export const answered = (one: Counselling, evaluatorId: string | undefined, now: Instant): Counselling =>
  next(one, { answeredAt: now }, evaluatorId)

/** III.D.5.c.1.d. */
export const reported = (one: Counselling, now: Instant): Counselling =>
  next(one, { status: 'dilaporkan', reportedAt: now }, PERSONNEL)

export function closed(one: Counselling, now: Instant): Counselling {
  const status: CounsellingStatus = one.status === 'disampaikan' ? 'membaik' : 'tidak_dikonseling'
  return next(one, { status, closedAt: now }, undefined)
}

type Around = {
  readonly employeeId: string
  readonly evaluatorId: string | undefined
  readonly superiorId: string | undefined
}
type Named = Pick<Employee, 'employeeId' | 'status' | 'evaluatorId'>

/** III.D.5.c.2.a–b: who can be the counsellor, and when. */
export function scheduleFaults(
  { kind, basis, at }: ScheduleInput,
  named: Named | undefined,
  around: Around,
  now: Instant,
): FieldProblem[] {
  const who = counsellorFault(kind, named, around)
  return [
    ...(who === undefined ? [] : [{ pointer: '/counsellorId', code: 'not_eligible', detail: who }]),
    ...(kind !== 'konselor_independen' && basis === undefined
      ? [
          {
            pointer: '/basis',
            code: 'missing',
            detail:
              'Sebut pelatihan konseling pejabat penilai, atau fungsi konseling pejabat itu (Lampiran BAB III.D.5.c.2.b).',
          },
        ]
      : []),
    ...(at <= now ? [{ pointer: '/at', code: 'in_past', detail: 'Isi waktu konseling yang akan datang.' }] : []),
  ]
}

function counsellorFault(
  kind: CounsellorKind,
  named: Named | undefined,
  { employeeId, evaluatorId, superiorId }: Around,
): string | undefined {
  if (named === undefined || !isInOffice(named) || named.employeeId === employeeId)
    return 'Konselor harus pegawai aktif selain pegawai yang dikonseling.'
  const isEvaluator = named.employeeId === evaluatorId
  if (kind === 'pejabat_penilai')
    return isEvaluator ? undefined : 'Pegawai ini bukan pejabat penilai kinerja pegawai yang dikonseling.'
  // house rule: independent of whom it concerns, above him and below him (III.D.5.c.2.a.3)
  return isEvaluator || named.employeeId === superiorId || named.evaluatorId === employeeId
    ? 'Konselor tidak boleh penilai, atasan penilai, atau bawahan pegawai yang dikonseling. Pilih orang lain.'
    : undefined
}

export const scheduled = (
  one: Counselling,
  { counsellorId, kind, basis, at, place }: ScheduleInput,
  name: string,
): Counselling =>
  next(
    one,
    {
      status: 'dijadwalkan',
      counsellor: { employeeId: counsellorId, name, kind, ...(basis === undefined ? {} : { basis }) },
      session: { at, place },
    },
    counsellorId,
  )

/** III.D.5.c.2.c–d: with the signature of who counselled it is reported along its way. */
export function recorded(one: Counselling, superiorId: string | undefined, now: Instant): Counselling {
  const isIndependent = one.counsellor?.kind === 'konselor_independen'
  return next(one, { status: 'direkam', signedAt: now }, isIndependent ? PERSONNEL : superiorId)
}

export const decided = (one: Counselling, now: Instant): Counselling =>
  next(one, { status: 'ditindaklanjuti', decidedAt: now }, undefined)

/** A turn of the evaluator, or of his superior, is that of who is it now; those of others stay theirs. */
export function counsellingAfter(
  one: Counselling,
  evaluatorId: string | undefined,
  superiorId: string | undefined,
): Counselling | undefined {
  const isEvaluators = one.status === 'disampaikan' && one.answeredAt !== undefined
  const isSuperiors = one.status === 'direkam' && one.counsellor?.kind !== 'konselor_independen'
  if (!isEvaluators && !isSuperiors) return undefined
  const actorId = isEvaluators ? evaluatorId : superiorId
  return one.actorId === actorId ? undefined : next(one, {}, actorId)
}

/** Who decided, as the employee reads it: by office, never by name. */
export const deciderOf = (parts: Parts): 'atasan pejabat penilai' | 'PyB atau unit kepegawaian' =>
  parts.has('atasan') ? 'atasan pejabat penilai' : 'PyB atau unit kepegawaian'
