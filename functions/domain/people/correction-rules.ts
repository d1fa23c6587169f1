import {
  type Correction,
  type CorrectionChange,
  type CorrectionField,
  corrected,
  type OpenCorrection,
} from './correction.ts'
import type { Deadline } from '../evaluations/deadlines.ts'
import type { Employee } from './employee.ts'
import type { Instant } from '../instant.ts'
import { personFaults } from './person.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'

const HOUR = 60 * 60 * 1000

/** UU 27/2022 Pasal 30(1): wrong data are put right within three times 24 hours; how it was decided is told (30(2)). */
const ANSWER_WITHIN = 3 * 24 * HOUR
const ARTICLE = 'UU 27/2022 Pasal 30 ayat (1)'

/** House rule: who asks again and again is asked to speak with the office. */
const MOST_IN_A_MONTH = 20
const MONTH = 30 * 24 * HOUR

type Request = {
  readonly employee: Employee
  readonly change: CorrectionChange
  readonly named: string | undefined
  readonly reason: string
  readonly now: Instant
}

/** At most one open request for each field, and nothing that is recorded so already. */
export function requested(
  { employee, change, named, reason, now }: Request,
  earlier: readonly Correction[],
): OpenCorrection | Refusal<'correction_exists' | 'nothing_to_correct' | 'too_many_corrections'> {
  if (isRecorded(employee, change)) return refuse('nothing_to_correct')
  if (earlier.some(each => each.status === 'diajukan' && each.change.field === change.field))
    return refuse('correction_exists')
  if (earlier.filter(each => each.requestedAt > now - MONTH).length >= MOST_IN_A_MONTH)
    return refuse('too_many_corrections')
  const { employeeId, name } = employee
  return {
    status: 'diajukan',
    employeeId,
    name,
    seq: Math.max(0, ...earlier.map(each => each.seq)) + 1,
    change,
    ...(named === undefined ? {} : { named }),
    reason,
    requestedAt: now,
    dueAt: now + ANSWER_WITHIN,
    version: 1,
    historySeq: 0,
    historyHash: '',
  }
}

const recordedAs = {
  evaluator: person => person.evaluatorId,
  name: person => person.name,
  nip: person => person.nip,
  grade: person => person.grade,
  position: ({ position: { name, kind, jenjang } }) => JSON.stringify([name, kind, jenjang ?? '']),
  unit: person => person.unitId,
  email: person => person.email,
  status: person => person.status,
} as const satisfies Record<CorrectionField, (person: Employee) => string | undefined>

function isRecorded(person: Employee, change: CorrectionChange): boolean {
  const valueIn = recordedAs[change.field]
  return valueIn(person) === valueIn(corrected(person, change))
}

const POINTER: Partial<Record<CorrectionField, string>> = { nip: '/nip', grade: '/grade', position: '/position' }

/** What cannot be right by itself, at the place where the person wrote it. */
export function changeFaults(person: Employee, change: CorrectionChange): FieldProblem[] {
  const place = POINTER[change.field] ?? (change.field === 'evaluator' ? '/evaluatorId' : undefined)
  if (place === undefined) return []
  return personFaults(corrected(person, change))
    .filter(({ pointer }) => pointer.startsWith(place))
    .map(fault => ({ ...fault, pointer: `/value${fault.pointer.slice(place.length)}` }))
}

type Decision = { readonly by: string; readonly now: Instant }

export function accepted(correction: Correction, { by, now }: Decision): Correction | Refusal<'wrong_status'> {
  if (correction.status !== 'diajukan') return refuse('wrong_status')
  return { ...correction, status: 'diterima', decidedAt: now, decidedBy: by, version: correction.version + 1 }
}

export function declined(
  correction: Correction,
  refusal: string,
  { by, now }: Decision,
): Correction | Refusal<'wrong_status'> {
  if (correction.status !== 'diajukan') return refuse('wrong_status')
  return { ...correction, status: 'ditolak', decidedAt: now, decidedBy: by, refusal, version: correction.version + 1 }
}

export function withdrawn(correction: Correction, now: Instant): Correction | Refusal<'wrong_status'> {
  if (correction.status !== 'diajukan') return refuse('wrong_status')
  return { ...correction, status: 'dicabut', decidedAt: now, version: correction.version + 1 }
}

/** What the answer is due by; `lewat` also where it came too late. */
export function correctionDeadline(correction: Correction, now: Instant): Deadline {
  const { dueAt } = correction
  const answeredAt = correction.status === 'diajukan' ? undefined : correction.decidedAt
  const state = (answeredAt ?? now) > dueAt ? 'lewat' : answeredAt === undefined ? 'berjalan' : 'dipenuhi'
  return { what: 'decideCorrection', dueAt, article: ARTICLE, state }
}

/** Of himself only the person withdraws; an administrator decides, never in his own affairs. */
export function correctionActions(correction: Correction, as: 'self' | 'admin'): string[] {
  if (correction.status !== 'diajukan') return []
  return as === 'self' ? ['withdrawCorrection'] : ['acceptCorrection', 'declineCorrection']
}
