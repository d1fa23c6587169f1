import { endOf, startOf } from '../../functions/domain/instant.ts'
import { evaluationItem, evaluationPuts } from '../support/evaluations.ts'
import { HOST_FEEDBACK, PLACED } from '../support/study.ts'
import { EVALUATION } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf, EVALUATOR, personPuts, UNIT } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * IV.A.15–16: the administrator records where someone is placed, never of himself; what the place wrote is entered by
 * whoever judges, or an administrator. `tanpa`: nothing is recorded of the person yet.
 */
export const PLACEMENTS: Group = {
  scene: 'placement',
  notFound: 'employee_not_found',
  states: ['tidak_ada', 'tanpa', 'ada'],
  rows: {
    //              nobody self    eval    sup     above coll  other admin   ownadm  pemb  region boot    norole
    recordPlacement: `
      tidak_ada      401    403     403     403     403   403   403   404     404     403   403    404     403
      tanpa          401    403     403     403     403   403   403   200     403     403   403    200     403
      ada            401    403     403     403     403   403   403   200     403     403   403    200     403`,
    recordHostFeedback: `
      tidak_ada      401    404     404     404     404   404   404   404     404     403   404    404     403
      tanpa          401    noplace noplace noplace 404   404   404   noplace noplace 403   404    noplace 403
      ada            401    403     201     201     404   404   404   201     403     403   404    201     403`,
  },
}

const { startsOn, recordedBy: _recordedBy, ...recorded } = PLACED

export const placement: Scene = {
  shared: () => [],
  moment: () => '2026-06-25T09:00:00+07:00',
  lay(state, one) {
    if (state === 'tidak_ada') return []
    const { employeeId, name } = one
    const evaluation = evaluationItem({
      ...{ employeeId, name, periodId: EVALUATION, skpId: `${employeeId}-2026-1`, actorId: EVALUATOR, unitId: UNIT },
      ...{ startsAt: startOf('2026-04-01'), opensAt: startOf('2026-06-20'), closesAt: endOf('2026-07-10') },
    })
    return [...personPuts(one, state === 'ada' ? { placements: [PLACED] } : {}), ...evaluationPuts(evaluation)]
  },
  caller: callerOf,
  shows: () => '',
  call: {
    recordPlacement: ({ employeeId }) => ({
      target: `/v1/employees/${employeeId}/placements/${startsOn}`,
      body: recorded,
      headers: { 'if-match': '"1"' },
    }),
    recordHostFeedback: ({ employeeId }) => ({
      target: `/v1/employees/${employeeId}/placements/${startsOn}/feedback`,
      body: { ...HOST_FEEDBACK, periodId: EVALUATION },
    }),
  },
}
