import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { MAIN } from '../support/skp.ts'
import { layEvaluation, EVALUATION, MOMENTS } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/** III.A.2–3: the pimpinan agrees to the plan of actions, until it is submitted; the guide is for whoever sees the evaluation. */
export const WATCHED: Group = {
  scene: 'watched',
  notFound: 'evaluation_not_found',
  states: ['tidak_ada', 'tanpa_rencana', 'direncanakan', 'disepakati', 'diajukan', 'lewat', 'disampaikan', 'ditahan'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    agreeToActions: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      tanpa_rencana  401    403    status 403    404   404   404   403    403    403   404    403    403
      direncanakan   401    403    200    403    404   404   404   403    403    403   404    403    403
      disepakati     401    403    status 403    404   404   404   403    403    403   404    403    403
      diajukan       401    403    status 403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    403   404   404   403    403    403   404    403    403`,
    getRatingGuide: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      tanpa_rencana  401    200    200    200    404   404   404   200    200    403   404    200    403
      direncanakan   401    200    200    200    404   404   404   200    200    403   404    200    403
      disepakati     401    200    200    200    404   404   404   200    200    403   404    200    403
      diajukan       401    200    200    200    404   404   404   200    200    403   404    200    403
      lewat          401    200    200    200    404   404   404   200    200    403   404    200    403
      disampaikan    401    200    200    200    404   404   404   200    200    403   404    200    403
      ditahan        401    200    200    404    200   404   404   200    200    403   404    200    403`,
  },
}

const PLANNED: ReadonlySet<string> = new Set(['direncanakan', 'disepakati', 'diajukan', 'lewat', 'ditahan'])

function planPuts(state: string, { employeeId }: Subject): AnyWrite[] {
  if (!PLANNED.has(state)) return []
  const items = [{ workResultId: MAIN, actions: ['Loket kedua dibuka'] }]
  const agreed = state === 'disepakati' ? { agreed: { by: 'p', at: 1 } } : {}
  const item = { employeeId, periodId: EVALUATION, items, version: 1, ...agreed }
  return [{ action: 'PutItem', key: keys.actionPlan(employeeId, EVALUATION), item, when: { absent: true } }]
}

/** Which state of the evaluation itself it is. */
const AS_EVALUATION: Readonly<Record<string, string>> = {
  tanpa_rencana: 'berjalan',
  direncanakan: 'berjalan',
  disepakati: 'berjalan',
}

const on = (path: string) => (one: Subject) => ({
  target: `/v1/evaluations/${one.employeeId}-${EVALUATION}-1${path}`,
})

export const watched: Scene = {
  shared: () => [],
  moment: state => MOMENTS[AS_EVALUATION[state] ?? state] ?? '2026-06-25T09:00:00+07:00',
  lay: (state, one) => [...layEvaluation(AS_EVALUATION[state] ?? state, one), ...planPuts(state, one)],
  caller: callerOf,
  shows: () => '',
  call: {
    agreeToActions: on('/action-plan/agreement'),
    getRatingGuide: on('/rating-guide'),
  },
}
