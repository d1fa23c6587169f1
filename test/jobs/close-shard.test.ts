import { afterEach, expect, test } from 'vitest'
import { OTHER_ENGINE, patience } from '../support/engine.ts'
import * as z from 'zod/mini'
import { endOf, startOf, type Instant } from '../../functions/domain/instant.ts'
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
import { type Office, openOffice } from '../support/office.ts'
import { ADMIN } from '../support/town.ts'

const { periodId } = TW1
const AFTER = TW1.closesAt + 1
const HEAD = employeeIdOf(990)
const EVALUATOR = employeeIdOf(900)
const SUPERIOR = employeeIdOf(901)
const ALL = Array.from({ length: SHARDS }, (_, shard) => shard)

const Verified = z.object({ faults: z.array(z.object({ what: z.string(), where: z.string() })) })

const opened: Office[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(office => office.close()))
})

/** All of them before the end of the window, which moves only when a test says so. */
async function office(closesAt?: Instant): Promise<Office> {
  const made = await emptyOffice()
  await prepare(made, closesAt)
  return made
}

async function emptyOffice(): Promise<Office> {
  const made = await openOffice(TW1.opensAt)
  opened.push(made)
  return made
}

const periodItem = (evaluationClosesAt = TW1.closesAt) => ({
  year: 2026,
  periodId,
  kind: 'periodik' as const,
  name: 'Triwulan I 2026',
  startsOn: '2026-01-01',
  endsOn: '2026-03-31',
  evaluationOpensAt: TW1.opensAt,
  evaluationClosesAt,
})

/** Every fourth is signed, every third has handed in, five have no SKP. */
const PEOPLE = 25
const evaluations = Array.from({ length: PEOPLE - 5 }, (_, n) => {
  const base = { employeeId: employeeIdOf(n), name: `Pegawai ${n}` }
  if (n % 4 === 0) return signedItem(base)
  return evaluationItem({ ...base, ...(n % 3 === 0 ? { status: 'diajukan' as const, submittedAt: TW1.opensAt } : {}) })
})
const unsigned = evaluations.filter(({ status }) => status !== 'dinilai')

async function prepare({ write }: Office, closesAt?: Instant) {
  await write([
    { action: 'PutItem', key: keys.period(periodId), item: periodItem(closesAt), when: { absent: true } },
    { action: 'PutItem', key: keys.region(), item: { headId: HEAD }, when: { absent: true } },
  ])
  const chain = [
    employeeItem(900, { evaluatorId: SUPERIOR }),
    employeeItem(901, { evaluatorId: HEAD }),
    employeeItem(990, { kind: 'kepala_daerah' }),
    ...Array.from({ length: PEOPLE }, (_, n) => employeeItem(n, { evaluatorId: EVALUATOR })),
  ]
  await write(chain.flatMap(employeePuts))
  await write(evaluations.flatMap(evaluationPuts))
}

const close = (to: Office) => Promise.all(ALL.map(shard => to.run('closeShard', { periodId, shard })))

/** The job and all that follows from it, at this moment. */
async function closeAt(to: Office, now: Instant) {
  to.clock.set(now)
  const report = await to.run('closeDuePeriods')
  await to.drain()
  return report
}

async function closingOf(of: Office) {
  const closing = await of.table.get(keys.closing(periodId))
  if (closing === undefined) throw new Error('there is no closing')
  return closing
}

/** One entry for what was handed over, none for what was signed. */
const ONCE = evaluations.map(one => (one.status === 'dinilai' ? 0 : 1))
const HISTORY_UNITS = 2
/** A seal and a result for each shard, one for each evaluation, and the end. */
const WRITES = 2 * SHARDS + evaluations.length + 1

async function historyLengths(of: Office) {
  return Promise.all(evaluations.map(async one => (await of.table.all(ranges.history(evaluationIdOf(one)))).length))
}

