import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { endOf } from '../../functions/domain/instant.ts'
import { evaluationItem, TW1 } from '../support/evaluations.ts'
import { someone } from '../support/someone.ts'
import type { TestSystem } from '../support/system.ts'
import { actor, ADMIN, at, write } from '../support/town.ts'
import type { Job, Scenario } from './scenarios.ts'

const CLOSED = '2026-04-20T09:00:00+07:00'
const UNTIL = '2026-05-08T23:59:59.999+07:00'
const REASON = 'Data hilang'
const path = '/v1/periods/2026-TW1'
const { periodId } = TW1

/** The quarter is closed, and may be proposed to be opened again. */
async function closed(system: TestSystem, more: object = {}) {
  const period = await system.table.get(keys.period(periodId))
  if (period === undefined) throw new Error('there is no period')
  const closedAt = TW1.closesAt + 1
  const closing = { periodId, startedAt: closedAt, attempt: 1, finishedAt: closedAt, digest: 'a' }
  await write(system, [
    {
      action: 'PutItem',
      key: keys.period(periodId),
      item: { ...period, closedAt, ...more },
      when: { equals: { periodId } },
    },
    { action: 'PutItem', key: keys.closing(periodId), item: closing, when: { absent: true } },
  ])
}

const proposal = {
  until: at(UNTIL),
  reason: REASON,
  by: ADMIN.sub,
  sub: ADMIN.sub,
  at: at(CLOSED) - 1,
  lapsesAt: at(UNTIL),
}

/** What moves the end of a period. */
export const OF_PERIODS: Readonly<Record<string, Scenario>> = {
  extendPeriod: {
    prepare: async () => [
      'POST',
      `${path}/extension`,
      { as: ADMIN, body: { evaluationClosesAt: '2026-04-17T23:59:59.999+07:00', reason: 'Banjir' } },
    ],
  },
  proposeReopening: {
    now: CLOSED,
    async prepare(system) {
      await closed(system)
      return ['POST', `${path}/reopening`, { as: ADMIN, body: { evaluationClosesAt: UNTIL, reason: REASON } }]
    },
  },
  consentToReopening: {
    now: CLOSED,
    async prepare(system) {
      await closed(system, { proposal })
      return ['POST', `${path}/reopening/consent`, { as: actor('admin') }]
    },
  },
  declineReopening: {
    now: CLOSED,
    async prepare(system) {
      await closed(system, { proposal })
      return ['POST', `${path}/reopening/refusal`, { as: actor('admin') }]
    },
  },
}

const reopening: AnyWrite = {
  action: 'PutItem',
  key: keys.reopening(periodId, 1),
  item: { periodId, round: 1, startedAt: at(CLOSED), attempt: 1 },
  when: { absent: true },
}

export const OF_CLOSINGS: Readonly<Record<string, Job>> = {
  handBackUnsigned: {
    now: CLOSED,
    payloads: Array.from({ length: SHARDS }, (_, shard) => ({ periodId, shard })),
    async prepare(system) {
      const { employeeId } = await someone(system, {
        evaluation: base => evaluationItem({ ...base, by: 'superior', superiorDueAt: endOf('2026-04-30') }),
      })
      const moved = { from: TW1.closesAt, until: at(UNTIL), reason: REASON, at: at(CLOSED) }
      const reopenings = [{ ...moved, proposedBy: ADMIN.sub, proposedAt: at(CLOSED) - 1, by: 'admin' }]
      await closed(system)
      const period = await system.table.get(keys.period(periodId))
      if (period === undefined) throw new Error('there is no period')
      const { closedAt: _, ...open } = period
      const entry = { employeeId, periodId, seq: 1 }
      await write(system, [
        {
          action: 'PutItem',
          key: keys.period(periodId),
          item: { ...open, evaluationClosesAt: at(UNTIL), reopenings },
          when: { equals: { periodId } },
        },
        {
          action: 'PutItem',
          key: keys.roster(entry),
          item: { ...entry, outcome: { status: 'terbuka', by: 'superior' } },
          when: { equals: { employeeId } },
        },
        reopening,
      ])
    },
  },
}
