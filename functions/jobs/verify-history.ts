import * as z from 'zod/mini'
import { plainNumber, plainText } from '../domain/shapes.ts'
import { atOnce } from '../kit/at-once.ts'
import { job, scheduled } from '../kit/job.ts'
import { calendarSubject } from '../store/ids.ts'
import { chainFaults, type Fault, heldFaults } from '../store/chain.ts'
import type { Item } from '../store/items.ts'
import { digestOf } from '../store/history.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import { SHARDS } from '../store/places.ts'
import { rosterOf, verifyPeriod } from './verifying/period.ts'
import { verifyPerson } from './verifying/person.ts'
import { twice, type VerifiedTable } from './verifying/reading.ts'

const AT_ONCE = 8
const MOST_NAMED = 200
/** Of every cycle that there can be. */
const YEARS = Array.from({ length: 80 }, (_, n) => 2020 + n)

/** Reads everything that was ever fixed and names what is not as it was; it writes nothing. */
export const verifyHistory = job({
  id: 'verifyHistory',
  summary:
    'Names every history entry, SKP, evaluation, delegation, credit balance or closing that was altered, is missing or out of order',
  impact: 'Nobody would notice if a judgement or its history were altered',
  schedule: { sundaysAt: '02:30' },
  report: z.object({
    people: plainNumber,
    skps: plainNumber,
    evaluations: plainNumber,
    periods: plainNumber,
    /** All of them; at most 200 are named. */
    faulty: plainNumber,
    faults: z.array(z.object({ subject: plainText, what: plainText, where: plainText })),
  }),
  table: {
    cycle: ['BatchGetItem'],
    calendar: ['GetItem', 'BatchGetItem'],
    period: ['Query'],
    staff: ['Query'],
    roster: ['Query'],
    employee: ['GetItem'],
    delegation: ['GetItem', 'Query'],
    creditBalance: ['GetItem'],
    panel: ['Query'],
    round: ['Query'],
    skp: ['GetItem', 'Query'],
    evaluation: ['GetItem', 'Query'],
    realisation: ['Query'],
    rating: ['GetItem'],
    calibration: ['GetItem'],
    objection: ['GetItem'],
    closing: ['GetItem'],
    closingShard: ['Query'],
    history: ['Query', 'BatchGetItem'],
  },
  async run(_input, { table, now }) {
    const cycles = await table.getAll(YEARS.map(keys.cycle))
    const faults = new Map<string, Fault>()
    const note = (found: readonly Fault[]) =>
      found.forEach(each => faults.set(`${each.subject} ${each.what} ${each.where}`, each))
    const periodIds = cycles.flatMap(cycle => cycle.periodIds)
    for (const cycle of cycles)
      for (const periodId of cycle.periodIds) note(await verifyPeriod(table, periodId, cycle.year))
    for (const { year } of await table.getAll(YEARS.map(keys.calendar))) note(await verifyCalendar(table, year))

    const sum = { people: 0, skps: 0, evaluations: 0 }
    for (let shard = 0; shard < SHARDS; shard += 1) {
      const rosters = new Map<string, Item<'roster'>[]>()
      for (const periodId of periodIds) {
        const { entries, faults: unreadable } = await rosterOf(table, periodId, shard)
        note(unreadable)
        for (const entry of entries) rosters.set(entry.employeeId, [...(rosters.get(entry.employeeId) ?? []), entry])
      }
      const staff = await table.all(ranges.staffShard(shard))
      await atOnce(AT_ONCE, new Set([...staff.map(({ employeeId }) => employeeId), ...rosters.keys()]), async id => {
        const found = await verifyPerson(table, id, rosters.get(id) ?? [], now)
        note(found.faults)
        sum.people += 1
        sum.skps += found.skps
        sum.evaluations += found.evaluations
      })
    }
    const named = [...faults.values()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1)).slice(0, MOST_NAMED)
    return { ...sum, periods: periodIds.length, faulty: faults.size, faults: named }
  },
})

/** The holidays by which deadlines are reckoned, with their changes. */
const verifyCalendar = (table: VerifiedTable, year: number): Promise<readonly Fault[]> => {
  const subject = calendarSubject(year)
  return twice(subject, async () => {
    const calendar = await table.get(keys.calendar(year))
    const entries = await table.all(ranges.history(subject))
    const holidays = calendar && digestOf(calendar.holidays)
    return [...chainFaults(subject, entries, calendar), ...heldFaults(subject, entries, { holidays })]
  })
}

export const handler = scheduled(verifyHistory)
