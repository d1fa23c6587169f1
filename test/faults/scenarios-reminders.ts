import { SHARDS } from '../../functions/store/keys.ts'
import { evaluationItem } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'

const DAY = '2026-04-07'
const AT = `${DAY}T07:00:00+07:00`

const due = async (system: TestSystem) =>
  void (await someone(system, {
    evaluation: base => evaluationItem(base),
    person: { email: 'dian@kertapati.example' },
  }))

/** In a morning with something due. */
export const REMINDER_JOBS = {
  remind: { now: AT, payloads: [{}], prepare: due },
  remindShard: { now: AT, payloads: Array.from({ length: SHARDS }, (_, shard) => ({ day: DAY, shard })), prepare: due },
} as const
