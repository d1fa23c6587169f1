import { closeQuarter, JUNE, layResults, results } from '../support/figures.ts'
import { FIRST } from '../support/someone.ts'
import { actor, must } from '../support/town.ts'
import type { Job, Scenario } from './scenarios.ts'

const TEXTS = { purpose: 'Tumbuh bersama', use: 'Pengembangan', notUsedFor: 'Mempermalukan' }
const EXPLANATION = '/v1/cycles/2026/explanation'

export const OPENNESS_SCENARIOS: Readonly<Record<string, Scenario>> = {
  editExplanation: {
    prepare: async () => ['PUT', EXPLANATION, { as: actor('walikota'), body: TEXTS, headers: FIRST }],
  },
  readExplanation: {
    async prepare(system) {
      await must(system, 200, 'PUT', EXPLANATION, { as: actor('walikota'), body: TEXTS, headers: FIRST })
      return ['POST', `${EXPLANATION}/reading`, { as: actor('hendra') }]
    },
  },
}

export const OPENNESS_JOBS: Readonly<Record<string, Job>> = {
  publishFigures: {
    now: JUNE,
    payloads: [{}],
    async prepare(system) {
      await layResults(system, results())
      await closeQuarter(system)
    },
  },
}