const closingCall = (to: Office) => to.call('POST', `/v1/periods/${periodId}/closing`, { as: ADMIN })

const withoutTrace = (one: object) => ({ ...one, wroteBy: undefined })

test('at the end of the window what is unsigned goes to the superior, and only that [IV.A.11, V.A.8]', async () => {
  const at = await office()
  expect(await closeAt(at, AFTER)).toStrictEqual({ started: [periodId], resumed: [] })

  for (const before of evaluations) {
    const after = await at.table.get(keys.evaluation(before))
    if (before.status === 'dinilai') {
      expect(withoutTrace(after ?? {})).toStrictEqual(withoutTrace(before))
      continue
    }
    expect(after).toMatchObject({
      status: before.status,
      by: 'superior',
      actorId: SUPERIOR,
      version: before.version + 1,
    })
    expect(after).toMatchObject({ superiorDueAt: endOf('2026-04-30'), closedAt: AFTER, historySeq: 1 })
  }
  expect(await closingOf(at)).toMatchObject({
    startedAt: AFTER,
    finishedAt: AFTER,
    evaluations: evaluations.length,
    escalated: unsigned.length,
    // the evaluator and his superior have none either; the head of the region needs none
    withoutSkp: 5 + 2,
    needsSuperior: [],
  })
  expect(await at.table.get(keys.period(periodId))).toMatchObject({ closedAt: AFTER })
})

test('nobody above judges who has left, or was out of office before the window opened; the report names them [II.C.8, IV.A.11]', async () => {
  const at = await office()
  const states = [
    ['berhenti', TW1.opensAt + 1, 'dihentikan'],
    ['mpp', TW1.opensAt - 1, 'dihentikan'],
    ['cltn', TW1.opensAt + 1, 'terbuka'],
    ['aktif', TW1.opensAt - 1, 'terbuka'],
  ] as const
  const people = states.map(([status, officeSince], n) =>
    employeeItem(300 + n, { name: `Orang ${n}`, status, officeSince, evaluatorId: EVALUATOR }),
  )
  await at.write(people.flatMap(employeePuts))
  const theirs = people.map(({ employeeId, name }) => evaluationItem({ employeeId, name }))
  await at.write(theirs.flatMap(evaluationPuts))
  await closeAt(at, AFTER)
  for (const [n, [, officeSince, status]] of states.entries()) {
    const after = await at.table.get(keys.evaluation(evaluationItem({ employeeId: employeeIdOf(300 + n) })))
    expect(after).toMatchObject(
      status === 'terbuka'
        ? { status, by: 'superior', actorId: SUPERIOR }
        : {
            status,
            by: 'penilai',
            closedAt: AFTER,
            stopped: { stoppedAt: AFTER, awayAt: officeSince, from: 'terbuka' },
          },
    )
    if (status === 'dihentikan') expect(after).not.toHaveProperty('actorId')
  }
  expect(await closingOf(at)).toMatchObject({ escalated: unsigned.length + 2, stopped: 2 })
  const { body } = await at.call('GET', `/v1/periods/${periodId}`, { as: ADMIN })
  expect(body).toMatchObject({
    counts: { dihentikan: 2 },
    closing: {
      stopped: 2,
      stoppedEvaluations: [
        { name: 'Orang 0', why: 'berhenti' },
        { name: 'Orang 1', why: 'mpp' },
      ],
    },
  })
  // these were laid down without SKP and signature; nothing is other than its history and the closing say
  const { faults } = z.parse(Verified, await at.run('verifyHistory'))
  expect(faults.filter(({ what }) => what !== 'missing')).toEqual([])
})

