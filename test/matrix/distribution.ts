import * as z from 'zod/mini'
import { keys } from '../../functions/store/keys.ts'
import { EVALUATION, layEvaluation } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * BAB IV.B.2: the guide is for whoever evaluates; who leads the whole sees units. 200t: his own team; 200b: the team of
 * an evaluator below him; 200u: a unit, without small cells.
 */
export const DISTRIBUTION: Group = {
  scene: 'distribution',
  notFound: 'period_not_found',
  states: ['tidak_ada', 'menurut_tim', 'menurut_unit'],
  rows: {
    //              nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    getDistribution: `
      tidak_ada      401    404    404    404    404   404   404   404    404    404   404    404    403
      menurut_tim    401    200    200t   200b   200   200   200   200    200    200   200    200    403
      menurut_unit   401    403    403    403    403   403   403   200u   200u   200u  200u   200u   403`,
  },
}

const Shown = z.looseObject({ of: z.string() })
const LETTER: Readonly<Record<string, string>> = { tim: 't', tim_penilai: 'b', unit: 'u' }

const query: Readonly<Record<string, string>> = { menurut_tim: '?by=tim', menurut_unit: '?by=unit' }

export const distributionScene: Scene = {
  shared: () => [
    {
      action: 'PutItem',
      key: keys.predicateCount(EVALUATION, 'dinas'),
      item: { sk: 'UNIT#dinas', sangat_baik: 0, baik: 6, butuh_perbaikan: 0, kurang: 0, sangat_kurang: 0 },
      when: { absent: true },
    },
  ],
  moment: () => '2026-06-25T09:00:00+07:00',
  lay: (_state, one) => layEvaluation('dinilai', one),
  caller: callerOf,
  shows: (_operation, body) =>
    z
      .looseObject({ items: z.array(Shown) })
      .parse(body)
      .items.map(({ of }) => LETTER[of] ?? '?')
      .join(''),
  call: {
    getDistribution: (_one: Subject, state) => ({
      target: `/v1/periods/${state === 'tidak_ada' ? '2026-B04' : EVALUATION}/distribution${query[state] ?? ''}`,
    }),
  },
}
