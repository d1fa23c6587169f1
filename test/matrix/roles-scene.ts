import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { dividing, matrixItem, matrixPuts } from '../support/roles.ts'
import { idOf } from '../support/town.ts'
import { callerOf, EVALUATOR, personPuts, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/** A unit for each. */
const unitOf = ({ n }: Subject) => `seksi-${n}`
const matrixId = (one: Subject) => `2026-unit-${unitOf(one)}`

function lay(state: string, one: Subject): readonly AnyWrite[] {
  const unit = { unitId: unitOf(one), name: 'Seksi', mandiri: false, headId: EVALUATOR }
  const named = state === 'ada' ? one.employeeId : idOf('asing')
  return [
    ...personPuts(one),
    { action: 'PutItem', key: keys.unit(unit.unitId), item: unit, when: { absent: true } },
    ...(state === 'tidak_ada' ? [] : matrixPuts(matrixItem(unit.unitId, named))),
  ]
}

export const roles: Scene = {
  shared: () => [],
  moment: () => '2026-01-10T09:00:00+07:00',
  lay,
  caller: callerOf,
  shows: (operation, body, one) =>
    operation === 'listMyRoles'
      ? JSON.stringify(body).includes(matrixId(one))
        ? 'i'
        : ''
      : JSON.stringify(body['allowedActions']).includes('editRoleMatrix')
        ? 'e'
        : '',
  call: {
    getRoleMatrix: one => ({ target: `/v1/role-matrices/${matrixId(one)}` }),
    editRoleMatrix: (one, state) => ({
      target: `/v1/role-matrices/${matrixId(one)}`,
      body: dividing({ employeeId: one.employeeId }),
      headers: state === 'tidak_ada' ? { 'if-none-match': '*' } : { 'if-match': '"1"' },
    }),
    listMyRoles: () => ({ target: '/v1/me/roles?year=2026' }),
  },
}
