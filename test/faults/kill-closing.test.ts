import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, expect, inject, test } from 'vitest'
import { patience } from '../support/engine.ts'
import { documentClient } from '../../functions/kit/cloud.ts'
import { atOnce } from '../../functions/kit/at-once.ts'
import { evaluationIdOf } from '../../functions/store/ids.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { SHARDS, shardOf } from '../../functions/store/places.ts'
import { AFTER, closingPuts, isSigned, layDown, periodId } from '../support/closing.ts'
import { employeeIdOf } from '../support/evaluations.ts'
import { openSystem, type TestSystem } from '../support/system.ts'

const EVALUATIONS = 120
/** In a few shards, so that each is long enough to be killed in. */
const SHARDS_USED = new Set([2, 5, 11, 14])
const PEOPLE = Array.from({ length: 1000 }, (_, n) => n)
  .filter(n => SHARDS_USED.has(shardOf(employeeIdOf(n))))
  .slice(0, EVALUATIONS)
const WITHOUT_SKP = Array.from({ length: 6 }, (_, n) => 2000 + n)
const KILLS = 20
/** Kills that fell between two shards are drawn again; more of them than this would be no chance. */
const MOST_DRAWS = 60
const AT_ONCE = 4
/** Writes before a kill; what is under way by then is written too. */
const FEWEST = 5
const MOST = 0.55 * EVALUATIONS
const ALL = Array.from({ length: SHARDS }, (_, shard) => shard)

const seed = Number(process.env['SEED_KILLS'] ?? Math.floor(Math.random() * 1_000_000))
const cache = mkdtempSync(join(tmpdir(), 'evaluasi-kills-'))
const opened: TestSystem[] = []
afterAll(async () => {
  await Promise.all(opened.map(system => system.close()))
  rmSync(cache, { recursive: true, force: true })
})

/** mulberry32: the same numbers for the same seed. */
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A copy of the data, in a table of its own. */
async function copy(): Promise<TestSystem> {
  const system = await openSystem({ now: AFTER })
  opened.push(system)
  await layDown(documentClient(system.client), system.tableName, closingPuts(PEOPLE, WITHOUT_SKP))
  return system
}

/** Closes in a process of its own and kills it with SIGKILL once it has told of so many writes; answers how it ended. */
function closeAndKill({ tableName, clock }: TestSystem, writes: number): Promise<NodeJS.Signals | number | null> {
  const script = join(import.meta.dirname, 'close-in-child.ts')
  const child = spawn(process.execPath, [script, inject('endpoint'), tableName, String(clock.now())], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = 0
  child.stdout.on('data', (lines: Buffer) => {
    told += lines.filter(byte => byte === 10).length
    if (told >= writes) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(signal ?? code))
  })
}

/** The shards in which some have their outcome and some do not, and which have no result. */
async function halfDone({ table }: TestSystem): Promise<readonly { settled: number; of: number }[]> {
  const shards = await Promise.all(
    ALL.map(async shard => {
      const [entries, item] = await Promise.all([
        table.all(ranges.rosterShard(periodId, shard)),
        table.get(keys.closingShard(periodId, shard)),
      ])
      const settled = entries.filter(({ outcome }) => outcome !== undefined).length
      return { settled, of: entries.length, result: item?.result }
    }),
  )
  return shards.filter(({ settled, of, result }) => settled > 0 && settled < of && result === undefined)
}

const close = ({ run }: TestSystem) => Promise.all(ALL.map(shard => run('closeShard', { periodId, shard })))

/** Everything in the table but when it was done, by which run and with which random bytes. */
async function everything({ client, tableName }: TestSystem): Promise<Map<string, Record<string, unknown>>> {
  const items = new Map<string, Record<string, unknown>>()
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documentClient(client).send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    )
    for (const item of page.Items ?? []) items.set(`${item['pk']} ${item['sk']}`, lasting(item))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
  return items
}

const OF_THE_RUN = new Set([
  'at',
  'startedAt',
  'finishedAt',
  'closedAt',
  'attempt',
  'wroteBy',
  'salt',
  'hash',
  'historyHash',
  // what the period's history fixes of the closing, its moments with it; the closing itself is compared without them
  'closing',
])

function lasting(item: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]: [string, unknown]) => {
      if (OF_THE_RUN.has(name)) return []
      const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
      return [[name, isMap ? lasting(value) : value]]
    }),
  )
}

const idOf = (n: number) => evaluationIdOf({ employeeId: employeeIdOf(n), periodId, seq: 1 })

function historyLengths(items: ReadonlyMap<string, Record<string, unknown>>): readonly number[] {
  const entries = [...items.values()].filter(({ item }) => item === 'history')
  return PEOPLE.map(n => entries.filter(({ subject }) => subject === idOf(n)).length)
}

async function endOf(system: TestSystem) {
  const { table } = system
  const [closing, items] = await Promise.all([table.get(keys.closing(periodId)), everything(system)])
  const { digest, evaluations, escalated, withoutSkp, needsSuperior } = closing ?? {}
  return {
    items,
    told: { digest, evaluations, escalated, withoutSkp, needsSuperior },
    histories: historyLengths(items),
  }
}

test(
  `a closing killed with kill -9 inside a shard, ${KILLS} times, ends like one that was not`,
  { timeout: patience(300_000) },
  async () => {
    process.stdout.write(`SEED_KILLS=${seed}\n`)
    const number = numbersFrom(seed)

    const whole = await copy()
    await whole.run('closeDuePeriods')
    await close(whole)
    const uninterrupted = await endOf(whole)
    expect(uninterrupted.histories).toStrictEqual(PEOPLE.map((_, place) => (isSigned(place) ? 0 : 1)))
    expect(uninterrupted.told).toMatchObject({
      digest: expect.stringMatching(/^[\w-]{43}$/),
      evaluations: EVALUATIONS,
      escalated: EVALUATIONS / 2,
      needsSuperior: { length: 3 },
    })

    const kills: { readonly after: number; readonly inside: readonly { settled: number; of: number }[] }[] = []
    let draws = 0
    await atOnce(AT_ONCE, Array(KILLS).keys(), async () => {
      for (;;) {
        draws += 1
        expect(draws).toBeLessThanOrEqual(MOST_DRAWS)
        const after = FEWEST + Math.floor(number() * (MOST - FEWEST))
        const system = await copy()
        expect(await closeAndKill(system, after)).toBe('SIGKILL')
        const inside = await halfDone(system)
        if (inside.length === 0) continue
        expect(await system.table.get(keys.closing(periodId))).not.toHaveProperty('finishedAt')
        kills.push({ after, inside })

        system.clock.set(AFTER + 16 * 60 * 1000)
        expect(await system.run('closeDuePeriods')).toStrictEqual({ started: [], resumed: [periodId] })
        await close(system)
        const resumed = await endOf(system)
        expect(resumed.told).toStrictEqual(uninterrupted.told)
        expect(resumed.histories).toStrictEqual(uninterrupted.histories)
        expect([...resumed.items.keys()].toSorted()).toStrictEqual([...uninterrupted.items.keys()].toSorted())
        for (const [key, item] of resumed.items) expect(item, key).toStrictEqual(uninterrupted.items.get(key))
        return
      }
    })
    expect(kills).toHaveLength(KILLS)
    process.stdout.write(`killed inside a shard (${draws} draws): ${kills.map(saidOf).join(' · ')}\n`)
  },
)

const saidOf = ({ after, inside: [first] }: { after: number; inside: readonly { settled: number; of: number }[] }) =>
  `after ${after} writes, ${first?.settled} of ${first?.of} in a shard`
