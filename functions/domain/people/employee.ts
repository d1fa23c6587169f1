import * as z from 'zod/mini'
import { optionalNumber, optionalText, plainBoolean, plainNumber, plainText } from '../shapes.ts'
import { Acting, Delegated } from './acting.ts'
import { Ended } from './ending.ts'
import { later } from '../later.ts'
import { FormerPlace } from './place.ts'
import { Placement } from './placement.ts'

export const Role = z.enum(['pegawai', 'admin_kepegawaian', 'pembina', 'kepala_daerah'])
export type Role = z.output<typeof Role>

export const EmployeeKind = z.enum(['pns', 'pppk', 'kepala_daerah'])
export type EmployeeKind = z.output<typeof EmployeeKind>

export const EmployeeStatus = z.enum([
  'aktif',
  'tugas_belajar',
  'diberhentikan_sementara',
  'cltn',
  'mpp',
  'pejabat_negara_atau_lns',
  'berhenti',
])
export type EmployeeStatus = z.output<typeof EmployeeStatus>

export const PositionKind = z.enum(['pimpinan_tinggi', 'administrator', 'pengawas', 'pelaksana', 'fungsional'])
export type PositionKind = z.output<typeof PositionKind>

export const Position = z.object({
  name: plainText,
  kind: PositionKind,
  jenjang: optionalText,
})
export type Position = z.output<typeof Position>

export const Employee = later(() =>
  z.object({
    employeeId: plainText,
    name: plainText,
    nip: optionalText,
    kind: EmployeeKind,
    status: EmployeeStatus,
    position: Position,
    unitId: optionalText,
    evaluatorId: optionalText,
    grade: optionalText,
    email: optionalText,
    roles: z.readonly(z.array(Role)),
    version: plainNumber,
    /** When he was entered here: of what he held before it nothing here tells; absent: it was not recorded. */
    enteredAt: optionalNumber,
    /** Since when the person has this unit and position (BAB II.C.6, IV.A.13: a move). */
    movedAt: optionalNumber,
    /** Where he was before, the longest ago first: who moves inside a window judges from there (IV.A.14). */
    formerPlaces: z.optional(z.readonly(z.array(FormerPlace()))),
    /** Who acts in this person's office, and when (IV.A.3); one a day. */
    delegations: z.optional(z.readonly(z.array(Delegated))),
    /** For whose offices this person acts, and when. */
    actings: z.optional(z.readonly(z.array(Acting))),
    /** Where he was placed outside his unit, in the order of days (IV.A.15–16). */
    placements: z.optional(z.readonly(z.array(Placement()))),
    /** Since when he is in office, or out of it; absent: since he was entered. */
    officeSince: optionalNumber,
    /** The version with which what he is to his people last changed: their open work follows it. */
    officeVersion: optionalNumber,
    /** The version with which another came to judge him, or he left: what of his waits for his evaluator follows it. */
    deskVersion: optionalNumber,
    /** Where an administrator has recorded that he is no employee any more. */
    ended: z.optional(Ended()),
    /** Head of the person's own history; absent: nothing is written there yet. */
    historySeq: optionalNumber,
    historyHash: optionalText,
  }),
)
export type Employee = z.output<ReturnType<typeof Employee>>

export const Unit = later(() =>
  z.object({
    unitId: plainText,
    name: plainText,
    parentId: optionalText,
    mandiri: plainBoolean,
    headId: optionalText,
  }),
)
export type Unit = z.output<ReturnType<typeof Unit>>

/** BAB II.C.8: who in these states has no SKP. The same are not in office and judge nobody (IV.A.2). */
const OUT_OF_OFFICE = new Set<EmployeeStatus>([
  'diberhentikan_sementara',
  'cltn',
  'mpp',
  'pejabat_negara_atau_lns',
  'berhenti',
])

export function isInOffice(person: Pick<Employee, 'status'>): boolean {
  return !OUT_OF_OFFICE.has(person.status)
}

/** Pasal 1(1): he is no employee any more; suspended, on leave or elsewhere in office he still is. */
export const hasLeft = ({ status }: Pick<Employee, 'status'>): boolean => status === 'berhenti'

/** Who has left still reads what is his, and has no power any more, whatever his profile says. */
export function rolesOf(person: Pick<Employee, 'status' | 'roles'>): readonly Role[] {
  return hasLeft(person) ? ['pegawai'] : person.roles
}

/** The head of region evaluates and is no employee. */
export function mustHaveSkp(employee: Pick<Employee, 'kind' | 'status'>): boolean {
  return employee.kind !== 'kepala_daerah' && isInOffice(employee)
}

/** Pimpinan tinggi and heads of unit mandiri plan in form A.1.1/A.1.2: perspectives instead of aspects (II.A.2). */
export function plansByPerspective(
  employee: Pick<Employee, 'employeeId' | 'position'>,
  unit: Unit | undefined,
): boolean {
  return employee.position.kind === 'pimpinan_tinggi' || (unit?.mandiri === true && unit.headId === employee.employeeId)
}

/**
 * What an acting person is to the person whose affairs these are. One can be several. `delegator`: another acts in his
 * office; until that is over he sees, and does nothing (IV.A.2: the direct superior *or* the delegate). `informed`: may
 * read, has no part.
 */
export const Relation = z.enum(['self', 'evaluator', 'superior', 'admin', 'delegator', 'informed'])
export type Relation = z.output<typeof Relation>

/** Who acts: from the token. Relations come from data, never from the token. */
export type Actor = { readonly sub: string; readonly employeeId?: string; readonly roles: readonly Role[] }

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role)
}