test('the roster keeps the outcome of every evaluation', async () => {
  const at = await office()
  await closeAt(at, AFTER)
  const entries = (await Promise.all(ALL.map(shard => at.table.all(ranges.rosterShard(periodId, shard))))).flat()
  expect(entries).toHaveLength(evaluations.length)
  for (const { employeeId, outcome } of entries) {
    const was = evaluations.find(one => one.employeeId === employeeId)
    const heads = { seq: 0, hash: '', skpId: was?.skpId }
    expect(outcome).toStrictEqual(
      was?.status === 'dinilai'
        ? { status: 'dinilai', by: 'penilai', predicate: 'baik', heads }
        : { status: was?.status, by: 'superior', heads },
    )
  }
})

test('the closing instant itself is still in time', async () => {
  const at = await office()
  expect(await closeAt(at, TW1.closesAt)).toStrictEqual({ started: [], resumed: [] })
  expect(await at.table.get(keys.closing(periodId))).toBeUndefined()
})

test('the 14 working days of the superior run from the end of the window, however late the closing comes [V.A.8]', async () => {
  const at = await office()
  await closeAt(at, startOf('2026-04-20'))
  for (const one of unsigned)
    expect(await at.table.get(keys.evaluation(one))).toMatchObject({ superiorDueAt: endOf('2026-04-30') })
})

test('a window that was extended after the evaluations were opened is the one that counts', async () => {
  const at = await office(endOf('2026-04-17'))
  expect(await closeAt(at, AFTER)).toStrictEqual({ started: [], resumed: [] })
  await closeAt(at, endOf('2026-04-17') + 1)
  for (const one of unsigned)
    expect(await at.table.get(keys.evaluation(one))).toMatchObject({
      closesAt: endOf('2026-04-17'),
      superiorDueAt: endOf('2026-05-08'),
    })
})

test('an unsigned draft of the evaluator stays in the history and nowhere else', async () => {
  const at = await office()
  const [first] = unsigned
  if (first === undefined) throw new Error('nobody')
  const { employeeId, seq } = first
  const draft = {
    employeeId,
    periodId,
    seq,
    by: 'penilai' as const,
    ratedBy: EVALUATOR,
    ratedAt: TW1.opensAt,
    workRating: 'di_atas_ekspektasi' as const,
    behaviourRating: 'sesuai_ekspektasi' as const,
    notes: 'Catatan',
    results: [],
    version: 4,
  }
  await at.write([{ action: 'PutItem', key: keys.rating(draft), item: draft, when: { absent: true } }])
  await closeAt(at, AFTER)
  expect(await at.table.all(ranges.history(evaluationIdOf(first)))).toMatchObject([
    {
      by: 'sistem',
      operation: 'closeDuePeriods',
      from: first.status,
      to: first.status,
      fixed: {
        by: 'superior',
        superiorDueAt: '2026-04-30T23:59:59.999+07:00',
        workRating: 'di_atas_ekspektasi',
        behaviourRating: 'sesuai_ekspektasi',
        ratingVersion: 4,
      },
    },
  ])
})

test('who was evaluator at the opening of the window decides who the superior is', async () => {
  const at = await office()
  const kept = evaluationItem({ employeeId: employeeIdOf(PEOPLE - 1), keptEvaluatorId: SUPERIOR })
  await at.write(evaluationPuts(kept))
  await closeAt(at, AFTER)
  expect(await at.table.get(keys.evaluation(kept))).toMatchObject({ by: 'superior', actorId: HEAD })
})

test('above the head of the region stands nobody else, and nobody has to be named', async () => {
  const at = await office()
  const kept = evaluationItem({ employeeId: employeeIdOf(PEOPLE - 1), keptEvaluatorId: HEAD })
  await at.write(evaluationPuts(kept))
  await closeAt(at, AFTER)
  expect(await at.table.get(keys.evaluation(kept))).toMatchObject({ by: 'superior', actorId: HEAD })
  expect(await closingOf(at)).toMatchObject({ needsSuperior: [] })
})

