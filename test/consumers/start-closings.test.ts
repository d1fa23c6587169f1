import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { startClosings } from '../../functions/consumers/start-closings.ts'
import type { Effects } from '../../functions/kit/effects.ts'
import { streamed } from '../../functions/kit/consumer.ts'
import { storedItem } from '../../functions/store/expressions.ts'
import { keys, SHARDS } from '../../functions/store/keys.ts'
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
async function handedOut(records: ReturnType<typeof closing>[], broken?: number) {
  const system = await openSystem()
  const invoked: unknown[] = []
  const effects: Effects = {
    ...system.effectsFor('startClosings'),
    invoke: async (functionId, payload) => {
      invoked.push([functionId, payload])
      if (broken !== undefined && JSON.stringify(payload).includes(`"shard":${broken}}`)) throw new Error('no room')
    },
  }
  const answer = await streamed(startClosings, () => effects)({ Records: records })
  await system.close()
  return { answer, invoked }
}

const EVERY_SHARD = Array.from({ length: SHARDS }, (_, shard) => ['closeShard', { periodId, shard }])

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
