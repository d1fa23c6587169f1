import { DEVIATION, evaluationItem, signedItem } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, idOf, must } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const kasi = actor('kasi')
const deviating = {
  evaluation: (base: object) => signedItem(base, { signedBy: idOf('kasi'), deviations: [DEVIATION] }),
}

const draft = { evaluation: (base: object) => evaluationItem(base), rating: {} }
const PROPOSED = { workRating: 'di_atas_ekspektasi', behaviourRating: 'sesuai_ekspektasi', reason: 'Sebanding' }

async function offered(system: TestSystem): Promise<string> {
  const { evaluation } = await someone(system, draft)
  await must(system, 200, 'POST', `${evaluation}/calibration/offer`, { as: kasi })
  return `${evaluation}/calibration`
}

export const DISTRIBUTION_SCENARIOS: Readonly<Record<string, Scenario>> = {
  offerCalibration: {
    async prepare(system) {
      const { evaluation } = await someone(system, draft)
      return ['POST', `${evaluation}/calibration/offer`, { as: kasi }]
    },
  },
  proposeCalibration: {
    prepare: async system => ['POST', await offered(system), { as: actor('camat'), body: PROPOSED }],
  },
  answerCalibration: {
    async prepare(system) {
      const path = await offered(system)
      await must(system, 200, 'POST', path, { as: actor('camat'), body: PROPOSED })
      return ['POST', `${path}/answer`, { as: kasi, body: { outcome: 'menerima' } }]
    },
  },
  explainDeviation: {
    async prepare(system) {
      const { evaluation } = await someone(system, deviating)
      return ['POST', `${evaluation}/deviation`, { as: kasi, body: { reason: 'Tim inti menangani banjir' } }]
    },
  },
}
