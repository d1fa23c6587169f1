import { dividing, matrixItem, matrixPuts } from '../support/roles.ts'
import { someone } from '../support/someone.ts'
import { actor, write } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

export const ROLE_SCENARIOS: Readonly<Record<string, Scenario>> = {
  editRoleMatrix: {
    async prepare(system) {
      const [stays, goes] = [await someone(system), await someone(system)]
      await write(system, matrixPuts(matrixItem('kec', goes.employeeId)))
      return [
        ...(['PUT', '/v1/role-matrices/2026-unit-kec'] as const),
        { as: actor('camat'), body: dividing({ employeeId: stays.employeeId }), headers: { 'if-match': '"1"' } },
      ]
    },
  },
}
