import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { deliveredItem, evaluationPuts } from '../support/evaluations.ts'
import type { Group } from './matrix.ts'
import { callerOf, personPuts } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * Angka kredit (PermenPANRB 1/2023): of functional posts alone. 200t: the year that is final is in the sum; the words of
 * who calls and of what is answered are those of `matrix.ts`.
 */
export const CREDIT: Group = {
  scene: 'credit',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'pelaksana', 'belum_final', 'final'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getCreditScore: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      pelaksana      401    nofunc nofunc nofunc 404   404   404   nofunc nofunc 403   404    nofunc 403
      belum_final    401    200    200    200    404   404   404   200    200    403   404    200    403
      final          401    200t   200t   200t   404   404   404   200t   200t   403   404    200t   403`,
    editCreditBalance: `
      tidak_ada      401    403    403    403    403   403   403   404    404    403   403    404    403
      pelaksana      401    403    403    403    403   403   403   nofunc 403    403   403    nofunc 403
      belum_final    401    403    403    403    403   403   403   200    403    403   403    200    403
      final          401    403    403    403    403   403   403   200    403    403   403    200    403`,
  },
}

const NURSE = { name: 'Perawat', kind: 'fungsional', jenjang: 'Ahli Pertama' } as const
const TIMES = { deliveredAt: 1, acknowledgeBy: 2, objectBy: 2 }
const route = ({ employeeId }: { employeeId: string }) => `/v1/employees/${employeeId}/credit-score`

export const credit: Scene = {
  shared: () => [],
  moment: () => '2027-03-01T09:00:00+07:00',
  lay(state, one): readonly AnyWrite[] {
    if (state === 'tidak_ada') return []
    if (state === 'pelaksana') return personPuts(one)
    const delivered = deliveredItem(TIMES, {
      ...{ employeeId: one.employeeId, name: one.name, skpId: `${one.employeeId}-2026-1` },
      ...{ periodId: '2026-TAHUNAN', position: NURSE },
    })
    const final = { ...delivered, status: 'final' as const, returned: true, finalAt: 3 }
    return [
      ...personPuts(one, { position: NURSE }),
      ...evaluationPuts(state === 'final' ? final : delivered).filter(put => put.key.item === 'evaluation'),
      {
        action: 'PutItem',
        key: keys.creditBalance(one.employeeId),
        item: { employeeId: one.employeeId, parts: [], version: 1, historySeq: 0, historyHash: '' },
        when: { absent: true },
      },
    ]
  },
  caller: callerOf,
  shows: (operation, body) => (operation === 'getCreditScore' && body['total'] === '12.50' ? 't' : ''),
  call: {
    getCreditScore: one => ({ target: route(one) }),
    editCreditBalance: one => ({
      target: `${route(one)}/balance`,
      body: { parts: [] },
      headers: { 'if-match': '"1"' },
    }),
  },
}
