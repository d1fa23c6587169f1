import * as z from 'zod/mini'
import { type Day, endOf, type Instant } from '../instant.ts'
import { later } from '../later.ts'
import { chained, optionalText, plainNumber, plainText } from '../shapes.ts'

/** II.A.5.f.8: a pimpinan designates, or the employee volunteers. */
export const AssignmentForm = z.enum(['penunjukan', 'sukarela'])

/** II.A.5.f.11: where someone may take part. */
export const Scope = z.enum([
  'unit_kerja',
  'lintas_unit',
  'lintas_instansi',
  'negara_sahabat',
  'lembaga_internasional',
  'organisasi_profesi',
  'badan_swasta',
])
export type Scope = z.output<typeof Scope>

const Giver = z.object({ employeeId: plainText, name: plainText, post: plainText })
export type Giver = z.output<typeof Giver>

const base = () => ({
  employeeId: plainText,
  employeeName: plainText,
  /** With the employee's id the assignment's. */
  place: plainText,
  year: plainNumber,
  form: AssignmentForm,
  scope: Scope,
  /** The pimpinan who assigns (Pasal 1(10)); of a body outside nobody is known here. */
  giver: z.optional(Giver),
  host: optionalText,
  team: z.optional(z.object({ teamId: plainText, name: plainText })),
  unitId: optionalText,
  statement: plainText,
  expectedResult: plainText,
  startsOn: plainText,
  endsOn: plainText,
  askedBy: plainText,
  askedAt: plainNumber,
  /** On whose desk it waits, for the list only; authority is read from the profiles. */
  actorId: optionalText,
  ...chained,
})
const decided = { decidedAt: plainNumber, decidedBy: plainText, onBehalfOf: optionalText }

/** Nothing of it reaches the employee's plan before his evaluator has approved (II.A.5.f.10–11). */
export const Assignment = later(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('diajukan'), ...base() }),
    z.object({ status: z.literal('disetujui'), ...base(), ...decided }),
    z.object({ status: z.literal('ditolak'), ...base(), ...decided, declineReason: plainText }),
    z.object({ status: z.literal('ditarik'), ...base(), withdrawnAt: plainNumber }),
  ]),
)
export type Assignment = z.output<ReturnType<typeof Assignment>>
type As<S extends Assignment['status']> = Extract<Assignment, { status: S }>
export type Asked = As<'diajukan'>
export type Approved = As<'disetujui'>

/** As people are told it: what nobody decided until its last day needs no act of anyone. */
export const AssignmentState = /* @__PURE__ */ z.enum(['diajukan', 'disetujui', 'ditolak', 'ditarik', 'lewat'])
export type AssignmentState = z.output<typeof AssignmentState>

export const isPast = ({ endsOn }: { readonly endsOn: Day }, now: Instant): boolean => now > endOf(endsOn)

export const stateOf = (assignment: Assignment, now: Instant): AssignmentState =>
  assignment.status === 'diajukan' && isPast(assignment, now) ? 'lewat' : assignment.status

export type Deciding = { readonly by: string; readonly onBehalfOf: string | undefined; readonly now: Instant }

const settled = ({ actorId: _desk, ...asked }: Asked, { by, onBehalfOf, now }: Deciding) => ({
  ...asked,
  decidedAt: now,
  decidedBy: by,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  version: asked.version + 1,
})

export const approveAssigned = (asked: Asked, as: Deciding): Approved => ({
  ...settled(asked, as),
  status: 'disetujui',
})

export const declineAssigned = (asked: Asked, declineReason: string, as: Deciding): As<'ditolak'> => ({
  ...settled(asked, as),
  status: 'ditolak',
  declineReason,
})

export function withdrawAssigned({ actorId: _desk, ...asked }: Asked, now: Instant): As<'ditarik'> {
  return { ...asked, status: 'ditarik', withdrawnAt: now, version: asked.version + 1 }
}

/** As the new evaluator finds it; `undefined`: nothing of it changes. */
export function assignmentAfter(assignment: Assignment, actorId: string | undefined): Asked | undefined {
  return assignment.status !== 'diajukan' || assignment.actorId === actorId
    ? undefined
    : { ...assignment, actorId, version: assignment.version + 1 }
}
