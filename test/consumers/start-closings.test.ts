import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { startClosings } from '../../functions/consumers/start-closings.ts'
import { startReopenings } from '../../functions/consumers/start-reopenings.ts'
import type { Effects } from '../../functions/kit/effects.ts'
import { type AnyConsumer, streamed } from '../../functions/kit/consumer.ts'
import { storedItem } from '../../functions/store/expressions.ts'
import * as keys from '../../functions/store/keys.ts'
import { SHARDS } from '../../functions/store/places.ts'
import { streamRecord } from '../support/office.ts'
import { openSystem } from '../support/system.ts'

const periodId = '2026-TW1'
const closing = (more: object = {}) =>
  streamRecord(
    marshall(
      storedItem({
        action: 'PutItem',
        key: keys.closing(periodId),
        item: { periodId, startedAt: 1, attempt: 1, ...more },
        when: { absent: true },
      }),
    ),
  )

/** What the changes lead to; `broken` names a shard that cannot be handed out. */
async function handedOut(records: ReturnType<typeof closing>[], broken?: number, told: AnyConsumer = startClosings) {
  const system = await openSystem()
  const invoked: unknown[] = []
  const effects: Effects = {
    ...system.effectsFor(told.id),
    invoke: async (functionId, payload) => {
      invoked.push([functionId, payload])
      if (broken !== undefined && JSON.stringify(payload).includes(`"shard":${broken}}`)) throw new Error('no room')
    },
  }
  const answer = await streamed(told, () => effects)({ Records: records })
  await system.close()
  return { answer, invoked }
}

const ALL_SHARDS = Array.from({ length: SHARDS }, (_, shard) => shard)
const EVERY_SHARD = ALL_SHARDS.map(shard => ['closeShard', { periodId, shard }])

test('a reopening that began is handed out shard by shard, one that has finished is not', async () => {
  const reopening = (more: object = {}) =>
    streamRecord(
      marshall(
        storedItem({
          action: 'PutItem',
          key: keys.reopening(periodId, 1),
          item: { periodId, round: 1, startedAt: 1, attempt: 1, ...more },
          when: { absent: true },
        }),
      ),
    )
  const { answer, invoked } = await handedOut([reopening(), reopening()], undefined, startReopenings)
  expect(answer).toStrictEqual({ batchItemFailures: [] })
  expect(invoked).toStrictEqual(ALL_SHARDS.map(shard => ['handBackUnsigned', { periodId, shard }]))
  expect((await handedOut([reopening({ finishedAt: 2 })], undefined, startReopenings)).invoked).toStrictEqual([])
})

test('a closing that began is handed out shard by shard', async () => {
  const { answer, invoked } = await handedOut([closing()])
  expect(answer).toStrictEqual({ batchItemFailures: [] })
  expect(invoked).toStrictEqual(EVERY_SHARD)
})

test('two attempts in one batch are handed out once', async () => {
  expect((await handedOut([closing(), closing({ attempt: 2 })])).invoked).toStrictEqual(EVERY_SHARD)
})

test('a closing that is finished is handed out no more', async () => {
  expect((await handedOut([closing({ finishedAt: 2 })])).invoked).toStrictEqual([])
})

test('a shard that cannot be handed out does not keep the others back, and the change comes again', async () => {
  const record = closing()
  const { answer, invoked } = await handedOut([record], 3)
  expect(answer).toStrictEqual({ batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber }] })
  expect(invoked).toStrictEqual([...EVERY_SHARD, ...EVERY_SHARD])
})
