import { NOTE_ID, observationItem, observationPut } from '../support/observations.ts'
import * as keys from '../../functions/store/keys.ts'
import { evaluationItem } from '../support/evaluations.ts'
import { MAIN } from '../support/skp.ts'
import { FIRST, someone } from '../support/someone.ts'
import { actor, must, write } from '../support/town.ts'
import type { Scenario } from './scenarios.ts'

const kasi = actor('kasi')
const NOTE = {
  ...{ observedOn: '2026-02-03', about: { value: 'kompeten' }, source: 'dokumentasi' },
  note: 'Draf kedua sudah lengkap.',
}

/** What is seen in the course of a period. */
export const WATCH_SCENARIOS: Readonly<Record<string, Scenario>> = {
  recordObservation: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { employeeId } = await someone(system)
      return ['POST', `/v1/employees/${employeeId}/observations`, { as: kasi, body: NOTE }]
    },
  },
  correctObservation: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { employeeId } = await someone(system)
      await write(system, [observationPut(observationItem(employeeId))])
      const target = `/v1/employees/${employeeId}/observations/${NOTE_ID}/correction`
      return ['POST', target, { as: kasi, body: { ...NOTE, reason: 'Salah hari' } }]
    },
  },
  agreeToActions: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { as, evaluation } = await someone(system, { evaluation: base => evaluationItem(base) })
      const body = { items: [{ workResultId: MAIN, actions: ['Buka loket kedua'] }] }
      await must(system, 200, 'PUT', `${evaluation}/action-plan`, { as, body, headers: FIRST })
      return ['POST', `${evaluation}/action-plan/agreement`, { as: kasi }]
    },
  },
  documentProgress: {
    now: '2026-02-10T09:00:00+07:00',
    async prepare(system) {
      const { as, evaluation } = await someone(system, { evaluation: base => evaluationItem(base) })
      const period = await system.table.get(keys.period('2026-TW1'))
      if (period === undefined) throw new Error('no period')
      const item = { ...period, documentation: 'bulanan' as const }
      const key = keys.period('2026-TW1')
      await write(system, [{ action: 'PutItem', key, item, when: { equals: { periodId: '2026-TW1' } } }])
      const body = { items: [{ workResultId: MAIN, progress: 'Dua dari tiga loket dibuka' }] }
      return ['PUT', `${evaluation}/documentation/2026-B01`, { as, body, headers: FIRST }]
    },
  },
}