test('who has left gets nothing: it goes to the next above him [IV.A.2 kalimat 2]', async () => {
  const at = await office()
  const gone = employeeItem(950, { status: 'berhenti', evaluatorId: HEAD })
  const boss = employeeItem(951, { evaluatorId: gone.employeeId })
  const person = employeeItem(952, { evaluatorId: boss.employeeId })
  const waiting = evaluationItem({ employeeId: person.employeeId })
  await at.write([...[gone, boss, person].flatMap(employeePuts), ...evaluationPuts(waiting)])
  await closeAt(at, AFTER)
  expect(await at.table.get(keys.evaluation(waiting))).toMatchObject({ by: 'superior', actorId: HEAD })
})

test.each([
  ['no evaluator', {}],
  ['an evaluator with nobody above', { evaluatorId: employeeIdOf(960) }],
])('the administrator is told whom the head of the region stands in for: who has %s', async (_what, person) => {
  const at = await office()
  const waiting = evaluationItem({ employeeId: employeeIdOf(961) })
  const people = [employeeItem(960), employeeItem(961, person)]
  await at.write([...people.flatMap(employeePuts), ...evaluationPuts(waiting)])
  await closeAt(at, AFTER)
  expect(await at.table.get(keys.evaluation(waiting))).toMatchObject({ by: 'superior', actorId: HEAD })
  expect(await closingOf(at)).toMatchObject({ needsSuperior: [evaluationIdOf(waiting)] })
})

test('where nobody stands above the evaluator, the administrator is told which evaluations wait', async () => {
  const at = await emptyOffice()
  const lonely = evaluationItem({ employeeId: employeeIdOf(7) })
  await at.write([
    { action: 'PutItem', key: keys.period(periodId), item: periodItem(), when: { absent: true } },
    ...evaluationPuts(lonely),
    ...employeePuts(employeeItem(7)),
  ])
  at.clock.set(AFTER)
  await at.run('closeDuePeriods')
  const reports = await close(at)
  const id = evaluationIdOf(lonely)
  expect(reports[shardOf(lonely.employeeId)]).toMatchObject({ escalated: 1, withoutSuperior: [id] })
  const after = await at.table.get(keys.evaluation(lonely))
  expect(after).toMatchObject({ by: 'superior' })
  expect(after).not.toHaveProperty('actorId')
  expect(await closingOf(at)).toMatchObject({ needsSuperior: [id], escalated: 1 })
})

test('a shard of more people than one reading holds is closed as a whole', async () => {
  const at = await emptyOffice()
  const crowd = Array.from({ length: 2400 }, (_, n) => employeeIdOf(n + 1000))
    .filter(id => shardOf(id) === 5)
    .slice(0, 110)
  expect(crowd).toHaveLength(110)
  await at.write([{ action: 'PutItem', key: keys.period(periodId), item: periodItem(), when: { absent: true } }])
  await at.write(crowd.flatMap(employeeId => evaluationPuts(evaluationItem({ employeeId }))))
  at.clock.set(AFTER)
  await at.run('closeDuePeriods')
  expect(await at.run('closeShard', { periodId, shard: 5 })).toMatchObject({ escalated: 110, finished: false })
  expect(await at.table.get(keys.closingShard(periodId, 5))).toMatchObject({
    result: { evaluations: 110, escalated: 110, needsSuperior: { length: 110 } },
  })
})

test('without a closing that was begun, a shard does nothing', async () => {
  const at = await office()
  await close(at)
  for (const one of evaluations)
    expect(withoutTrace((await at.table.get(keys.evaluation(one))) ?? {})).toStrictEqual(withoutTrace(one))
  expect(await at.table.all(ranges.closingShards(periodId))).toStrictEqual([])
})

