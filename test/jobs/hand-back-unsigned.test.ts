import { afterEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { endOf, startOf } from '../../functions/domain/instant.ts'
import { evaluationIdOf } from '../../functions/store/ids.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { SHARDS, shardOf } from '../../functions/store/places.ts'
import {
  employeeIdOf,
  employeeItem,
  employeePuts,
  evaluationItem,
  evaluationPuts,
  signedItem,
  TW1,
} from '../support/evaluations.ts'
import { patience } from '../support/engine.ts'
import { type Office, openOffice } from '../support/office.ts'
import { actor, ADMIN, cycleOf } from '../support/town.ts'

const { periodId } = TW1
const AFTER = TW1.closesAt + 1
const NOW = startOf('2026-04-20')
const UNTIL = endOf('2026-05-08')
const EVALUATOR = employeeIdOf(900)
const SUPERIOR = employeeIdOf(901)
const PERIOD = `/v1/periods/${periodId}`
const ALL = Array.from({ length: SHARDS }, (_, shard) => shard)
const evaluations = Array.from({ length: 20 }, (_, n) => {
  const base = { employeeId: employeeIdOf(n), name: `Pegawai ${n}` }
  return n % 4 === 0 ? signedItem(base) : evaluationItem(base)
})
const unsigned = evaluations.filter(({ status }) => status !== 'dinilai')

/** One of them works right under whom nobody stands above. */
const evaluatorOf = (employeeId: string) => (employeeId === employeeIdOf(19) ? SUPERIOR : EVALUATOR)

const opened: Office[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(office => office.close()))
})

/** An office whose first quarter is closed and proposed to be opened again. */
async function proposed(): Promise<Office> {
  const made = await openOffice(TW1.opensAt)
  opened.push(made)
  await made.write(cycleOf(2026, 'triwulanan'))
  await made.write(
    [
      employeeItem(900, { evaluatorId: SUPERIOR }),
      employeeItem(901),
      ...evaluations.map(({ employeeId }, n) => employeeItem(n, { evaluatorId: evaluatorOf(employeeId) })),
    ].flatMap(employeePuts),
  )
  await made.write(evaluations.flatMap(evaluationPuts))
  await closeAt(made, AFTER)
  made.clock.set(NOW)
  const body = { evaluationClosesAt: new Date(UNTIL).toISOString(), reason: 'Data hilang' }
  const answer = await made.call('POST', `${PERIOD}/reopening`, { as: ADMIN, body })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return made
}

const consent = (to: Office) => to.call('POST', `${PERIOD}/reopening/consent`, { as: actor('admin') })
const handBack = (to: Office, shard: number) => to.run('handBackUnsigned', { periodId, shard })

/** Consented, and nothing handed back yet. */
async function consented(): Promise<Office> {
  const at = await proposed()
  expect((await consent(at)).status).toBe(200)
  return at
}

async function closeAt(to: Office, now: number) {
  to.clock.set(now)
  const report = await to.run('closeDuePeriods')
  await to.drain()
  return report
}

const entriesOf = async (of: Office) =>
  Promise.all(evaluations.map(async one => (await of.table.all(ranges.history(evaluationIdOf(one)))).length))
/** What was handed over and back. */
const ONCE = evaluations.map(one => (one.status === 'dinilai' ? 0 : 2))
const digestOf = async (of: Office, round: number) => (await of.table.get(keys.closing(periodId, round)))?.digest

async function isHandedBack(of: Office) {
  for (const one of unsigned)
    expect(await of.table.get(keys.evaluation(one))).toMatchObject({
      ...{ by: 'penilai', actorId: evaluatorOf(one.employeeId), closesAt: UNTIL, status: one.status },
    })
  expect(await entriesOf(of)).toStrictEqual(ONCE)
}

