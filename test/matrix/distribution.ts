import * as z from 'zod/mini'
import type { Calibration } from '../../functions/domain/evaluations/calibration.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeIdOf, evaluationItem, evaluationPuts } from '../support/evaluations.ts'
import { EVALUATION, layEvaluation } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf, EVALUATOR, type Subject, UNIT } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * BAB IV.B.2: the guide is for whoever evaluates; who leads the whole sees units. 200t: his own team; 200b: the team of
 * an evaluator below him; 200u: a unit, without small cells; 200k: a draft
 * that was shown to him; 200n: numbers of a unit.
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
    getCalibration: `
      tidak_ada      401    404    404    404    404   404   404   404    404    404   404    403    403
      menurut_tim    401    200    200    200k   200   200   200   200    200    200n  200    403    403
      menurut_unit   401    200    200    200k   200   200   200   200    200    200n  200    403    403`,
  },
}

const Shown = z.looseObject({ of: z.optional(z.string()), calibration: z.optional(z.unknown()) })

/** A draft of the kasi's people that he showed to the camat. */
const SHOWN: Calibration = {
  ...{
    employeeId: employeeIdOf(99_001),
    periodId: EVALUATION,
    seq: 1,
    name: 'Pegawai',
    unitId: UNIT,
    evaluatorId: EVALUATOR,
  },
  position: { name: 'Penata Layanan Operasional', kind: 'pelaksana' },
  offered: { workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', at: 0 },
  version: 1,
}
const OF_SHOWN = { employeeId: SHOWN.employeeId, periodId: EVALUATION, actorId: EVALUATOR }
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
    { action: 'PutItem', key: keys.calibration(SHOWN), item: SHOWN, when: { absent: true } },
    ...evaluationPuts(evaluationItem({ ...OF_SHOWN, calibration: { state: 'ditawarkan', unitId: UNIT } })),
  ],
  moment: () => '2026-06-25T09:00:00+07:00',
  lay: (_state, one) => layEvaluation('dinilai', one),
  caller: callerOf,
  shows(_operation, body) {
    const { items } = z.looseObject({ items: z.array(Shown) }).parse(body)
    return items.map(({ of, calibration }) => LETTER[of ?? ''] ?? (calibration === undefined ? 'n' : 'k')).join('')
  },
  call: {
    getDistribution: (_one: Subject, state) => ({
      target: `/v1/periods/${periodIn(state)}/distribution${query[state] ?? ''}`,
    }),
    getCalibration: (_one: Subject, state) => ({ target: `/v1/periods/${periodIn(state)}/calibration` }),
  },
}

const periodIn = (state: string) => (state === 'tidak_ada' ? '2026-B04' : EVALUATION)
