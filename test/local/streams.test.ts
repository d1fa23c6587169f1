import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { documentClient } from '../../functions/kit/cloud.ts'
import { type AnyConsumer, consumer } from '../../functions/kit/consumer.ts'
import * as keys from '../../functions/store/keys.ts'
import { openState, type State } from '../../local/state.ts'
import { openStream } from '../../local/stream.ts'
import { followStream, markerItem } from '../../local/streams.ts'
import { streamArnOf } from '../../local/table.ts'
import { openSystem, type TestSystem } from '../support/system.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close()
})

async function office() {
  const system = await openSystem({ functions: { operations: [], jobs: [], consumers: [] } })
  closing.push(system.close)
  const document = documentClient(system.client)
  const arn = await streamArnOf(system.client, system.tableName)
  const follow = (consumers: readonly AnyConsumer[], state: State, drainWithin?: number) => {
    const followers = followStream({
      stream: openStream(inject('endpoint'), arn),
      consumers,
      effectsFor: system.effectsFor,
      state,
      now: system.clock.now,
      mark: async id =>
        void (await document.send(new PutCommand({ TableName: system.tableName, Item: markerItem(id) }))),
      ...(drainWithin === undefined ? {} : { drainWithin }),
    })
    closing.push(followers.stop)
    return followers
  }
  return { system, follow, state: openState(':memory:') }
}

async function addUnit(system: TestSystem, unitId: string): Promise<void> {
  const outcome = await system.table.commit([
    {
      action: 'PutItem',
      key: keys.unit(unitId),
      item: { unitId, name: unitId, mandiri: false },
      when: { absent: true },
    },
  ])
  expect(outcome.failed).toBe(false)
}

/** Notes what it is told, and fails on what it is asked to. */
function listener(id: string, fails: (unitId: string) => boolean = () => false) {
  const heard: string[] = []
  const told = consumer({
    id,
    summary: 'Listens',
    impact: 'None',
    of: ['unit'],
    table: {},
    async handle(changes) {
      if (changes.some(({ now }) => fails(now.unitId))) throw new Error('no')
      heard.push(...changes.map(({ now }) => now.unitId))
    },
  })
  return { heard, told }
}

describe('the followers of the table', () => {
  it('have seen everything once they are drained, each in the order of the writes', async () => {
    const { system, follow, state } = await office()
    const [one, two] = [listener('one'), listener('two')]
    const { drain } = follow([one.told, two.told], state)
    for (const unitId of ['a', 'b', 'c']) await addUnit(system, unitId)
    await drain()
    expect(one.heard).toEqual(['a', 'b', 'c'])
    expect(two.heard).toEqual(['a', 'b', 'c'])
  })

  it('have also seen what another of them wrote on that', async () => {
    const { system, follow, state } = await office()
    const last = listener('last', unitId => unitId === '')
    const echoing = consumer({
      id: 'echoing',
      summary: 'Adds a unit for each letter that is left',
      impact: 'None',
      of: ['unit'],
      table: { unit: ['PutItem'] },
      async handle(changes, { table }) {
        for (const { now } of changes) {
          if (now.unitId.length === 1) continue
          const unitId = now.unitId.slice(1)
          await table.commit([
            { action: 'PutItem', key: keys.unit(unitId), item: { ...now, unitId }, when: { absent: true } },
          ])
        }
      },
    })
    const { drain } = follow([last.told, echoing], state)
    await addUnit(system, 'abc')
    await drain()
    expect(last.heard).toEqual(['abc', 'bc', 'c'])
  })

  it('go on after a restart from where they stopped, and miss nothing that was written meanwhile', async () => {
    const { system, follow, state } = await office()
    const before = listener('same')
    const first = follow([before.told], state)
    await addUnit(system, 'a')
    await first.drain()
    await first.stop()
    await addUnit(system, 'b')
    const after = listener('same')
    await follow([after.told], state).drain()
    expect(before.heard).toEqual(['a'])
    expect(after.heard).toEqual(['b'])
  })

  it('put aside the one change that can never be taken, after five tries, and take the others', async () => {
    const { system, follow, state } = await office()
    let tries = 0
    const picky = listener('picky', unitId => unitId === 'b' && (tries += 1) > 0)
    const calm = listener('calm')
    for (const unitId of ['a', 'b', 'c']) await addUnit(system, unitId)
    await follow([picky.told, calm.told], state).drain()
    expect(picky.heard).toEqual(['a', 'c'])
    expect(calm.heard).toEqual(['a', 'b', 'c'])
    expect(state.buried()).toEqual([
      { source: 'picky', at: system.clock.now(), content: expect.stringContaining('"sk":{"S":"b"}') },
    ])
    // each try is one of the batch and one of the record alone
    expect(tries).toBe(10)
  })

  it('take at the second try what failed in passing', async () => {
    const { system, follow, state } = await office()
    let failures = 3
    const shaky = listener('shaky', () => (failures -= 1) >= 0)
    await addUnit(system, 'a')
    await follow([shaky.told], state).drain()
    expect(shaky.heard).toEqual(['a'])
    expect(state.buried()).toEqual([])
  })

  it('name who keeps them from being drained', async () => {
    const { system, follow, state } = await office()
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const slow = consumer({
      id: 'slow',
      summary: 'Waits',
      impact: 'None',
      of: ['unit'],
      table: {},
      handle: () => held,
    })
    const { drain } = follow([listener('quick').told, slow], state, 300)
    await addUnit(system, 'a')
    await expect(drain()).rejects.toThrow('waiting for slow')
    letGo()
  })
})

describe("the tests' own drain", () => {
  it('hands each change to the consumers once, and what follows from it', async () => {
    const heard = listener('heard')
    const system = await openSystem({ functions: { operations: [], jobs: [], consumers: [heard.told] } })
    closing.push(system.close)
    await addUnit(system, 'a')
    await system.drain()
    await addUnit(system, 'b')
    await system.drain()
    await system.drain()
    expect(heard.heard).toEqual(['a', 'b'])
  })

  it('fails aloud where a consumer fails', async () => {
    const system = await openSystem({
      functions: { operations: [], jobs: [], consumers: [listener('broken', () => true).told] },
    })
    closing.push(system.close)
    await addUnit(system, 'a')
    await expect(system.drain()).rejects.toThrow('broken')
  })
})
