import { expect, test } from 'vitest'
import { releaseFeedback } from '../../functions/jobs/release-feedback.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { keys, ranges } from '../../functions/store/keys.ts'
import { employeeIdOf, TW1 } from '../support/evaluations.ts'
import { type Office, openOffice } from '../support/office.ts'

const { periodId } = TW1
const employeeId = employeeIdOf(1)
const FIRST = Date.parse('2026-02-01T00:05:00+07:00')
const SECOND = Date.parse('2026-02-02T00:05:00+07:00')

const items = { setingkat: 40, bawahan: 4, lain: 33 } as const
const total = Object.values(items).reduce((sum, n) => sum + n, 0)

async function waiting(): Promise<Office> {
  const office = await openOffice()
  const contents = Object.entries(items).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, n): AnyWrite => {
      const feedbackId = `${name}${n}`
      const item = {
        ...{ feedbackId, employeeId, periodId, month: '2026-01', observation: 'o', impact: 'i' },
        class: name === 'setingkat' || name === 'bawahan' ? name : ('lain' as const),
        about: { value: 'loyal' as const },
        kind: 'berkala' as const,
        tone: 'apresiasi' as const,
      }
      return { action: 'PutItem', key: keys.feedback(employeeId, periodId, feedbackId), item, when: { absent: true } }
    }),
  )
  await office.write([
    ...contents,
    {
      action: 'PutItem',
      key: keys.feedbackQueue(periodId, employeeId),
      item: { employeeId, periodId, released: [], turn: 0 },
      when: { absent: true },
    },
    {
      action: 'PutItem',
      key: keys.period(periodId),
      item: {
        ...{ year: 2026, periodId, kind: 'periodik', name: 'Triwulan I 2026' },
        ...{ startsOn: '2026-01-01', endsOn: '2026-03-31' },
        ...{ evaluationOpensAt: TW1.opensAt, evaluationClosesAt: TW1.closesAt },
      },
      when: { absent: true },
    },
  ])
  return office
}

const shown = (office: Office) => office.table.all(ranges.releasedFeedback(employeeId, periodId))

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
    const office = await waiting()
    let writes = 0
    office.fault = (command, when) => {
      if (command.includes('Write') && when === 'before') writes += 1
      if (writes > nth || (writes === nth && when === moment)) throw new Error('killed')
    }
    await expect(office.run(releaseFeedback, {}, FIRST)).rejects.toThrow()
    office.fault = undefined
    const before = await shown(office)
    expect(before.length).toBeLessThanOrEqual(total)
    for (const batch of Map.groupBy(before, item => item.class).values()) expect(batch.length).toBeGreaterThanOrEqual(3)

    await office.run(releaseFeedback, {}, SECOND)
    const ids = (await shown(office)).map(item => item.feedbackId)
    expect([ids.length, new Set(ids).size]).toEqual([total, total])
    // what one transaction held stays where it was put
    expect(ids.filter(id => before.some(item => item.feedbackId === id))).toHaveLength(before.length)
    expect(await office.run(releaseFeedback, {}, SECOND)).toEqual({ people: 0, released: 0 })
  },
)

test('an item that cannot be read keeps only its own line waiting, and the run says so', async () => {
  const office = await waiting()
  const other = employeeIdOf(2)
  await office.write(
    ['a', 'b', 'c'].map((feedbackId): AnyWrite => ({
      action: 'PutItem',
      key: keys.feedback(other, periodId, feedbackId),
      item: {
        ...{ feedbackId, employeeId: other, periodId, month: '2026-01', observation: 'o', impact: 'i' },
        ...{ class: 'lain', about: { value: 'loyal' }, kind: 'berkala', tone: 'apresiasi' },
      },
      when: { absent: true },
    })),
  )
  await office.write([
    {
      action: 'PutItem',
      key: keys.feedbackQueue(periodId, other),
      item: { employeeId: other, periodId, released: [], turn: 0 },
      when: { absent: true },
    },
    {
      // the content of another kind at this place: damage
      action: 'PutItem',
      key: { ...keys.feedbackAuthor('x'), pk: ranges.feedbackOf(employeeId, periodId).pk, sk: 'x' },
      item: { feedbackId: 'x', employeeId, givenAt: 0 },
      when: { absent: true },
    },
  ])
  await expect(office.run(releaseFeedback, {}, FIRST)).rejects.toThrow('of 1 people')
  expect(await shown(office)).toEqual([])
  expect(await office.table.all(ranges.releasedFeedback(other, periodId))).toHaveLength(3)
})
