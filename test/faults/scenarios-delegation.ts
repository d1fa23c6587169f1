import type { TestSystem } from '../support/system.ts'
import { actor, ADMIN, idOf, must } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const BODY = {
  ...{ delegatorId: idOf('kasi'), delegateId: idOf('admin'), kind: 'plh', reason: 'Cuti tahunan' },
  ...{ startsOn: '2026-03-26', endsOn: '2026-03-31' },
}
const REASON = { reason: 'Sudah kembali' }
const delegate = actor('admin')

async function offered(system: TestSystem): Promise<string> {
  const { delegationId } = await must(system, 201, 'POST', '/v1/delegations', { as: ADMIN, body: BODY })
  return `/v1/delegations/${String(delegationId)}`
}

export const DELEGATION_SCENARIOS: Readonly<Record<string, Scenario>> = {
  delegateOffice: { prepare: async () => ['POST', '/v1/delegations', { as: ADMIN, body: BODY }] },
  acceptDelegation: {
    prepare: async system => ['POST', `${await offered(system)}/acceptance`, { as: delegate }],
  },
  declineDelegation: {
    prepare: async system => ['POST', `${await offered(system)}/refusal`, { as: delegate, body: REASON }],
  },
  endDelegation: {
    async prepare(system) {
      const delegation = await offered(system)
      await must(system, 200, 'POST', `${delegation}/acceptance`, { as: delegate })
      return ['POST', `${delegation}/ending`, { as: ADMIN, body: REASON }]
    },
  },
}
