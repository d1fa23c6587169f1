import * as z from 'zod/mini'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { spansOf } from '../../functions/domain/periods/period.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { MAIN } from '../support/skp.ts'
import { FIRST } from '../support/someone.ts'
import { layEvaluation, EVALUATION, MOMENTS } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * Pasal 16(2), III.A.4: the second quarter is documented by months. 200d: they are shown.
 * III.A.2–3: the pimpinan agrees to the plan of actions, until it is submitted; the guide is for whoever sees the evaluation.
 */
export const WATCHED: Group = {
  scene: 'watched',
  notFound: 'evaluation_not_found',
  states: [
    'tidak_ada',
    'belum',
    'tanpa_rencana',
    'direncanakan',
    'disepakati',
    'diajukan',
    'lewat',
    'disampaikan',
    'ditahan',
  ],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    agreeToActions: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    403    403
      belum          401    403    status 403    404   404   404   403    403    403   404    403    403
      tanpa_rencana  401    403    status 403    404   404   404   403    403    403   404    403    403
      direncanakan   401    403    200    403    404   404   404   403    403    403   404    403    403
      disepakati     401    403    status 403    404   404   404   403    403    403   404    403    403
      diajukan       401    403    status 403    404   404   404   403    403    403   404    403    403
      lewat          401    403    late   403    404   404   404   403    403    403   404    403    403
      disampaikan    401    403    status 403    404   404   404   403    403    403   404    403    403
      ditahan        401    403    403    404    403   404   404   403    403    403   404    403    403`,
    getRatingGuide: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      belum          401    200    200    200    404   404   404   200    200    403   404    200    403
      tanpa_rencana  401    200    200    200    404   404   404   200    200    403   404    200    403
      direncanakan   401    200    200    200    404   404   404   200    200    403   404    200    403
      disepakati     401    200    200    200    404   404   404   200    200    403   404    200    403
      diajukan       401    200    200    200    404   404   404   200    200    403   404    200    403
      lewat          401    200    200    200    404   404   404   200    200    403   404    200    403
      disampaikan    401    200    200    200    404   404   404   200    200    403   404    200    403
      ditahan        401    200    200    404    200   404   404   200    200    403   404    200    403`,
    documentProgress: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   403    403    403
      belum          401    early  403    403    404   404   404   403    early  403   403    403    403
      tanpa_rencana  401    200    403    403    404   404   404   403    200    403   403    403    403
      direncanakan   401    200    403    403    404   404   404   403    200    403   403    403    403
      disepakati     401    200    403    403    404   404   404   403    200    403   403    403    403
      diajukan       401    status 403    403    404   404   404   403    status 403   403    403    403
      lewat          401    late   403    403    404   404   404   403    late   403   403    403    403
      disampaikan    401    status 403    403    404   404   404   403    status 403   403    403    403
      ditahan        401    200    403    404    403   404   404   403    200    403   403    403    403`,
    listDocumentation: `
      tidak_ada      401    404    404    404    404   404   404   404    404    403   404    404    403
      belum          401    200d   200d   200d   404   404   404   200d   200d   403   404    200d   403
      tanpa_rencana  401    200d   200d   200d   404   404   404   200d   200d   403   404    200d   403
      direncanakan   401    200d   200d   200d   404   404   404   200d   200d   403   404    200d   403
      disepakati     401    200d   200d   200d   404   404   404   200d   200d   403   404    200d   403
      diajukan       401    200d   200d   200d   404   404   404   200d   200d   403   404    200d   403
      lewat          401    200d   200d   200d   404   404   404   200d   200d   403   404    200d   403
      disampaikan    401    200d   200d   200d   404   404   404   200d   200d   403   404    200d   403
      ditahan        401    200d   200d   404    200d  404   404   200d   200d   403   404    200d   403`,
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

/** The period as the town has it, documented by months. */
const MONTHLY: readonly AnyWrite[] = spansOf(2026, 'triwulanan')
  .filter(({ periodId }) => periodId === EVALUATION)
  .map(span => ({
    action: 'PutItem',
    key: keys.period(EVALUATION),
    item: {
      ...{ year: 2026, ...span, documentation: 'bulanan' },
      ...{ evaluationOpensAt: startOf('2026-06-20'), evaluationClosesAt: endOf('2026-07-10') },
    },
    when: { equals: { periodId: EVALUATION } },
  }))

const Listed = z.looseObject({ items: z.array(z.unknown()) })

export const watched: Scene = {
  shared: () => MONTHLY,
  moment: state => MOMENTS[AS_EVALUATION[state] ?? state] ?? '2026-06-25T09:00:00+07:00',
  lay: (state, one) => [...layEvaluation(AS_EVALUATION[state] ?? state, one), ...planPuts(state, one)],
  caller: callerOf,
  shows: (operation, body) => (operation === 'listDocumentation' && Listed.parse(body).items.length === 3 ? 'd' : ''),
  call: {
    agreeToActions: on('/action-plan/agreement'),
    getRatingGuide: on('/rating-guide'),
    listDocumentation: on('/documentation'),
    documentProgress: one => ({
      ...on('/documentation/2026-B04')(one),
      body: { items: [{ workResultId: MAIN, progress: 'Dua dari tiga loket dibuka' }] },
      headers: FIRST,
    }),
  },
}
