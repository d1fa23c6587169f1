import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { evaluationIdOf } from '../../functions/store/ids.ts'
import type { Item } from '../../functions/store/items.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { deliveredItem, employeeIdOf, evaluationItem, evaluationPuts, signedItem, TW1 } from '../support/evaluations.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { cycleOf, write } from '../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: TW1.opensAt })
  await write(office, cycleOf(2026, 'triwulanan'))
})
afterEach(() => office.close())

const lay = (evaluation: Item<'evaluation'>) => write(office, evaluationPuts(evaluation))
const stored = (evaluation: Item<'evaluation'>) => office.table.get(keys.evaluation(evaluation))
const historyOf = (evaluation: Item<'evaluation'>) => office.table.all(ranges.history(evaluationIdOf(evaluation)))
const person = (n: number) => ({ employeeId: employeeIdOf(n) })

describe('the job that delivers', () => {
  const run = (at: string) => {
    office.clock.set(at)
    return office.run('deliverOverdue')
  }

  test('delivers on the last day of its time, and the clocks of the employee begin then [V.A.5]', async () => {
    const signed = signedItem(person(1), { deliverBy: endOf('2026-04-24') })
    await lay(signed)
    expect(await run('2026-04-24T18:00:00+07:00')).toStrictEqual({ delivered: 1 })
    const at = Date.parse('2026-04-24T18:00:00+07:00')
    const times = { receivedAt: at, acknowledgeBy: endOf('2026-05-19'), objectBy: endOf('2026-05-19') }
    const lastDay = '2026-05-19T23:59:59.999+07:00'
    const told = { receivedAt: '2026-04-24T18:00:00+07:00', acknowledgeBy: lastDay, objectBy: lastDay }
    expect(await stored(signed)).toMatchObject({ status: 'disampaikan', deliveredAt: at, version: 4, ...times })
    expect(await historyOf(signed)).toMatchObject([
      { by: 'sistem', operation: 'deliverOverdue', from: 'dinilai', to: 'disampaikan', fixed: told },
    ])
  })

  test('leaves what has time until tomorrow, what is not signed, and what is delivered', async () => {
    const received = {
      deliveredAt: startOf('2026-04-07'),
      acknowledgeBy: endOf('2026-04-27'),
      objectBy: endOf('2026-04-27'),
    }
    const others = [
      signedItem(person(1), { deliverBy: endOf('2026-04-25') }),
      evaluationItem(person(2)),
      deliveredItem(received, person(3)),
    ]
    for (const one of others) await lay(one)
    expect(await run('2026-04-24T18:00:00+07:00')).toStrictEqual({ delivered: 0 })
    for (const one of others) expect((await stored(one))?.version).toBe(one.version)
  })

  test('delivers a judgement of the superior, with seven working days to return it [V.A.9, V.A.10]', async () => {
    const signed = signedItem({ ...person(1), by: 'superior' }, { deliverBy: endOf('2026-05-05'), finalBy: 'IV.A.11' })
    await lay(signed)
    await run('2026-05-05T18:00:00+07:00')
    expect(await stored(signed)).toMatchObject({ status: 'disampaikan', acknowledgeBy: endOf('2026-05-18') })
  })

  test('delivers late what an outage left, never twice', async () => {
    const signed = signedItem(person(1), { deliverBy: endOf('2026-04-24') })
    await lay(signed)
    expect(await run('2026-06-01T18:00:00+07:00')).toStrictEqual({ delivered: 1 })
    expect(await run('2026-06-02T18:00:00+07:00')).toStrictEqual({ delivered: 0 })
    expect(await historyOf(signed)).toHaveLength(1)
  })
})

describe('the job that makes final', () => {
  const run = (at: string) => {
    office.clock.set(at)
    return office.run('finaliseUnanswered')
  }
  const times = {
    deliveredAt: startOf('2026-04-24'),
    acknowledgeBy: endOf('2026-05-06'),
    objectBy: endOf('2026-05-19'),
  }

  test('takes silence as not returned once nobody can object any more [V.A.6, V.B.2]', async () => {
    const silent = deliveredItem(times, person(1))
    await lay(silent)
    expect(await run('2026-05-19T23:59:59.999+07:00')).toStrictEqual({ final: 0 })
    expect(await run('2026-05-20T00:10:00+07:00')).toStrictEqual({ final: 1 })
    expect(await stored(silent)).toMatchObject({ status: 'final', returned: false, version: 4 })
    expect(await historyOf(silent)).toMatchObject([
      { by: 'sistem', operation: 'finaliseUnanswered', from: 'disampaikan', to: 'final', fixed: { returned: false } },
    ])
    expect(await office.table.get(keys.roster(silent))).toMatchObject({ settled: true })
  })

  test('takes an acknowledgement as returned', async () => {
    const { status: _, ...rest } = deliveredItem(times, person(1))
    const received = { ...rest, status: 'diterima' as const, acknowledgedAt: startOf('2026-04-28') }
    await lay(received)
    await run('2026-05-20T00:10:00+07:00')
    expect(await stored(received)).toMatchObject({ status: 'final', returned: true })
  })

  test('waits only for the return where no objection is possible [IV.A.11, V.A.10]', async () => {
    const bySuperior = deliveredItem(times, { ...person(1), by: 'superior' }, { finalBy: 'IV.A.11' })
    await lay(bySuperior)
    expect(await run('2026-05-06T23:59:59.999+07:00')).toStrictEqual({ final: 0 })
    expect(await run('2026-05-07T00:10:00+07:00')).toStrictEqual({ final: 1 })
  })

  test('keeps the outcome of the closing when it settles an evaluation, and does not read it again', async () => {
    const silent = deliveredItem(times, person(1))
    const [evaluation, entry] = evaluationPuts(silent)
    const outcome = { status: 'dinilai', by: 'penilai' as const, predicate: 'baik' as const }
    await write(office, [evaluation, { ...entry, item: { ...entry.item, outcome } }])
    await run('2026-05-20T00:10:00+07:00')
    expect(await office.table.get(keys.roster(silent))).toMatchObject({ outcome, settled: true })
    expect(await run('2026-05-21T00:10:00+07:00')).toStrictEqual({ final: 0 })
    expect(await historyOf(silent)).toHaveLength(1)
  })

  test('settles in the roster what a decision made final before', async () => {
    const decided = {
      ...deliveredItem(times, person(1)),
      status: 'final' as const,
      returned: true,
      finalAt: startOf('2026-05-04'),
    }
    await lay(decided)
    expect(await run('2026-05-05T00:10:00+07:00')).toStrictEqual({ final: 0 })
    expect(await office.table.get(keys.roster(decided))).toMatchObject({ settled: true })
    expect(await historyOf(decided)).toStrictEqual([])
  })

  test('reaches what belongs to the year before', async () => {
    const annual = deliveredItem(
      { deliveredAt: startOf('2027-02-12'), acknowledgeBy: endOf('2027-03-04'), objectBy: endOf('2027-03-04') },
      { ...person(1), periodId: '2026-TAHUNAN' },
    )
    await lay(annual)
    expect(await run('2027-03-05T00:10:00+07:00')).toStrictEqual({ final: 1 })
  })
})
