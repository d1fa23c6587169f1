import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import * as ranges from '../../functions/store/ranges.ts'
import { employeeIdOf, TW1 } from '../support/evaluations.ts'
import { type Office, openOffice } from '../support/office.ts'

const { periodId } = TW1
const employeeId = employeeIdOf(1)
const FIRST = '2026-02-01T00:05:00+07:00'
const SECOND = '2026-02-02T00:05:00+07:00'

const COUNTS = [
  ['setingkat', 40],
  ['bawahan', 4],
  ['lain', 33],
] as const
const TOTAL = COUNTS.reduce((sum, [, count]) => sum + count, 0)

type Class = (typeof COUNTS)[number][0]

const content = (to: string, feedbackId: string, name: Class): AnyWrite => ({
  action: 'PutItem',
  key: keys.feedback(to, periodId, feedbackId),
  item: {
    feedbackId,
    employeeId: to,
    periodId,
    class: name,
    about: { value: 'loyal' },
    kind: 'berkala',
    tone: 'apresiasi',
    observation: 'o',
    impact: 'i',
    month: '2026-01',
  },
  when: { absent: true },
})

/** Eight people of each class at most, who have written all of it. */
const voiceOf = (feedbackId: string) =>
  `${feedbackId.replace(/\d+$/, '')}-${Number(/\d+$/.exec(feedbackId)?.[0] ?? 0) % 8}`

const voice = (to: string, feedbackId: string): AnyWrite => ({
  action: 'PutItem',
  key: keys.voice(to, periodId, feedbackId),
  item: { feedbackId, tag: voiceOf(feedbackId), ttl: 1 },
  when: { absent: true },
})

const line = (to: string): AnyWrite => ({
  action: 'PutItem',
  key: keys.feedbackQueue(periodId, to),
  item: { employeeId: to, periodId, released: [], turn: 0 },
  when: { absent: true },
})

const quarter: AnyWrite = {
  action: 'PutItem',
  key: keys.period(periodId),
  item: {
    year: 2026,
    periodId,
    kind: 'periodik',
    name: 'Triwulan I 2026',
    startsOn: '2026-01-01',
    endsOn: '2026-03-31',
    evaluationOpensAt: TW1.opensAt,
    evaluationClosesAt: TW1.closesAt,
  },
  when: { absent: true },
}

let office: Office
beforeEach(async () => {
  office = await openOffice(FIRST)
  const contents = COUNTS.flatMap(([name, count]) =>
    Array.from({ length: count }, (_, n) => [
      content(employeeId, `${name}${n}`, name),
      voice(employeeId, `${name}${n}`),
    ]),
  ).flat()
  await office.write([...contents, line(employeeId), quarter])
})
afterEach(() => office.close())

const run = () => office.run('releaseFeedback')
const shown = () => office.table.all(ranges.releasedFeedback(employeeId, periodId))

test.each([
  ['before', 1],
  ['after', 1],
  ['before', 2],
  ['after', 2],
  ['before', 3],
  ['after', 3],
] as const)(
  'killed %s its write %i, the run leaves no thin batch, and the next one does the rest once',
  async (moment, nth) => {
    let writes = 0
    office.fault = (command, when) => {
      if (command.includes('Write') && when === 'before') writes += 1
      if (writes > nth || (writes === nth && when === moment)) throw new Error('killed')
    }
    await expect(run()).rejects.toThrow()
    office.fault = undefined
    const before = await shown()
    expect(before.length).toBeLessThanOrEqual(TOTAL)
    for (const batch of Map.groupBy(before, item => item.class).values())
      expect(new Set(batch.map(item => voiceOf(item.feedbackId))).size).toBeGreaterThanOrEqual(3)

    office.clock.set(SECOND)
    await run()
    const ids = (await shown()).map(item => item.feedbackId)
    expect([ids.length, new Set(ids).size]).toEqual([TOTAL, TOTAL])
    expect(await run()).toEqual({ people: 0, released: 0 })
  },
)

test('an item that cannot be read keeps only its own person waiting, and the run says so', async () => {
  const other = employeeIdOf(2)
  await office.write([
    ...['a', 'b', 'c'].flatMap(feedbackId => [content(other, feedbackId, 'lain'), voice(other, feedbackId)]),
    line(other),
    {
      // something else where a content should be: damage
      action: 'PutItem',
      key: { ...keys.feedbackAuthor('x'), pk: ranges.feedbackOf(employeeId, periodId).pk, sk: 'x' },
      item: { feedbackId: 'x', employeeId, givenAt: 0 },
      when: { absent: true },
    },
  ])
  await expect(run()).rejects.toThrow('of 1 people')
  expect(await shown()).toEqual([])
  expect(await office.table.all(ranges.releasedFeedback(other, periodId))).toHaveLength(3)
})
