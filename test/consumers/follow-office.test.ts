import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { followOffice } from '../../functions/consumers/follow-office.ts'
import type { Effects } from '../../functions/kit/effects.ts'
import { streamed } from '../../functions/kit/consumer.ts'
import { storedItem } from '../../functions/store/expressions.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../support/evaluations.ts'
import { streamRecord } from '../support/office.ts'
import { openSystem } from '../support/system.ts'

const changed = (n: number, more: object) => streamRecord(marshall(storedItem(employeePuts(employeeItem(n, more))[0])))

async function followed(records: ReturnType<typeof changed>[], broken?: string) {
  const system = await openSystem()
  const invoked: unknown[] = []
  const effects: Effects = {
    ...system.effectsFor('followOffice'),
    invoke: async (functionId, payload) => {
      invoked.push([functionId, payload])
      if (broken !== undefined && JSON.stringify(payload).includes(broken)) throw new Error('no room')
    },
  }
  const answer = await streamed(followOffice, () => effects)({ Records: records })
  await system.close()
  return { answer, invoked }
}

test('only a change of what someone is to his people is followed, once a batch', async () => {
  const { answer, invoked } = await followed([
    changed(1, { version: 4, officeVersion: 4, status: 'mpp' }),
    changed(1, { version: 5, officeVersion: 5 }),
    changed(2, { version: 6, officeVersion: 5 }),
    changed(3, { version: 1 }),
  ])
  expect(answer).toStrictEqual({ batchItemFailures: [] })
  expect(invoked).toStrictEqual([['passOnWork', { employeeId: employeeIdOf(1) }]])
})

test('who has another evaluator, or left, is followed himself, all of a batch together', async () => {
  const { invoked } = await followed([
    changed(1, { version: 4, deskVersion: 4 }),
    changed(2, { version: 5, deskVersion: 4 }),
    changed(3, { version: 2, deskVersion: 2, officeVersion: 2, status: 'berhenti' }),
  ])
  expect(invoked).toStrictEqual([
    ['passOnWork', { employeeId: employeeIdOf(3) }],
    ['passOnWork', { moved: [employeeIdOf(1), employeeIdOf(3)] }],
  ])
})

test('one that cannot be handed on keeps no other back, and comes again alone', async () => {
  const records = [changed(1, { version: 2, officeVersion: 2 }), changed(2, { version: 2, officeVersion: 2 })]
  const { answer, invoked } = await followed(records, employeeIdOf(2))
  expect(answer).toStrictEqual({ batchItemFailures: [{ itemIdentifier: records[1]?.dynamodb?.SequenceNumber }] })
  expect(invoked).toHaveLength(4)
})
