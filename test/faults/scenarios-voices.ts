import { someone } from '../support/someone.ts'
import { actor, idOf, must } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const AT = '2026-03-10T09:00:00+07:00'
const REQUEST = { periodId: '2026-TW1', about: 'Cara saya memimpin rapat' }

/** Requests for feedback outside a round. */
export const VOICE_SCENARIOS: Readonly<Record<string, Scenario>> = {
  requestFeedback: {
    now: AT,
    async prepare(system) {
      const { as } = await someone(system)
      return ['POST', '/v1/feedback/requests', { as, body: { from: idOf('taufik'), ...REQUEST } }]
    },
  },
  declineFeedbackRequest: {
    now: AT,
    async prepare(system) {
      const { as, employeeId } = await someone(system)
      const body = { from: idOf('taufik'), ...REQUEST }
      await must(system, 201, 'POST', '/v1/feedback/requests', { as, body })
      const target = `/v1/feedback/requests/${employeeId}-m-${idOf('taufik')}-2026-TW1/refusal`
      return ['POST', target, { as: actor('taufik'), body: { reason: 'Baru pindah ke seksi ini' } }]
    },
  },
}
