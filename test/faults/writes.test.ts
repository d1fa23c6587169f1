import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { patience } from '../support/engine.ts'
import { jobs } from '../../functions/jobs.ts'
import type { AnyJob } from '../../functions/kit/job.ts'
import { grantsOf, keepsKeys, methodOf } from '../../functions/kit/operation.ts'
import { operations } from '../../functions/operations.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { layTown } from '../support/town.ts'
import { FAULTS, type Fault, faults } from './faults.ts'
import { JOBS, SCENARIOS, type Sent, WINDOW } from './scenarios.ts'
import { effectOf, restore, saidBy, snapshot } from './stored.ts'

const { arm, middleware } = faults()
const injected = new Map<string, Map<Fault, number>>()

let system: TestSystem
let base: Awaited<ReturnType<typeof snapshot>>
beforeAll(async () => {
  system = await openSystem({ middleware })
  await layTown(system)
  base = await snapshot(system)
})
afterAll(async () => {
  console.log(table())
  await system.close()
})

function note(id: string, fault: Fault, count: number): void {
  injected.set(id, (injected.get(id) ?? new Map<Fault, number>()).set(fault, count))
  expect(count, `${id} never wrote`).toBeGreaterThan(0)
}

function table(): string {
  const rows = [...injected].map(([id, counts]) => [id, ...FAULTS.map(fault => String(counts.get(fault) ?? 0))])
  return [
    'faults injected, all survived',
    ...[['', ...FAULTS], ...rows].map(row => row.map(cell => cell.padEnd(22)).join('')),
  ].join('\n')
}

const writing = operations.filter(
  operation => methodOf(operation) !== 'GET' && Object.keys(grantsOf(operation)).length > 0,
)

describe('whatever happens to its writes, an operation has one effect and one answer', () => {
  test.each(writing.map(operation => [operation.id, operation] as const))(
    '%s',
    { timeout: patience(60_000) },
    async (id, operation) => {
      const scenario = SCENARIOS[id]
      if (scenario === undefined) throw new Error(`${id} writes, and has no scenario in test/faults/scenarios.ts`)
      await restore(system, base)
      system.clock.set(scenario.now ?? WINDOW)
      const [method, target, call] = await scenario.prepare(system)
      const key = keepsKeys(operation) ? { 'idempotency-key': `kunci ${id}` } : {}
      const sent: Sent = [method, target, { ...call, headers: { ...call.headers, ...key } }]
      const before = await snapshot(system)
      const plain = await system.call(...sent)
      expect(plain.status, JSON.stringify(plain.body)).toBeLessThan(300)
      const effect = effectOf(await snapshot(system), before)
      expect(effect).not.toEqual([])

      for (const fault of FAULTS) {
        await restore(system, before)
        const disarm = arm(fault)
        const first = await system.call(...sent)
        note(id, fault, disarm())
        // no answer at all: the caller asks again, and gets what he would have got
        if (fault === 'lost_for_good') expect(first, id).toMatchObject({ status: 503, body: { code: 'unavailable' } })
        const answer = fault === 'lost_for_good' ? await system.call(...sent) : first
        expect(effectOf(await snapshot(system), before), fault).toEqual(effect)
        // an import tells what it finds: the second one finds everything done
        const tells = fault === 'lost_for_good' && operation.id.startsWith('import')
        if (!tells) expect(saidBy(answer, before), fault).toBe(saidBy(plain, before))
      }
    },
  )
})

/** What only reads has no writes that anything could happen to. */
const writes = ({ table }: AnyJob) =>
  Object.values(table).some(actions => actions.some(action => /^(Put|Update|Delete)/.test(action)))

describe('whatever happens to its writes, what runs by itself has one effect', () => {
  test.each(jobs.filter(writes).map(({ id }) => id))('%s', { timeout: patience(60_000) }, async id => {
    const job = JOBS[id]
    if (job === undefined) throw new Error(`${id} has no scenario in test/faults/scenarios.ts`)
    await restore(system, base)
    system.clock.set(job.now)
    await job.prepare(system)
    const before = await snapshot(system)
    const run = async () => {
      for (const payload of job.payloads) await system.run(id, payload)
    }
    await run()
    const effect = effectOf(await snapshot(system), before)
    expect(effect).not.toEqual([])

    for (const fault of FAULTS) {
      await restore(system, before)
      const disarm = arm(fault)
      if (fault === 'lost_for_good') {
        for (const payload of job.payloads) await system.run(id, payload).catch(() => undefined)
        note(id, fault, disarm())
        // it is started again a little later, often enough
        for (let again = 0; again < 3; again += 1) await run()
      } else {
        await run()
        note(id, fault, disarm())
      }
      expect(effectOf(await snapshot(system), before), fault).toEqual(effect)
    }
  })
})
