import { hasLeft } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { rolesIn } from '../../domain/roles/role-matrix.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Reads } from '../../store/access.ts'
import * as ranges from '../../store/ranges.ts'
import { type FoundMatrix, findMatrix, READS_OF_MATRIX } from './find.ts'
import { roleMatrixView, RoleMatrixView } from './view.ts'

export const getRoleMatrix = operation({
  id: 'getRoleMatrix',
  area: 'role-matrices',
  route: 'GET /v1/role-matrices/{matrixId}',
  summary: 'Who brings about what in a unit or a team: matriks pembagian peran dan hasil (II.A.5.g–j)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the head of the unit or the leader of the team, who stands in it, and who evaluates one of them',
  output: RoleMatrixView,
  refusals: ['role_matrix_not_found'],
  table: { ...READS_OF_MATRIX, employee: ['GetItem', 'BatchGetItem', 'QueryByUnit'], teamMember: ['Query'] },
  async find({ path, actor }, { table, now }) {
    const found = await findMatrix(table, path.matrixId, actor, now)
    if (found instanceof Refusal) return found
    const { matrix, isOwner, ownerId } = found
    if (matrix === undefined) return refuse('role_matrix_not_found')
    return { matrix, isOwner, ownerId, belong: isOwner ? await whoBelong(table, found) : undefined }
  },
  decide({ found: { matrix, isOwner, ownerId, belong } }, { now }) {
    const named = new Set(rolesIn(matrix).map(({ employeeId }) => employeeId))
    const withoutRole = belong?.filter(({ employeeId }) => !named.has(employeeId) && employeeId !== ownerId)
    return { answer: { ...roleMatrixView(matrix, { isOwner, now }), ...(withoutRole && { withoutRole }) } }
  },
})

/** II.A.5.langkah.a.2: every employee of the unit is listed; of a team its members. */
async function whoBelong(table: Reads<never, 'teamMember', 'employee'>, { of }: Pick<FoundMatrix, 'of'>) {
  const people =
    of.kind === 'unit'
      ? (await table.listAll(ranges.employeesOfUnit(of.id))).filter(person => !hasLeft(person))
      : await table.all(ranges.membersOf(of.id))
  return people.map(({ employeeId, name }) => ({ employeeId, name }))
}

export const handler = lambda(getRoleMatrix)
