import type { Instant } from '../../domain/instant.ts'
import { yearOf } from '../../domain/instant.ts'
import type { Actor, Employee, Unit } from '../../domain/people/employee.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import { type RoleMatrix, rolesIn } from '../../domain/roles/role-matrix.ts'
import type { Team } from '../../domain/teams/team.ts'
import type { Reads } from '../../store/access.ts'
import { isTeamId, parseMatrixId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { desksAt } from '../desks.ts'

type At = {
  readonly matrixId: string
  readonly year: number
  readonly of: RoleMatrix['of']
  /** The head of the unit, or the leader of the team. */
  readonly ownerId: string | undefined
}

export type FoundMatrix = At & {
  readonly matrix: RoleMatrix | undefined
  readonly me: Employee
  /** The unit's head or who acts for him, the team's leader (II.A.5.langkah). */
  readonly isOwner: boolean
}

/** The kinds that finding a matrix, and who may read it, reads. */
export const READS_OF_MATRIX = {
  roleMatrix: ['GetItem'],
  unit: ['GetItem'],
  team: ['GetItem'],
  employee: ['GetItem', 'BatchGetItem'],
} as const

type Table = Reads<'roleMatrix' | 'unit' | 'team' | 'employee'>

/** No matrix is written so far ahead. */
const AHEAD = 1

/** Absent, malformed or not yours to see is one and the same answer; the owner finds it before it is written. */
export async function findMatrix(
  table: Table,
  matrixId: string,
  { employeeId }: Actor,
  now: Instant,
): Promise<FoundMatrix | Refusal<'role_matrix_not_found'>> {
  const absent = refuse('role_matrix_not_found')
  const parsed = parseMatrixId(matrixId)
  if (parsed === undefined || parsed.year > yearOf(now) + AHEAD || employeeId === undefined) return absent
  const [matrix, me, unit, team] = await Promise.all([
    table.get(keys.roleMatrix(matrixId)),
    table.get(keys.employee(employeeId)),
    parsed.kind === 'unit' ? table.get(keys.unit(parsed.id)) : undefined,
    parsed.kind === 'tim' && isTeamId(parsed.id) ? table.get(keys.team(parsed.id)) : undefined,
  ])
  const of = ofWhom(unit, team)
  if (of === undefined || me === undefined) return absent
  const at = { matrixId, year: parsed.year, ...of }
  const { ids: desks } = desksAt(employeeId, me, now)
  // a team is led by its leader himself; the unit's matrix is the office's
  const isOwner =
    at.ownerId !== undefined && desks.includes(at.ownerId) && (unit !== undefined || at.ownerId === employeeId)
  if (isOwner) return { ...at, matrix, me, isOwner }
  return matrix !== undefined && (await mayRead(table, matrix, [employeeId, ...desks], team, at.ownerId))
    ? { ...at, matrix, me, isOwner }
    : absent
}

function ofWhom(unit: Unit | undefined, team: Team | undefined): Pick<At, 'of' | 'ownerId'> | undefined {
  if (unit !== undefined) return { of: { kind: 'unit', id: unit.unitId, name: unit.name }, ownerId: unit.headId }
  return team && { of: { kind: 'tim', id: team.teamId, name: team.name }, ownerId: team.leader.employeeId }
}

/** Whoever stands in it, and who judges one of them or its owner: the contribution is compared by it (IV.B.3.a.1.e). */
async function mayRead(
  table: Reads<'employee'>,
  matrix: RoleMatrix,
  desks: readonly string[],
  team: Team | undefined,
  ownerId: string | undefined,
): Promise<boolean> {
  if (team !== undefined && desks.includes(team.former.employeeId)) return true
  const inIt = new Set(rolesIn(matrix).flatMap(({ employeeId }) => employeeId ?? []))
  if (desks.some(id => inIt.has(id))) return true
  const people = await table.getAll([...inIt, ...(ownerId === undefined ? [] : [ownerId])].map(keys.employee))
  return people.some(({ evaluatorId }) => evaluatorId !== undefined && desks.includes(evaluatorId))
}
