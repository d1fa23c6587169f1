import { ADMIN } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

/** What moves the end of a period. */
export const OF_PERIODS: Readonly<Record<string, Scenario>> = {
  extendPeriod: {
    prepare: async () => [
      'POST',
      '/v1/periods/2026-TW1/extension',
      { as: ADMIN, body: { evaluationClosesAt: '2026-04-17T23:59:59.999+07:00', reason: 'Banjir' } },
    ],
  },
}
