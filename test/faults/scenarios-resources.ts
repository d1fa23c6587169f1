import { resourceIdOf } from '../../functions/store/fixed.ts'
import { approvedItem } from '../support/skp.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, at, idOf, must } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const NEED = { kind: 'peralatan' as const, need: 'Pemindai dokumen' }
const kasi = actor('kasi')
const AGREED = { as: kasi, body: { outcome: 'disepakati' } }

async function need(system: TestSystem): Promise<string> {
  const determined = at('2026-01-20T09:00:00+07:00')
  const skp = (employeeId: string) => approvedItem(idOf('kasi'), determined, { employeeId, resources: [NEED] })
  return `${(await someone(system, { skp })).skp}/resources/${resourceIdOf(NEED)}`
}

export const RESOURCE_SCENARIOS: Readonly<Record<string, Scenario>> = {
  decideResource: { prepare: async system => ['POST', `${await need(system)}/decision`, AGREED] },
  setExpectations: {
    async prepare(system) {
      const skp = (await need(system)).replace(/\/resources\/.*/, '')
      const body = { behaviourExpectations: { loyal: 'Menjaga rahasia jabatan di loket' } }
      return ['PUT', `${skp}/behaviour-expectations`, { as: kasi, body, headers: { 'if-match': '"3"' } }]
    },
  },
  recordResource: {
    async prepare(system) {
      const href = await need(system)
      await must(system, 200, 'POST', `${href}/decision`, AGREED)
      return ['POST', `${href}/fulfilment`, { as: kasi, body: { outcome: 'terpenuhi', onDay: '2026-03-20' } }]
    },
  },
}
