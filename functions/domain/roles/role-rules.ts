import type { Assignment } from '../assignments/assignment.ts'
import { type Employee, hasLeft } from '../people/employee.ts'
import type { FieldProblem } from '../refusal.ts'
import type { RoleInput, RoleMatrixInput } from './role-input.ts'
import { type RoleMatrix, rolesIn } from './role-matrix.ts'

/** House rule: as many people as one step can tell of it; a larger unit divides its results in two levels (II.A.5.langkah.b). */
export const MOST_PEOPLE = 45
const MOST_ROLES = 200

/** Who may stand in the matrix, as it was read. */
export type Around = {
  readonly year: number
  /** Of a unit; a team has its members. */
  readonly unitId: string | undefined
  readonly ownerId: string
  readonly memberIds: ReadonlySet<string> | undefined
  readonly people: ReadonlyMap<string, Employee>
  readonly assignments: ReadonlyMap<string, Assignment>
}

type Placed = { readonly role: RoleInput; readonly at: string }

export const placedRoles = ({ indicators }: RoleMatrixInput): Placed[] =>
  indicators.flatMap(({ strategies }, i) =>
    strategies.flatMap(({ roles }, s) =>
      roles.map((role, r) => ({ role, at: `/indicators/${i}/strategies/${s}/roles/${r}` })),
    ),
  )

/** Everything that keeps a matrix from being one; `was`: as it stands. */
export function matrixFaults(input: RoleMatrixInput, was: RoleMatrix | undefined, around: Around): FieldProblem[] {
  const roles = placedRoles(input)
  const known = new Set(was && rolesIn(was).map(({ roleId }) => roleId))
  const ids = roles.flatMap(({ role }) => role.roleId ?? [])
  return [
    ...uncovered(input),
    ...tooMany(roles),
    ...roles.flatMap(({ role, at }) => [
      ...(role.roleId === undefined || known.has(role.roleId)
        ? []
        : [fault(`${at}/roleId`, 'unknown_role', 'Peran ini tidak ada dalam matriks. Hapus roleId untuk menambah.')]),
      ...personFaults(role, at, around),
    ]),
    ...(new Set(ids).size < ids.length
      ? [fault('/indicators', 'repeated_role', 'Peran yang sama tertulis dua kali. Hapus salah satunya.')]
      : []),
  ]
}

const fault = (pointer: string, code: string, detail: string): FieldProblem => ({ pointer, code, detail })

/** II.A.5.h: every strategy is answered for by someone. */
function uncovered({ indicators }: RoleMatrixInput): FieldProblem[] {
  const detail = 'Setiap strategi memiliki penanggung jawab: isi paling sedikit satu peran (Lampiran BAB II.A.5.h).'
  return indicators.flatMap(({ strategies }, i) =>
    strategies.flatMap(({ roles }, s) =>
      roles.length > 0 ? [] : [fault(`/indicators/${i}/strategies/${s}/roles`, 'strategy_uncovered', detail)],
    ),
  )
}

function tooMany(roles: readonly Placed[]): FieldProblem[] {
  const people = new Set(roles.flatMap(({ role }) => role.employeeId ?? []))
  if (people.size <= MOST_PEOPLE && roles.length <= MOST_ROLES) return []
  const detail = `Satu matriks memuat paling banyak ${MOST_PEOPLE} pegawai dan ${MOST_ROLES} peran. Bagi dalam dua tingkat, menurut tim kerja atau unit di bawahnya (Lampiran BAB II.A.5).`
  return [fault('/indicators', 'too_many_roles', detail)]
}

function personFaults(role: RoleInput, at: string, around: Around): FieldProblem[] {
  const { employeeId, outside } = role
  if ((employeeId === undefined) === (outside === undefined)) {
    const detail = 'Isi salah satu: pegawai di sini, atau jabatan dan instansi dari luar.'
    return [fault(at, 'one_contributor', detail)]
  }
  if (employeeId === undefined) return []
  const person = around.people.get(employeeId)
  if (person === undefined || hasLeft(person))
    return [fault(`${at}/employeeId`, 'unknown_employee', 'Pegawai ini tidak dikenal atau tidak bekerja lagi di sini.')]
  return takesPart(person, role, around)
    ? []
    : [
        around.memberIds === undefined
          ? fault(
              `${at}/assignmentId`,
              'not_assigned',
              'Pegawai dari unit lain terekam dalam matriks menurut penugasannya di unit ini yang sudah disetujui pejabat penilainya (Lampiran BAB II.A.5.f.10 dan j). Sebutkan penugasan itu.',
            )
          : fault(
              `${at}/employeeId`,
              'not_a_member',
              'Pegawai ini bukan anggota tim kerja. Tugaskan dahulu dalam tim.',
            ),
      ]
}

/** His own people and those of the unit need no other's leave; whoever else takes part was let go by his evaluator. */
function takesPart(person: Employee, { assignmentId }: RoleInput, around: Around): boolean {
  const { unitId, ownerId, memberIds, assignments, year } = around
  if (memberIds !== undefined) return memberIds.has(person.employeeId)
  if (person.unitId === unitId || person.evaluatorId === ownerId) return true
  const by = assignmentId === undefined ? undefined : assignments.get(assignmentId)
  return (
    by?.status === 'disetujui' &&
    by.employeeId === person.employeeId &&
    by.unitId === unitId &&
    by.startsOn <= `${year}-12-31` &&
    by.endsOn >= `${year}-01-01`
  )
}

type Writing = {
  readonly around: Around
  /** What a role is called from now on: the same for the same content in the same place. */
  readonly idOf: (role: unknown, place: number) => string
}

/** The indicators as they are kept, with the name and the post of each (A.1.5). */
export function indicatorsOf(input: RoleMatrixInput, { around, idOf }: Writing): RoleMatrix['indicators'] {
  let place = 0
  const taken = new Set(placedRoles(input).flatMap(({ role }) => role.roleId ?? []))
  const newId = (role: unknown): string => {
    const id = idOf(role, (place += 1))
    return taken.has(id) ? newId(role) : id
  }
  return input.indicators.map(({ indicator, strategies }) => ({
    indicator,
    strategies: strategies.map(({ roles, ...strategy }) => ({
      ...strategy,
      roles: roles.map(({ roleId, ...role }) => {
        const person = role.employeeId === undefined ? undefined : around.people.get(role.employeeId)
        return {
          ...role,
          ...(person && { name: person.name, position: person.position.name, positionKind: person.position.kind }),
          roleId: roleId ?? newId(role),
        }
      }),
    })),
  }))
}
