import * as keys from '../../functions/store/keys.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { evaluationItem } from '../support/evaluations.ts'
import { FIRST, someone } from '../support/someone.ts'
import type { Call, TestSystem } from '../support/system.ts'
import { idOf, write } from '../support/town.ts'

const DAY = '2026-04-07'
const AT = `${DAY}T07:00:00+07:00`
const ADDRESS = 'dian@kertapati.example'

const due = async (system: TestSystem) =>
  void (await someone(system, { evaluation: base => evaluationItem(base), person: { email: ADDRESS } }))

/** In a morning with something due. */
export const REMINDER_JOBS = {
  remind: { now: AT, payloads: [{}], prepare: due },
  remindShard: { now: AT, payloads: Array.from({ length: SHARDS }, (_, shard) => ({ day: DAY, shard })), prepare: due },
  markUndeliverable: {
    now: AT,
    payloads: [
      { detail: { eventType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: ADDRESS }] } } },
    ],
    async prepare(system: TestSystem) {
      const key = keys.email(system.effectsFor('markUndeliverable').hmac('email', ADDRESS))
      await write(system, [{ action: 'PutItem', key, item: { employeeId: idOf('hendra') }, when: { absent: true } }])
    },
  },
} as const

export const REMINDER_SCENARIOS = {
  editPreferences: {
    async prepare(system: TestSystem): Promise<readonly [string, string, Call]> {
      const { as } = await someone(system)
      return ['PUT', '/v1/me/preferences', { as, body: { earlyReminders: false, news: false }, headers: FIRST }]
    },
  },
}
