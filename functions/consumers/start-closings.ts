import { atOnce } from '../kit/at-once.ts'
import { consumer, streamed } from '../kit/consumer.ts'
import { jobEffects } from '../kit/job-cloud.ts'
import { SHARDS } from '../store/places.ts'

export const startClosings = consumer({
  id: 'startClosings',
  summary: 'Hands the shards of a closing to one function each',
  impact: 'A closing that was begun stands still until the job of the next quarter of an hour takes it up again',
  of: ['closing'],
  table: {},
  invokes: ['closeShard'],
  async handle(changes, { invoke }) {
    const due = new Set(changes.filter(({ now }) => now.finishedAt === undefined).map(({ now }) => now.periodId))
    for (const periodId of due)
      await atOnce(SHARDS, Array(SHARDS).keys(), shard => invoke('closeShard', { periodId, shard }))
  },
})

export const handler = streamed(startClosings, jobEffects)
