import { marshall } from '@aws-sdk/util-dynamodb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countOutcomes } from '../../functions/consumers/count-outcomes.ts'
import { streamed } from '../../functions/kit/consumer.ts'
import { storedItem } from '../../functions/store/expressions.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { employeeIdOf, evaluationItem, evaluationPuts, signedItem, TW1 } from '../support/evaluations.ts'
import { streamRecord } from '../support/office.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { write } from '../support/town.ts'

let office: TestSystem
beforeEach(async () => {
  office = await openSystem({ now: TW1.opensAt })
})
afterEach(() => office.close())

type Evaluation = Parameters<typeof evaluationPuts>[0]

const record = (evaluation: Evaluation) => streamRecord(marshall(storedItem(evaluationPuts(evaluation)[0])))
const told = (...records: ReturnType<typeof streamRecord>[]) =>
  streamed(countOutcomes, () => office.effectsFor('countOutcomes'))({ Records: records })
const tell = (...evaluations: Evaluation[]) => told(...evaluations.map(record))

async function counts() {
  const items = await office.table.all(ranges.counts(TW1.periodId))
  return Object.fromEntries(
    items.map(({ sk, ...counters }) => [sk, Object.fromEntries(Object.entries(counters).filter(([, n]) => n !== 0))]),
  )
}

const opened = evaluationItem()
const submitted = evaluationItem({ status: 'diajukan', version: 2 })
const signed = signedItem({ version: 3 })

test('each evaluation stands once in the count of its unit', async () => {
  await tell(
    opened,
    evaluationItem({ employeeId: employeeIdOf(2) }),
    evaluationItem({ employeeId: employeeIdOf(3), unitId: 'KTP02' }),
  )
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { terbuka: 2 }, 'UNIT#KTP02': { terbuka: 1 } })
  await tell(submitted)
  await tell(signed)
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { terbuka: 1, dinilai: 1 }, 'UNIT#KTP02': { terbuka: 1 } })
})

test('only the last state of a batch is counted', async () => {
  expect(await tell(opened, submitted, signed, submitted)).toStrictEqual({ batchItemFailures: [] })
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { dinilai: 1 } })
})

test('a change that comes twice, or late, is nothing', async () => {
  for (const one of [opened, opened, signed, submitted, opened, signed]) await tell(one)
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { dinilai: 1 } })
})

test('whatever the order and however often, the count is the same', async () => {
  const people = Array.from({ length: 50 }, (_, n) => ({ employeeId: employeeIdOf(n) }))
  const changes = people.flatMap((person, n) => [
    evaluationItem(person),
    evaluationItem({ ...person, status: 'diajukan', version: 2 }),
    ...(n % 2 === 0 ? [signedItem({ ...person, version: 3 })] : []),
  ])
  const shuffled = [...changes, ...changes].toSorted((a, b) => order(a) - order(b))
  for (let at = 0; at < shuffled.length; at += 60) await tell(...shuffled.slice(at, at + 60))
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { diajukan: 25, dinilai: 25 } })
})

/** A fixed disorder. */
const order = ({ employeeId, version }: Evaluation) =>
  [...employeeId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + version * 7) % 1009, version)

test('batches told at the same time do not count anyone twice', async () => {
  const people = Array.from({ length: 40 }, (_, n) => evaluationItem({ employeeId: employeeIdOf(n) }))
  const later = people.map(one => ({ ...one, status: 'diajukan' as const, version: 2 }))
  await Promise.all([tell(...people), tell(...later), tell(...people), tell(...later)])
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { diajukan: 40 } })
})

test('who changes units is counted in the new one', async () => {
  await tell(opened)
  await tell(evaluationItem({ version: 2, unitId: 'KTP02' }))
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': {}, 'UNIT#KTP02': { terbuka: 1 } })
})

test('who belongs to no unit is counted too', async () => {
  const { unitId: _, ...without } = opened
  await tell(without)
  expect(await counts()).toStrictEqual({ 'UNIT#tanpa-unit': { terbuka: 1 } })
})

test('a change that cannot be read is named, and those before it are counted', async () => {
  const damaged = streamRecord({ ...marshall(storedItem(evaluationPuts(submitted)[0])), version: { S: 'two' } })
  const other = record(evaluationItem({ employeeId: employeeIdOf(2) }))
  expect(await told(record(opened), damaged, other)).toStrictEqual({
    batchItemFailures: [{ itemIdentifier: damaged.dynamodb?.SequenceNumber }],
  })
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { terbuka: 1 } })
})

test('the count follows the table by itself', async () => {
  await write(office, evaluationPuts(opened))
  await office.drain()
  expect(await counts()).toStrictEqual({ 'UNIT#KTP01': { terbuka: 1 } })
  expect(await office.table.get(keys.counted(`${opened.employeeId}-2026-TW1-1`))).toMatchObject({ version: 1 })
})

describe('what is signed', () => {
  async function predicates() {
    const items = await office.table.all(ranges.predicateCounts(TW1.periodId))
    return Object.fromEntries(
      items.map(({ sk, ...counters }) => [sk, Object.fromEntries(Object.entries(counters).filter(([, n]) => n !== 0))]),
    )
  }

  test('is counted by predicate at the unit whose achievement was used [IV.B.1.g]', async () => {
    const other = { employeeId: employeeIdOf(2), version: 3 }
    await tell(opened, signed, signedItem(other, { predicate: 'kurang', achievementUnitId: 'KTP02' }))
    expect(await predicates()).toStrictEqual({ 'UNIT#KTP01': { baik: 1 }, 'UNIT#KTP02': { kurang: 1 } })
  })

  test('counts as its result in force: a decision that changes it moves it, once', async () => {
    await tell(signed)
    const changed = signedItem({ version: 4 }, { predicate: 'sangat_baik' })
    for (const one of [changed, signed, changed]) await tell(one)
    expect(await predicates()).toStrictEqual({ 'UNIT#KTP01': { sangat_baik: 1 } })
  })
})
