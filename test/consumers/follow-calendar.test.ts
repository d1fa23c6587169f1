import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { followCalendar } from '../../functions/consumers/follow-calendar.ts'
import { endOf } from '../../functions/domain/instant.ts'
import type { Effects } from '../../functions/kit/effects.ts'
import { streamed } from '../../functions/kit/consumer.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { storedItem } from '../../functions/store/expressions.ts'
import * as keys from '../../functions/store/keys.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { calendarPut } from '../support/calendar.ts'
import { streamRecord } from '../support/office.ts'
import { openSystem } from '../support/system.ts'
import { cycleOf } from '../support/town.ts'

const recordOf = (write: AnyWrite | undefined) => {
  if (write?.action !== 'PutItem') throw new Error('a change is a put')
  return streamRecord(marshall(storedItem(write), { removeUndefinedValues: true }))
}
const calendar = (year = 2026) => recordOf(calendarPut(year, ['2026-04-14']))
const [, period] = cycleOf(2026, 'triwulanan')

async function handedOut(...Records: ReturnType<typeof calendar>[]) {
  const system = await openSystem()
  const invoked: unknown[] = []
  const effects: Effects = {
    ...system.effectsFor('followCalendar'),
    invoke: async (functionId, payload) => void invoked.push([functionId, payload]),
  }
  const answer = await streamed(followCalendar, () => effects)({ Records })
  await system.close()
  expect(answer).toStrictEqual({ batchItemFailures: [] })
  return invoked
}

const EVERY_SHARD = Array.from({ length: SHARDS }, (_, shard) => ['moveDeadlines', { shard }])

test('a calendar that changed is handed out shard by shard, two of them once', async () => {
  expect(await handedOut(calendar(), calendar(2027))).toStrictEqual(EVERY_SHARD)
})

test('a window that ends at another moment has the clocks of its period made', async () => {
  expect(await handedOut(recordOf(period))).toStrictEqual([['moveDeadlines', { shard: 0 }]])
})

test('a period whose clocks are those of its window asks for nothing', async () => {
  const closesAt = endOf('2026-04-10')
  const item = {
    ...{ year: 2026, periodId: '2026-TW1', kind: 'periodik' as const, name: 'Triwulan I 2026' },
    ...{ startsOn: '2026-01-01', endsOn: '2026-03-31', evaluationOpensAt: 1, evaluationClosesAt: closesAt },
    clocks: { closesAt, reportBy: endOf('2026-05-29'), deliverInTimeBy: endOf('2026-04-23') },
  }
  const when = { absent: true as const }
  expect(await handedOut(recordOf({ action: 'PutItem', key: keys.period('2026-TW1'), item, when }))).toStrictEqual([])
})
