import { endOf } from '../../functions/domain/instant.ts'
import { deliveredItem } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, idOf, must } from '../support/town.ts'
import type { Job, Scenario } from './scenarios.ts'

const FILED = '2026-05-07T10:00:00+07:00'
const HEARING = '2026-05-13T09:00:00+07:00'
const REASONS = { reasons: 'Capaian loket kedua belum dihitung.' }

const delivered = {
  evaluation: (base: object) =>
    deliveredItem({ deliveredAt: 1, acknowledgeBy: endOf('2026-05-11'), objectBy: endOf('2026-05-11') }, base, {
      signedBy: idOf('kasi'),
    }),
}

async function contested(system: TestSystem) {
  const one = await someone(system, delivered)
  const now = system.clock.now()
  system.clock.set(FILED)
  await must(system, 200, 'POST', `${one.evaluation}/objection`, { as: one.as, body: REASONS })
  system.clock.set(now)
  return one
}

export const OBJECTION_SCENARIOS: Readonly<Record<string, Scenario>> = {
  objectToEvaluation: {
    now: FILED,
    async prepare(system) {
      const { as, evaluation } = await someone(system, delivered)
      return ['POST', `${evaluation}/objection`, { as, body: REASONS }]
    },
  },
  explainObjection: {
    now: HEARING,
    async prepare(system) {
      const { as, evaluation } = await contested(system)
      return ['POST', `${evaluation}/objection/explanation`, { as, body: { explanation: 'Foto terlampir.' } }]
    },
  },
  decideObjection: {
    now: HEARING,
    async prepare(system) {
      const { evaluation } = await contested(system)
      const body = { outcome: 'menguatkan', decision: 'Hitungan sudah benar.' }
      return ['POST', `${evaluation}/objection/decision`, { as: actor('camat'), body }]
    },
  },
}

export const OBJECTION_JOBS: Readonly<Record<string, Job>> = {
  followObjections: {
    now: '2026-05-21T00:50:00+07:00',
    payloads: [{}],
    prepare: async system => void (await contested(system)),
  },
}
