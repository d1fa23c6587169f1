import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../functions/operations.ts'
import { openSystem, type TestSystem } from '../../support/system.ts'

let system: TestSystem
beforeAll(async () => {
  system = await openSystem()
})
afterAll(() => system.close())

test('anyone may ask whether the functions and the table answer', async () => {
  expect(await system.call('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await system.call('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } })
})

test('anyone may read the contract, which names every operation', async () => {
  const { status, body } = await system.call('GET', '/openapi.json')
  expect(status).toBe(200)
  const text = JSON.stringify(body)
  for (const { id } of operations) expect(text).toContain(`"operationId":"${id}"`)
})
