import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import type { Rules } from '../domain/evaluations/evaluation-rules.ts'
import { type Instant, yearOf } from '../domain/instant.ts'
import { moveClocks, moveDeadlines as move } from '../domain/evaluations/moved-deadlines.ts'
import { periodStatus } from '../domain/periods/period.ts'
import { isContested } from '../domain/evaluations/objection-rules.ts'
import { CURRENT_RULE_SET, ruleSet } from '../domain/rulesets/index.ts'
import { job, scheduled, type Working } from '../kit/job.ts'
import { holidayDaysOf, READS_OF_CALENDAR } from '../store/calendar.ts'
import type { Put } from '../store/access.ts'
import type { Item } from '../store/items.ts'
import * as keys from '../store/keys.ts'
import { SHARDS } from '../store/places.ts'
import { filePut } from '../store/objection.ts'
import { savePeriod } from '../store/period.ts'
import { periodsInPlay } from './roster/periods.ts'
import { bySystem } from './roster/transition.ts'
import { forEachUnsettled } from './roster/unsettled.ts'

const TABLE = {
  ...READS_OF_CALENDAR,
  period: ['Query', 'PutItem'],
  roster: ['Query'],
  evaluation: ['BatchGetItem', 'PutItem'],
  objection: ['GetItem', 'PutItem'],
  history: ['PutItem'],
} as const

const TRIES = 3

/**
 * Every deadline that runs is counted again from its stored event: later or not at all. Asked for by the stream after a
 * change, shard by shard, and every night for what was signed or delivered by the calendar of a moment before, and for a
 * calendar that came with a release.
 */
export const moveDeadlines = job({
  id: 'moveDeadlines',
  summary: 'Makes deadlines later that still run where a holiday came between; none becomes earlier',
  impact: 'People are held to a deadline that a new holiday has made later',
  schedule: { dailyAt: '23:30' },
  input: z.object({ shard: z.optional(z.number().check(z.int(), z.gte(0), z.lt(SHARDS))) }),
  report: z.object({ periods: plainNumber, moved: plainNumber }),
  table: TABLE,
  async run({ shard }, { table, now }) {
    const year = yearOf(now)
    const holidays = await holidayDaysOf(table, [year - 1, year, year + 1])
    const periods = shard === undefined || shard === 0 ? await movePeriods(table, holidays, now) : 0
    const shards = shard === undefined ? undefined : [shard]
    let moved = 0
    await forEachUnsettled(
      table,
      now,
      async ({ evaluation }) => {
        if (await moveOne(table, evaluation, holidays, now)) moved += 1
      },
      shards,
    )
    return { periods, moved }
  },
})

type Table = Working<typeof TABLE>['table']

/** Whoever changes it meanwhile may have counted by the former calendar: it is looked at again. */
async function moveOne(
  table: Table,
  first: Item<'evaluation'>,
  holidays: Rules['holidays'],
  now: Instant,
): Promise<boolean> {
  let evaluation: Item<'evaluation'> | undefined = first
  for (let tries = 1; tries <= TRIES && evaluation !== undefined; tries += 1) {
    const rules = ('judgement' in evaluation && ruleSet(evaluation.judgement.ruleSet)) || CURRENT_RULE_SET
    const moved = move(evaluation, { rules, holidays }, now)
    if (moved === undefined) return false
    const fixed = { ...moved.ends, former: moved.former }
    const writes = bySystem(evaluation, moved.evaluation, { operation: 'moveDeadlines', now, fixed })
    if (!(await table.commit([...writes, ...(await withFile(table, moved.evaluation))])).failed) return true
    evaluation = (await table.getAll([keys.evaluation(evaluation)]))[0]
  }
  return false
}

/** The list of objections shows, and is ordered by, when each has to be decided. */
async function withFile(table: Table, evaluation: Item<'evaluation'>): Promise<Put<'objection'>[]> {
  if (!isContested(evaluation)) return []
  const file = await table.get(keys.objection(evaluation))
  if (file === undefined) throw new Error('an objection without its words')
  return [filePut(file, { ...file, objection: evaluation.objection })]
}

/** How many periods got clocks, or later ones; one that someone changes at this moment is left for the next run. */
async function movePeriods(table: Table, holidays: Rules['holidays'], now: Instant): Promise<number> {
  let written = 0
  for (const period of await periodsInPlay(table, now)) {
    const clocks = moveClocks(period, { rules: CURRENT_RULE_SET, holidays }, now)
    if (clocks === undefined) continue
    const status = periodStatus(period, now, period)
    const act = { at: now, by: 'sistem', operation: 'moveDeadlines', from: status, to: status, fixed: { clocks } }
    if (!(await table.commit([...savePeriod(period, { ...period, clocks }, act).writes])).failed) written += 1
  }
  return written
}

export const handler = scheduled(moveDeadlines)
