import { atOnce } from '../kit/at-once.ts'
import { consumer, streamed } from '../kit/consumer.ts'
import { jobEffects } from '../kit/job-cloud.ts'
import { SHARDS } from '../store/places.ts'

export const startReopenings = consumer({
  id: 'startReopenings',
  summary: 'Hands the shards of a reopened period to one function each',
  impact:
    'What a reopening gives back to the evaluators waits until the job of the next quarter of an hour hands it out',
  of: ['reopening'],
  table: {},
  invokes: ['handBackUnsigned'],
  async handle(changes, { invoke }) {
    const due = new Set(changes.filter(({ now }) => now.finishedAt === undefined).map(({ now }) => now.periodId))
    for (const periodId of due)
      await atOnce(SHARDS, Array(SHARDS).keys(), shard => invoke('handBackUnsigned', { periodId, shard }))
  },
})

export const handler = streamed(startReopenings, jobEffects)
