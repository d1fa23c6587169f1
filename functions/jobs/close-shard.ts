import * as z from 'zod/mini'
import { plainBoolean, plainNumber, plainTexts } from '../domain/shapes.ts'
import { PeriodId } from '../domain/periods/period.ts'
import { roundOf } from '../domain/periods/reopening.ts'
import { job, scheduled } from '../kit/job.ts'
import { lawFrom, READS_OF_CALENDAR } from '../store/calendar.ts'
import * as keys from '../store/keys.ts'
import { SHARDS } from '../store/places.ts'
import { finishClosing } from './closing/finish-closing.ts'
import { finishShard } from './closing/finish-shard.ts'

/**
 * One shard of a closing. First it is sealed: an approval checks the seal's absence, so no evaluation can slip in
 * behind the count. Then what is unsigned goes to the superiors, one transaction each; then the outcomes are summed
 * from the roster. Whoever finishes the last shard finishes the closing. Killed anywhere, the next run goes on.
 */
export const closeShard = job({
  id: 'closeShard',
  summary: 'Hands what one shard of a period left unsigned to the superiors, and settles its outcomes',
  impact: 'A part of the unsigned evaluations does not reach the superiors, and the period does not finish closing',
  input: z.strictObject({ periodId: PeriodId, shard: z.number().check(z.int(), z.gte(0), z.lt(SHARDS)) }),
  report: z.object({
    periodId: PeriodId,
    shard: plainNumber,
    /** Of this run; the sum over all runs stands in the shard's item. */
    escalated: plainNumber,
    /** Evaluations (ids) that found nobody above the evaluator. */
    withoutSuperior: z.readonly(plainTexts),
    finished: plainBoolean,
  }),
  table: {
    ...READS_OF_CALENDAR,
    period: ['GetItem', 'PutItem'],
    closing: ['GetItem', 'PutItem'],
    closingShard: ['GetItem', 'Query', 'PutItem'],
    roster: ['Query', 'PutItem'],
    evaluation: ['BatchGetItem', 'PutItem'],
    rating: ['BatchGetItem'],
    skp: ['BatchGetItem'],
    employee: ['BatchGetItem'],
    region: ['GetItem'],
    staff: ['Query'],
    history: ['PutItem'],
  },
  async run({ periodId, shard }, { table, now, randomBytes }) {
    const report = { periodId, shard, escalated: 0, withoutSuperior: [] }
    const period = await table.get(keys.period(periodId))
    const closing = period && (await table.get(keys.closing(periodId, roundOf(period))))
    // only the closing's own item says that the period is due
    if (period === undefined || closing === undefined) return { ...report, finished: false }
    if (closing.finishedAt !== undefined) return { ...report, finished: true }
    const law = await lawFrom(table, period.evaluationClosesAt, ['superiorEvaluates'])
    const done = await finishShard(table, period, shard, { now, law, randomBytes })
    return { ...report, ...done, finished: await finishClosing(table, period, closing, now) }
  },
})

export const handler = scheduled(closeShard)
