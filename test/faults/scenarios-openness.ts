import { closeQuarter, JUNE, layResults, results } from '../support/figures.ts'
import type { Job } from './scenarios.ts'

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
