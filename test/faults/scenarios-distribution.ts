import { DEVIATION, signedItem } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import { actor, idOf } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const kasi = actor('kasi')
const deviating = {
  evaluation: (base: object) => signedItem(base, { signedBy: idOf('kasi'), deviations: [DEVIATION] }),
}

export const DISTRIBUTION_SCENARIOS: Readonly<Record<string, Scenario>> = {
  explainDeviation: {
    async prepare(system) {
      const { evaluation } = await someone(system, deviating)
      return ['POST', `${evaluation}/deviation`, { as: kasi, body: { reason: 'Tim inti menangani banjir' } }]
    },
  },
}
