import { type RoleMatrix, rolesByPerson } from '../../domain/roles/role-matrix.ts'
import type { Fault } from '../../store/chain.ts'
import { canonical } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import type { VerifiedTable } from './reading.ts'

/** Each person finds his part in a copy: it says what the matrix says. */
export async function copyFaults(table: VerifiedTable, matrix: RoleMatrix): Promise<Fault[]> {
  const parts = rolesByPerson(matrix)
  const copies = await table.getAll(parts.map(keys.roles))
  const copyOf = new Map(copies.map(each => [each.employeeId, each]))
  return parts.flatMap((part): Fault[] => {
    const copy = copyOf.get(part.employeeId)
    if (canonical(copy) === canonical(part)) return []
    return [{ subject: matrix.matrixId, what: copy ? 'altered' : 'missing', where: `roles of ${part.employeeId}` }]
  })
}
