import { closeQuarter, JUNE, layResults, results } from '../support/figures.ts'
import { FIRST } from '../support/someone.ts'
import { AFTERWARDS, ANSWER, closeYear, FEBRUARY, judged, SURVEY } from '../support/surveys.ts'
import { actor, must } from '../support/town.ts'
import type { Job, Scenario } from './scenarios.ts'

const TEXTS = { purpose: 'Tumbuh bersama', use: 'Pengembangan', notUsedFor: 'Mempermalukan' }
const EXPLANATION = '/v1/cycles/2026/explanation'

export const OPENNESS_SCENARIOS: Readonly<Record<string, Scenario>> = {
  editExplanation: {
    prepare: async () => ['PUT', EXPLANATION, { as: actor('walikota'), body: TEXTS, headers: FIRST }],
  },
  answerSurvey: {
    now: FEBRUARY,
    async prepare(system) {
      const { as } = await judged(system)
      return ['POST', `${SURVEY}/answers`, { as, body: ANSWER }]
    },
  },
  readExplanation: {
    async prepare(system) {
      await must(system, 200, 'PUT', EXPLANATION, { as: actor('walikota'), body: TEXTS, headers: FIRST })
      return ['POST', `${EXPLANATION}/reading`, { as: actor('hendra') }]
    },
  },
}

export const OPENNESS_JOBS: Readonly<Record<string, Job>> = {
  releaseSurvey: {
    now: AFTERWARDS,
    payloads: [{}],
    async prepare(system) {
      const moment = system.clock.now()
      system.clock.set(FEBRUARY)
      for (let n = 0; n < 5; n += 1) {
        const { as } = await judged(system)
        await must(system, 201, 'POST', `${SURVEY}/answers`, { as, body: { ...ANSWER, comment: `Saran ${n}` } })
      }
      await closeYear(system)
      system.clock.set(moment)
    },
  },
  publishFigures: {
    now: JUNE,
    payloads: [{}],
    async prepare(system) {
      await layResults(system, results())
      await closeQuarter(system)
    },
  },
}