test('two hundred closings at once are one closing', { timeout: patience(60_000) }, async () => {
  const at = await office()
  at.clock.set(AFTER)
  const calls = Promise.all(Array.from({ length: 100 }, () => closingCall(at)))
  const jobs = Promise.all(Array.from({ length: 20 }, () => at.run('closeDuePeriods')))
  expect((await calls).map(({ status }) => status)).toStrictEqual(Array(100).fill(202))
  const reports = z.parse(z.array(z.object({ started: z.array(z.string()) })), await jobs)
  expect(reports.flatMap(({ started }) => started).length).toBeLessThanOrEqual(1)
  await Promise.all([at.drain(), ...Array.from({ length: 5 }, () => close(at))])

  expect(await historyLengths(at)).toStrictEqual(ONCE)
  const closing = await closingOf(at)
  expect(closing).toMatchObject({ attempt: 1, finishedAt: AFTER, escalated: unsigned.length })

  const quiet = await office()
  await closeAt(quiet, AFTER)
  expect((await closingOf(quiet)).digest).toBe(closing.digest)
})

test('closing again changes nothing', async () => {
  const at = await office()
  await closeAt(at, AFTER)
  const [closing, shards] = [await closingOf(at), await at.table.all(ranges.closingShards(periodId))]
  expect(await closeAt(at, AFTER + 3_600_000)).toStrictEqual({ started: [], resumed: [] })
  await close(at)
  expect(await closingCall(at)).toMatchObject({ status: 202, body: { status: 'ditutup' } })
  expect(await closingOf(at)).toStrictEqual(closing)
  expect(await at.table.all(ranges.closingShards(periodId))).toStrictEqual(shards)
  expect(await historyLengths(at)).toStrictEqual(ONCE)
})

test('a closing killed at any line ends like one that was not', { timeout: patience(120_000) }, async () => {
  const whole = await office()
  await closeAt(whole, AFTER)
  const { digest } = await closingOf(whole)

  for (const moment of ['before', 'after'] as const)
    for (const dieAt of [1, 2, 11, 30, WRITES - 1, WRITES]) {
      const killed = await office()
      killed.clock.set(AFTER)
      await killed.run('closeDuePeriods')
      let writes = 0
      let dead = false
      killed.fault = (command, when) => {
        if (!dead && when === moment && /^(Put|Transact)/.test(command)) dead = ++writes >= dieAt
        if (dead) throw new Error('killed')
      }
      for (const shard of ALL) await killed.run('closeShard', { periodId, shard }).catch(() => undefined)
      expect(dead).toBe(true)
      killed.fault = undefined

      expect(await closeAt(killed, AFTER + 16 * 60 * 1000)).toMatchObject({ started: [] })
      expect(await closingOf(killed)).toMatchObject({ digest, escalated: unsigned.length })
      expect((await killed.table.get(keys.period(periodId)))?.closedAt).toBeGreaterThanOrEqual(AFTER)
      expect(await historyLengths(killed)).toStrictEqual(ONCE)
    }
})

test('a closing that stands still is taken up again after a quarter of an hour, not before', async () => {
  const at = await office()
  at.clock.set(AFTER)
  await at.run('closeDuePeriods')
  at.clock.set(AFTER + 14 * 60 * 1000)
  expect(await at.run('closeDuePeriods')).toStrictEqual({ started: [], resumed: [] })
  at.clock.set(AFTER + 16 * 60 * 1000)
  expect(await at.run('closeDuePeriods')).toStrictEqual({ started: [], resumed: [periodId] })
  expect(await closingOf(at)).toMatchObject({ attempt: 2, startedAt: AFTER })
})

// capacity is counted as AWS counts it by our engine only
test.skipIf(OTHER_ENGINE)('an evaluation costs at most four table units and its history', async () => {
  const at = await office()
  at.clock.set(AFTER)
  await at.run('closeDuePeriods')
  at.units.length = 0
  await close(at)
  const handovers = at.units.filter(({ command }) => command.startsWith('Transact')).slice(0, unsigned.length)
  expect(handovers).toHaveLength(unsigned.length)
  for (const { table } of handovers) expect(table).toBeLessThanOrEqual(4 + HISTORY_UNITS)
  expect(handovers.every(({ table }) => table > 0)).toBe(true)
})
