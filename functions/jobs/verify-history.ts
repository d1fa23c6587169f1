import * as z from 'zod/mini'
import { plainNumber, plainText } from '../domain/shapes.ts'
import { atOnce } from '../kit/at-once.ts'
import { job, scheduled } from '../kit/job.ts'
import type { Item } from '../store/items.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import { SHARDS } from '../store/places.ts'
import { WALKS_OF_PERSON, WALKS_OF_YEAR } from './verifying/chained.ts'
import { rosterOf } from './verifying/period.ts'
import type { Named, VerifiedTable } from './verifying/reading.ts'
import { walked } from './verifying/walk.ts'

const AT_ONCE = 8
const MOST_NAMED = 200
/** Of every cycle that there can be. */
const YEARS = Array.from({ length: 80 }, (_, n) => 2020 + n)

/** Reads everything that was ever fixed and names what is not as it was; it writes nothing. */
export const verifyHistory = job({
  id: 'verifyHistory',
  summary: 'Names everything with a history, and every entry and closing, that was altered, is missing or out of order',
  impact: 'Nobody would notice if a judgement or its history were altered',
  schedule: { sundaysAt: '02:30' },
  /** The people of one shard alone, where all are too many for one run. */
  input: z.object({ shard: z.optional(z.number().check(z.int(), z.gte(0), z.lt(SHARDS))) }),
  report: z.object({
    people: plainNumber,
    skps: plainNumber,
    evaluations: plainNumber,
    periods: plainNumber,
    /** All of them; at most 200 are named. */
    faulty: plainNumber,
    faults: z.array(z.object({ kind: plainText, subject: plainText, what: plainText, where: plainText })),
  }),
  table: {
    cycle: ['BatchGetItem'],
    calendar: ['GetItem'],
    period: ['GetItem'],
    staff: ['Query'],
    roster: ['Query'],
    employee: ['GetItem'],
    delegation: ['GetItem', 'Query'],
    creditBalance: ['GetItem'],
    panel: ['GetItem', 'Query'],
    feedbackRequests: ['GetItem', 'Query'],
    outsiders: ['GetItem', 'Query'],
    round: ['GetItem', 'Query'],
    roundUnit: ['Query'],
    skp: ['GetItem', 'Query'],
    evaluation: ['GetItem', 'Query'],
    realisation: ['Query'],
    rating: ['GetItem'],
    calibration: ['GetItem'],
    objection: ['GetItem'],
    resourceSupport: ['GetItem', 'Query'],
    assignment: ['GetItem', 'Query'],
    team: ['GetItem', 'BatchGetItem', 'QueryByTeam'],
    unit: ['Query'],
    roleMatrix: ['GetItem', 'BatchGetItem'],
    roles: ['BatchGetItem', 'Query'],
    correction: ['GetItem', 'BatchGetItem', 'Query'],
    correctionLine: ['GetItem', 'Query'],
    guidance: ['GetItem', 'Query'],
    counselling: ['GetItem', 'Query'],
    training: ['GetItem', 'BatchGetItem', 'Query'],
    trainee: ['Query'],
    enrolment: ['GetItem', 'BatchGetItem', 'Query'],
    developmentItem: ['GetItem', 'BatchGetItem', 'Query'],
    developmentLine: ['Query'],
    trainingBudget: ['GetItem', 'Query'],
    trainingFunds: ['Query'],
    followUp: ['GetItem', 'Query'],
    observation: ['GetItem', 'Query'],
    actionPlan: ['GetItem'],
    feedbackSchedule: ['GetItem', 'Query'],
    releasedFeedback: ['GetItem', 'Query'],
    closing: ['GetItem'],
    closingShard: ['Query'],
    history: ['Query', 'BatchGetItem'],
  },
  async run({ shard: only }, { table, now }) {
    const cycles = await table.getAll(YEARS.map(keys.cycle))
    const faults = new Map<string, Named>()
    const note = (found: readonly Named[]) =>
      found.forEach(each => faults.set(`${each.kind} ${each.subject} ${each.what} ${each.where}`, each))
    const periodIds = cycles.flatMap(cycle => cycle.periodIds)
    const ofYear = new Map(cycles.map(cycle => [cycle.year, cycle.periodIds]))
    if (only === undefined)
      await atOnce(AT_ONCE, YEARS, async year => {
        const scope = { at: String(year), now, year, periodIds: ofYear.get(year) ?? [] }
        note((await walked(table, WALKS_OF_YEAR, scope)).faults)
      })

    const sum = { people: 0, skps: 0, evaluations: 0 }
    const all = { now, periodIds, years: cycles.map(({ year }) => year) }
    for (const shard of only === undefined ? Array(SHARDS).keys() : [only]) {
      const { rosters, faults: unreadable } = await rostersOf(table, periodIds, shard)
      note(unreadable)
      const staff = await table.all(ranges.staffShard(shard))
      const people = new Set([...staff.map(({ employeeId }) => employeeId), ...rosters.keys()])
      await atOnce(AT_ONCE, people, async employeeId => {
        const scope = { at: employeeId, employeeId, roster: rosters.get(employeeId) ?? [], ...all }
        const { found, faults: ofPerson } = await walked(table, WALKS_OF_PERSON, scope)
        note(ofPerson)
        sum.people += 1
        sum.skps += found.filter(({ kind }) => kind === 'skp').length
        sum.evaluations += found.filter(({ kind }) => kind === 'evaluation').length
      })
    }
    const named = [...faults.values()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1)).slice(0, MOST_NAMED)
    return { ...sum, periods: periodIds.length, faulty: faults.size, faults: named }
  },
})

/** By person, what the rosters of one shard name. */
async function rostersOf(table: VerifiedTable, periodIds: readonly string[], shard: number) {
  const rosters = new Map<string, Item<'roster'>[]>()
  const faults: Named[] = []
  for (const periodId of periodIds) {
    const { entries, faults: unreadable } = await rosterOf(table, periodId, shard)
    faults.push(...unreadable.map(each => ({ ...each, kind: 'roster' as const })))
    for (const entry of entries) rosters.set(entry.employeeId, [...(rosters.get(entry.employeeId) ?? []), entry])
  }
  return { rosters, faults }
}

export const handler = scheduled(verifyHistory)
