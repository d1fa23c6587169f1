import { deliveredItem, evaluationItem, evaluationPuts } from '../support/evaluations.ts'
import { HOST_FEEDBACK, PLACED } from '../support/study.ts'
import { someone, version } from '../support/someone.ts'
import { actor, ADMIN, write } from '../support/town.ts'
import type { TestSystem } from '../support/system.ts'
import type { Scenario } from './scenarios.ts'

const { startsOn, recordedBy: _recordedBy, ...recorded } = PLACED

/** Someone who came to another unit in the first quarter, with last year's result. */
async function moved(system: TestSystem, proposedBy?: 'pegawai' | 'penilai') {
  const one = await someone(system, {
    evaluation: base => {
      const of = `${base.employeeId}-2025-TAHUNAN-1`
      const reuse = proposedBy && { of, proposedBy, proposedAt: 2 }
      return evaluationItem({ ...base, movedAt: 2, ...(reuse && { reuse }) })
    },
  })
  const at = { employeeId: one.employeeId, periodId: '2025-TAHUNAN' }
  const earlier = deliveredItem({ deliveredAt: 1, acknowledgeBy: 2, objectBy: 3 }, at, { signedAt: 1 })
  await write(system, evaluationPuts(earlier))
  return { ...one, of: `${one.employeeId}-2025-TAHUNAN-1` }
}

/** Study leave, secondment and moves. */
export const STUDY_SCENARIOS: Readonly<Record<string, Scenario>> = {
  recordPlacement: {
    async prepare(system) {
      const { employeeId } = await someone(system)
      const call = { as: ADMIN, body: recorded, headers: version(1) }
      return ['PUT', `/v1/employees/${employeeId}/placements/${startsOn}`, call]
    },
  },
  recordHostFeedback: {
    async prepare(system) {
      const { employeeId } = await someone(system, {
        person: { placements: [PLACED] },
        evaluation: base => evaluationItem(base),
      })
      const call = { as: actor('kasi'), body: HOST_FEEDBACK }
      return ['POST', `/v1/employees/${employeeId}/placements/${startsOn}/feedback`, call]
    },
  },
  proposeReuse: {
    async prepare(system) {
      const { evaluation, as, of } = await moved(system)
      return ['POST', `${evaluation}/reuse`, { as, body: { of } }]
    },
  },
  agreeToReuse: {
    async prepare(system) {
      const { evaluation } = await moved(system, 'pegawai')
      return ['POST', `${evaluation}/reuse/agreement`, { as: actor('kasi') }]
    },
  },
}
