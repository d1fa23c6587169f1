import type { RoleMatrix } from '../../functions/domain/roles/role-matrix.ts'
import { rolesByPerson } from '../../functions/domain/roles/role-matrix.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { NO_HISTORY } from '../../functions/store/history.ts'
import * as keys from '../../functions/store/keys.ts'
import { idOf } from './town.ts'

export const ROLE = 'pperan00001'

/** A matrix in which one person answers for one strategy. */
export function matrixItem(
  unitId: string,
  employeeId: string,
  result = 'Surat keterangan selesai pada hari pengajuan',
): RoleMatrix {
  const words = { result, control: 'kendali_tinggi' as const }
  const strategy = { strategy: 'Loket satu pintu', kind: 'layanan' as const, cascading: 'layanan' as const }
  const roles = [
    {
      roleId: ROLE,
      employeeId,
      name: 'Siti Rahmawati',
      position: 'Penata',
      positionKind: 'pelaksana' as const,
      ...words,
    },
  ]
  return {
    ...{ matrixId: `2026-unit-${unitId}`, year: 2026, of: { kind: 'unit', id: unitId, name: 'Seksi' } },
    writtenBy: { employeeId: idOf('kasi'), name: 'Muhammad Wijaya' },
    indicators: [{ indicator: 'Indeks kepuasan warga 88', strategies: [{ ...strategy, roles }] }],
    ...{ writtenAt: 0, version: 1, ...NO_HISTORY },
  }
}

/** What the people of a matrix have of it. */
export const rolesPuts = (matrix: RoleMatrix): readonly AnyWrite[] =>
  rolesByPerson(matrix).map(item => ({ action: 'PutItem', key: keys.roles(item), item, when: { absent: true } }))

export const matrixPuts = (matrix: RoleMatrix): readonly AnyWrite[] => [
  { action: 'PutItem', key: keys.roleMatrix(matrix.matrixId), item: matrix, when: { absent: true } },
  ...rolesPuts(matrix),
]

/** What its owner sends; `who`: the rows of the one strategy. */
export const dividing = (...who: readonly object[]) => ({
  indicators: [
    {
      indicator: 'Indeks kepuasan warga 88',
      strategies: [
        {
          ...{ strategy: 'Loket satu pintu', kind: 'layanan', cascading: 'layanan' },
          roles: who.map(one => ({ result: 'Surat selesai pada hari pengajuan', control: 'kendali_tinggi', ...one })),
        },
      ],
    },
  ],
})
