import * as z from 'zod/mini'
import { plainBoolean, plainNumber } from '../domain/shapes.ts'
import { PeriodId } from '../domain/periods/period.ts'
import { roundOf } from '../domain/periods/reopening.ts'
import { job, scheduled } from '../kit/job.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import { SHARDS } from '../store/places.ts'
import { handBackOfShard } from './closing/hand-back.ts'

/**
 * One shard of a reopening: what the superior has not signed goes back to the evaluator, one transaction each. Killed
 * anywhere, the next run goes on; whoever finishes the last shard finishes the reopening.
 */
export const handBackUnsigned = job({
  id: 'handBackUnsigned',
  summary: 'Gives what the superiors have not signed back to the evaluators, in one shard of a reopened period',
  impact: 'Evaluators cannot act on a reopened period: what was unsigned still lies with the superiors',
  input: z.strictObject({ periodId: PeriodId, shard: z.number().check(z.int(), z.gte(0), z.lt(SHARDS)) }),
  report: z.object({ periodId: PeriodId, shard: plainNumber, handedBack: plainNumber, finished: plainBoolean }),
  table: {
    period: ['GetItem'],
    reopening: ['GetItem', 'PutItem'],
    reopenedShard: ['GetItem', 'Query', 'PutItem'],
    roster: ['Query', 'ConditionCheckItem'],
    evaluation: ['BatchGetItem', 'PutItem'],
    employee: ['BatchGetItem'],
    region: ['GetItem'],
    history: ['PutItem'],
  },
  async run({ periodId, shard }, { table, now }) {
    const report = { periodId, shard, handedBack: 0 }
    const period = await table.get(keys.period(periodId))
    const round = period === undefined ? 0 : roundOf(period)
    const reopening = round === 0 ? undefined : await table.get(keys.reopening(periodId, round))
    if (period === undefined || reopening === undefined) return { ...report, finished: false }
    if (reopening.finishedAt !== undefined) return { ...report, finished: true }

    const key = keys.reopenedShard(periodId, shard, round)
    let handedBack = 0
    if ((await table.get(key)) === undefined) {
      handedBack = await handBackOfShard(table, period, shard, now)
      await table.commit([{ action: 'PutItem', key, item: { periodId, round, shard }, when: { absent: true } }])
    }
    if ((await table.all(ranges.reopenedShards(periodId, round))).length < SHARDS)
      return { ...report, handedBack, finished: false }
    const item = { ...reopening, finishedAt: now }
    const when = { equals: { round }, without: ['finishedAt'] }
    await table.commit([{ action: 'PutItem', key: keys.reopening(periodId, round), item, when }])
    return { ...report, handedBack, finished: true }
  },
})

export const handler = scheduled(handBackUnsigned)
