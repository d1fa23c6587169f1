import { refuse, Refusal } from '../../domain/refusal.ts'
import { RoleMatrixInput } from '../../domain/roles/role-input.ts'
import { type RoleMatrix, rolesByPerson, rolesIn } from '../../domain/roles/role-matrix.ts'
import { indicatorsOf, matrixFaults, placedRoles } from '../../domain/roles/role-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { fixing } from '../../store/fixed.ts'
import { digestOf, entryAfter, NO_HISTORY } from '../../store/history.ts'
import { isEmployeeId, parseAssignmentId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { findMatrix, READS_OF_MATRIX } from './find.ts'
import { isOver, roleMatrixView, RoleMatrixView } from './view.ts'

export const editRoleMatrix = operation({
  id: 'editRoleMatrix',
  area: 'role-matrices',
  route: 'PUT /v1/role-matrices/{matrixId}',
  summary:
    'Divides the results of a unit or a team: strategies of each indicator, and who answers for which (II.A.4–5)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the head of the unit or who acts for him, the leader of the team; until the year is over',
  version: 'match_or_none',
  input: RoleMatrixInput,
  output: RoleMatrixView,
  refusals: ['role_matrix_not_found', 'not_allowed', 'wrong_status'],
  table: {
    ...READS_OF_MATRIX,
    assignment: ['BatchGetItem'],
    teamMember: ['Query'],
    roleMatrix: ['GetItem', 'PutItem'],
    roles: ['PutItem', 'DeleteItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findMatrix(table, path.matrixId, actor, now)
    if (found instanceof Refusal) return found
    return found.isOwner ? found : refuse('not_allowed')
  },
  async gather({ found: { matrix, of, year, ownerId = '' }, input }, { table }) {
    const roles = placedRoles(input).map(({ role }) => role)
    const ids = [...new Set(roles.flatMap(({ employeeId }) => employeeId ?? []))]
    const assigned = [...new Set(roles.flatMap(({ assignmentId }) => assignmentId ?? []))]
    const places = assigned.flatMap(assignmentId => {
      const place = parseAssignmentId(assignmentId)
      return place === undefined ? [] : [{ assignmentId, key: keys.assignment(place) }]
    })
    const [people, assignments, members] = await Promise.all([
      table.getAll(ids.filter(isEmployeeId).map(keys.employee)),
      table.getAll(places.map(({ key }) => key)),
      of.kind === 'tim' ? table.all(ranges.membersOf(of.id)) : undefined,
    ])
    const around = {
      ...{ year, ownerId, unitId: of.kind === 'unit' ? of.id : undefined },
      memberIds: members && new Set(members.map(({ employeeId }) => employeeId)),
      people: new Map(people.map(each => [each.employeeId, each])),
      assignments: new Map(assignments.map(each => [`${each.employeeId}-${each.place}`, each])),
    }
    const faults = matrixFaults(input, matrix, around)
    return faults.length > 0 ? refuse('invalid_input', undefined, faults) : around
  },
  decide({ found, gathered: around, input }, { now }) {
    const { matrix: was, matrixId, year, of, me, ownerId = me.employeeId } = found
    if (isOver(year, now))
      return refuse('wrong_status', `Matriks tahun ${year} tidak diubah lagi sejak 1 Januari ${year + 1}.`)
    const idOf = (role: unknown, place: number) => `p${digestOf([matrixId, place, role]).slice(0, 11)}`
    const indicators = indicatorsOf(input, { around, idOf })
    const version = (was?.version ?? 0) + 1
    const onBehalfOf = ownerId === me.employeeId ? undefined : ownerId
    const writtenBy = { employeeId: me.employeeId, name: me.name }
    const written = { matrixId, year, of, writtenBy, indicators, writtenAt: now }
    const { head, write } = entryAfter(matrixId, was ?? NO_HISTORY, {
      ...{ at: now, by: me.employeeId, onBehalfOf, operation: 'editRoleMatrix', to: `versi ${version}` },
      ...(was === undefined ? {} : { from: `versi ${was.version}` }),
      fixed: fixing(written, { roles: rolesIn(written).length }),
    })
    const matrix: RoleMatrix = { ...written, version, ...head }
    const before = new Map(was && rolesByPerson(was).map(each => [each.employeeId, each]))
    const after = rolesByPerson(matrix)
    const seen = { isOwner: true, now }
    const when = was === undefined ? { absent: true as const } : { equals: { version: was.version } }
    return {
      answer: roleMatrixView(matrix, seen),
      stored: was && roleMatrixView(was, seen),
      writes: [
        { action: 'PutItem', key: keys.roleMatrix(matrixId), item: matrix, when },
        write,
        ...after.map(item => ({
          ...{ action: 'PutItem' as const, key: keys.roles(item), item },
          when: before.has(item.employeeId) ? when : { absent: true as const },
        })),
        ...[...before.values()]
          .filter(({ employeeId }) => !after.some(each => each.employeeId === employeeId))
          .map(item => ({ action: 'DeleteItem' as const, key: keys.roles(item), when })),
      ],
      was,
    }
  },
})

export const handler = lambda(editRoleMatrix)