test('two hundred consents at once are one reopening', { timeout: patience(60_000) }, async () => {
  const at = await proposed()
  const answers = await Promise.all(Array.from({ length: 200 }, () => consent(at)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { status } of answers) expect([200, 409, 503]).toContain(status)
  expect(await at.table.get(keys.period(periodId))).toMatchObject({ reopenings: { length: 1 } })
  await Promise.all([at.drain(), ...Array.from({ length: 5 }, () => ALL.map(shard => handBack(at, shard))).flat()])
  await isHandedBack(at)
  expect(await at.table.get(keys.reopening(periodId, 1))).toMatchObject({ attempt: 1, finishedAt: NOW })
})

test('handing back again changes nothing', async () => {
  const at = await consented()
  await at.drain()
  const reopening = await at.table.get(keys.reopening(periodId, 1))
  for (const shard of ALL) expect(await handBack(at, shard)).toMatchObject({ handedBack: 0, finished: true })
  expect(await at.table.get(keys.reopening(periodId, 1))).toStrictEqual(reopening)
  await isHandedBack(at)
})

test(
  'a reopening killed at any line ends like one that was not, and so does its closing',
  { timeout: patience(120_000) },
  async () => {
    /** A mark for each shard, one for each evaluation, and the end. */
    const writes = SHARDS + unsigned.length + 1
    for (const moment of ['before', 'after'] as const)
      for (const dieAt of [1, 2, 9, writes - 1, writes]) {
        const killed = await consented()
        let written = 0
        let dead = false
        killed.fault = (command, when) => {
          if (!dead && when === moment && /^(Put|Transact)/.test(command)) dead = ++written >= dieAt
          if (dead) throw new Error('killed')
        }
        for (const shard of ALL) await handBack(killed, shard).catch(() => undefined)
        expect(dead).toBe(true)
        killed.fault = undefined
        killed.clock.set(NOW + 16 * 60 * 1000)
        await killed.run('closeDuePeriods')
        await killed.drain()
        await isHandedBack(killed)
        expect(await killed.table.get(keys.reopening(periodId, 1))).toHaveProperty('finishedAt')
      }
  },
)

test('a reopening that stands still is taken up again after a quarter of an hour, not before', async () => {
  const at = await consented()
  const Report = z.object({ resumed: z.array(z.string()) })
  const resumedAt = async (now: number) => {
    at.clock.set(now)
    return Report.parse(await at.run('closeDuePeriods')).resumed
  }
  expect(await resumedAt(NOW + 15 * 60 * 1000)).toStrictEqual([])
  expect(await resumedAt(NOW + 15 * 60 * 1000 + 1)).toStrictEqual([periodId])
  await at.drain()
  await isHandedBack(at)
  expect(await resumedAt(NOW + 60 * 60 * 1000)).toStrictEqual([])
})

test('what was never handed back is closed all the same, with new days for the superior [IV.A.11]', async () => {
  const at = await consented()
  at.clock.set(UNTIL + 1)
  await at.run('closeDuePeriods')
  for (const shard of ALL) await at.run('closeShard', { periodId, shard })
  const due = endOf('2026-06-04')
  for (const one of unsigned)
    expect(await at.table.get(keys.evaluation(one))).toMatchObject({ by: 'superior', superiorDueAt: due })
  expect(await at.table.get(keys.closing(periodId, 1))).toMatchObject({ escalated: unsigned.length })
  // and the handing back that comes too late takes nothing away from the superiors
  const before = await entriesOf(at)
  for (const shard of ALL) expect(await handBack(at, shard)).toMatchObject({ handedBack: 0 })
  expect(await entriesOf(at)).toStrictEqual(before)
})

test('a closing while it is handed back: each evaluation is with one of them', async () => {
  const at = await consented()
  at.clock.set(UNTIL + 1)
  await at.run('closeDuePeriods')
  await Promise.all([
    ...ALL.map(shard => handBack(at, shard)),
    ...ALL.map(shard => at.run('closeShard', { periodId, shard })),
  ])
  for (const shard of ALL) await at.run('closeShard', { periodId, shard })
  for (const one of unsigned) {
    const evaluation = await at.table.get(keys.evaluation(one))
    expect(evaluation).toMatchObject({ by: 'superior', superiorDueAt: endOf('2026-06-04') })
    expect(await at.table.get(keys.roster(one))).toMatchObject({ round: 1, outcome: { by: 'superior' } })
  }
})

test('the second closing, interrupted, digests like one that was not', { timeout: patience(60_000) }, async () => {
  const at = await consented()
  await at.drain()
  at.clock.set(UNTIL + 1)
  await at.run('closeDuePeriods')
  let writes = 0
  at.fault = (command, when) => {
    if (when === 'before' && /^(Put|Transact)/.test(command) && (writes += 1) > 12) throw new Error('killed')
  }
  for (const shard of ALL) await at.run('closeShard', { periodId, shard }).catch(() => undefined)
  at.fault = undefined
  const half = await at.table.all(ranges.closingShards(periodId, 1))
  expect(half.filter(({ result }) => result !== undefined).length).toBeLessThan(SHARDS)
  for (const shard of ALL) await at.run('closeShard', { periodId, shard })
  const [first, second] = [await digestOf(at, 0), await digestOf(at, 1)]
  expect(second).toMatch(/^[\w-]{43}$/)
  expect(second).not.toBe(first)
})

test('without a reopening, a shard does nothing', async () => {
  const at = await proposed()
  expect(await handBack(at, 0)).toMatchObject({ handedBack: 0, finished: false })
  expect(await at.table.all(ranges.reopenedShards(periodId, 1))).toStrictEqual([])
})

test('a shard of more people than one reading holds is handed back as a whole', async () => {
  const at = await consented()
  const crowd = Array.from({ length: 2400 }, (_, n) => employeeIdOf(n + 1000))
    .filter(id => shardOf(id) === 5)
    .slice(0, 110)
  const handed = crowd.map(employeeId => evaluationItem({ employeeId, by: 'superior', superiorDueAt: UNTIL }))
  await at.write(
    handed.flatMap(one => {
      const [evaluation, roster] = evaluationPuts(one)
      const outcome = { status: 'terbuka', by: 'superior' as const }
      return [evaluation, { ...roster, item: { ...roster.item, outcome } }]
    }),
  )
  const before = unsigned.filter(({ employeeId }) => shardOf(employeeId) === 5).length
  expect(await handBack(at, 5)).toMatchObject({ handedBack: 110 + before })
})
