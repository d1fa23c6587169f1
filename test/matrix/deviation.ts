import { Evaluation } from '../../functions/domain/evaluations/evaluation.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { DEVIATION } from '../support/evaluations.ts'
import { EVALUATION, layEvaluation, MOMENTS } from './evaluation-scene.ts'
import type { Group } from './matrix.ts'
import { callerOf, EVALUATOR, type Subject } from './people.ts'
import type { Scene } from './scenes.ts'

/**
 * BAB IV.B.2: who signed what deviates from the guide says why, once, until the result is final. `dinilai` deviates in
 * nothing, `dijelaskan` says why; `menyimpang_atasan` was signed by the superior after the default.
 */
export const DEVIATIONS: Group = {
  scene: 'deviation',
  notFound: 'evaluation_not_found',
  states: [
    ...['tidak_ada', 'jendela', 'dinilai', 'menyimpang', 'dijelaskan'],
    ...['menyimpang_disampaikan', 'menyimpang_final', 'menyimpang_atasan'],
  ],
  rows: {
    //                      nobody self   eval   sup    above coll  other admin  ownadm pemb  region boot   norole
    explainDeviation: `
      tidak_ada              401    404    404    404    404   404   404   404    404    403   404    403    403
      jendela                401    403    status status 404   404   404   403    403    403   404    403    403
      dinilai                401    403    status 403    404   404   404   403    403    403   404    403    403
      menyimpang             401    403    200    403    404   404   404   403    403    403   404    403    403
      dijelaskan             401    403    status 403    404   404   404   403    403    403   404    403    403
      menyimpang_disampaikan 401    403    200    403    404   404   404   403    403    403   404    403    403
      menyimpang_final       401    403    status 403    404   404   404   403    403    403   404    403    403
      menyimpang_atasan      401    403    403    200    404   404   404   403    403    403   404    403    403`,
  },
}

const BASES: Readonly<Record<string, string>> = {
  menyimpang: 'dinilai',
  dijelaskan: 'dinilai',
  menyimpang_disampaikan: 'disampaikan',
  menyimpang_final: 'final',
  menyimpang_atasan: 'dinilai_atasan',
}
const baseOf = (state: string) => BASES[state] ?? state

/** The same evaluation, but its signature deviated. */
function deviating(write: AnyWrite, state: string): AnyWrite {
  if (write.action !== 'PutItem') return write
  const { success, data: item } = Evaluation().safeParse(write.item)
  if (!success || !('judgement' in item)) return write
  const explained = { reason: 'Banjir di tiga kelurahan', givenAt: 0, givenBy: EVALUATOR }
  return {
    ...{ action: 'PutItem', key: keys.evaluation(item), when: write.when },
    item: {
      ...item,
      judgement: { ...item.judgement, deviations: [DEVIATION] },
      ...(state === 'dijelaskan' && { explainedDeviation: explained }),
    },
  }
}

export const deviationScene: Scene = {
  shared: () => [],
  moment: state => MOMENTS[baseOf(state)] ?? '2026-06-25T09:00:00+07:00',
  lay: (state, one) =>
    layEvaluation(baseOf(state), one).map(write => (state in BASES ? deviating(write, state) : write)),
  caller: callerOf,
  shows: () => '',
  call: {
    explainDeviation: ({ employeeId }: Subject) => ({
      target: `/v1/evaluations/${employeeId}-${EVALUATION}-1/deviation`,
      body: { reason: 'Tim inti menangani banjir' },
    }),
  },
}
