import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentClient } from '../../functions/kit/cloud.ts'
import { periodsOfYear } from '../../functions/jobs/verifying/period.ts'
import type { Key } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import type { Kind } from '../../functions/store/kinds.ts'
import { shardOf } from '../../functions/store/places.ts'
import { liveTheQuarter, Report } from '../support/quarter.ts'
import { FIRST, setAchievement } from '../support/someone.ts'
import { openSystem, type TestSystem } from '../support/system.ts'
import { type Change, flipped, type Path, whileTampered } from '../support/tampering.ts'
import { actor, determinedSkp, idOf, layTown, must, type Who } from '../support/town.ts'

let office: TestSystem
beforeAll(async () => {
  office = await openSystem({ now: '2026-01-10T09:00:00+07:00' })
  await layTown(office)
  await liveTheQuarter(office)
  await office.run('moveDeadlines')
})
afterAll(() => office.close())

const RATED = { workRating: 'sesuai_ekspektasi', behaviourRating: 'di_atas_ekspektasi', notes: 'Teruskan' }

const at = (who: Who) => ({ employeeId: idOf(who), periodId: '2026-TW1', seq: 1 })

/** Where an item lies, and the marks of its last write: nothing is said by them. */
const MARKS = new Set(['pk', 'sk', 'item', 'v', 'wroteBy', 'version', 'actorId'])
const isMark = ([first, ...rest]: Path) =>
  rest.length === 0 && (MARKS.has(String(first)) || /(Pk|Sk)$/.test(String(first)))

/** The paths of all values, and of the lists, to which something can be added. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each, n) => leavesOf(each, [...path, n]))]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...path, name]))
}

async function stored({ pk, sk }: Key<Kind>, office: TestSystem) {
  const read = new GetCommand({ TableName: office.tableName, Key: { pk, sk }, ConsistentRead: true })
  const { Item = {} } = await documentClient(office.client).send(read)
  return Item
}

/** Whom or what a verification of these items looks at, and how many faults it names. */
const ofPerson =
  (who: Who, system = office) =>
  async () => {
    const { faulty } = Report.parse(await system.run('verifyHistory', { shard: shardOf(idOf(who)) }))
    return faulty
  }
const ofPeriod = async () => {
  const scope = { at: '2026', now: office.clock.now(), year: 2026, periodIds: ['2026-TW1'] }
  return (await periodsOfYear(office.table, scope)).faults.length
}

/** What can be flipped in all of these items at once without being named, but for the marks. */
async function unnamedIn(verify: () => Promise<number>, key: Key<Kind>, under?: string, system = office) {
  expect(await verify()).toBe(0)
  const leaves = leavesOf(await stored(key, system)).filter(path => !isMark(path) && (under ?? path[0]) === path[0])
  expect(leaves.length).toBeGreaterThan(3)
  const unnamed: string[] = []
  for (const path of leaves) {
    const also = under === undefined ? [] : [keys.objection(at('hendra'))]
    const changes = [key, ...also].map((each): Change => [each, item => flipped(item, path)])
    if ((await whileTampered(system, changes, verify)) === 0) unnamed.push(path.join('.'))
  }
  return unnamed
}

/** A copy for reading, taken anew from the period at every act; the period’s own clocks are fixed. */
const COPIED = ['clocks.closesAt', 'clocks.deliverInTimeBy', 'clocks.reportBy']

describe('whatever value of what was fixed is flipped, it is named', () => {
  test.each([
    ['an evaluation made final by the decision on its objection', keys.evaluation(at('hendra')), 'hendra', COPIED],
    ['an evaluation signed by the superior, made final by silence', keys.evaluation(at('taufik')), 'taufik', COPIED],
    ['the rating that was signed', keys.rating({ ...at('hendra'), by: 'penilai' }), 'hendra', []],
    ['the words of an objection', keys.objection(at('hendra')), 'hendra', []],
    ['an approved SKP', keys.skp({ employeeId: idOf('hendra'), year: 2026, seq: 1 }), 'hendra', []],
  ] as const)('%s', async (_what, key, who, notFixed) => {
    expect((await unnamedIn(ofPerson(who), key)).toSorted()).toStrictEqual(notFixed)
  })

  test('a period that was closed, reopened and closed again', async () => {
    expect(await unnamedIn(ofPeriod, keys.period('2026-TW1'))).toStrictEqual([])
  })

  test('an objection, in the evaluation and in its words at once [V.B.2, V.B.4, V.B.6]', async () => {
    expect(await unnamedIn(ofPerson('hendra'), keys.evaluation(at('hendra')), 'objection')).toStrictEqual([])
  })

  test('an objection that nobody has decided, in the evaluation and in its words at once [V.B.2, V.B.6]', async () => {
    const other = await openSystem({ now: '2026-01-10T09:00:00+07:00' })
    try {
      await layTown(other)
      await setAchievement(other)
      await determinedSkp(other, 'hendra', 'kasi')
      other.clock.set('2026-04-01T09:00:00+07:00')
      const on = `/v1/evaluations/${idOf('hendra')}-2026-TW1-1`
      await must(other, 200, 'PUT', `${on}/rating`, { as: actor('kasi'), body: RATED, headers: FIRST })
      await must(other, 200, 'POST', `${on}/signature`, { as: actor('kasi') })
      await must(other, 200, 'POST', `${on}/delivery`, { as: actor('kasi') })
      await must(other, 200, 'POST', `${on}/objection`, {
        as: actor('hendra'),
        body: { reasons: 'Rekap tidak dibaca' },
      })
      const names = () => unnamedIn(ofPerson('hendra', other), keys.evaluation(at('hendra')), 'objection', other)
      expect(await names()).toStrictEqual([])
      other.clock.set('2026-05-20T00:50:00+07:00')
      expect(await other.run('followObjections')).toMatchObject({ overdue: 1 })
      expect(await names()).toStrictEqual([])
    } finally {
      await other.close()
    }
  })
})
