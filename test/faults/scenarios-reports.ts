import { endOf } from '../../functions/domain/instant.ts'
import { deliveredItem } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import { actor, idOf } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const TIMES = { deliveredAt: 1, acknowledgeBy: endOf('2026-05-28'), objectBy: endOf('2026-05-28') }

export const REPORT_SCENARIOS: Readonly<Record<string, Scenario>> = {
  reportResults: {
    now: '2026-05-20T09:00:00+07:00',
    async prepare(system) {
      await someone(system, {
        evaluation: base => ({
          ...deliveredItem(TIMES, base, { signedBy: idOf('kasi') }),
          ...{ status: 'diterima', acknowledgedAt: 2 },
        }),
      })
      return ['POST', '/v1/periods/2026-TW1/report', { as: actor('kasi') }]
    },
  },
}
