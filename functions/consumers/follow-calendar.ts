import { atOnce } from '../kit/at-once.ts'
import { consumer, streamed } from '../kit/consumer.ts'
import { jobEffects } from '../kit/job-cloud.ts'
import { SHARDS } from '../store/places.ts'

/** The part of the work that also makes the clocks of the periods. */
const WITH_PERIODS = 0

export const followCalendar = consumer({
  id: 'followCalendar',
  summary: 'Has the deadlines that run counted again where the holidays, or the end of a window, changed',
  impact: 'Deadlines stay where they were although a holiday moves them; the run of the night does it',
  of: ['calendar', 'period'],
  table: {},
  invokes: ['moveDeadlines'],
  async handle(changes, { invoke }) {
    const everything = changes.some(({ kind }) => kind === 'calendar')
    // the clocks of a period are counted from the end of its window: what else changes of it moves none
    const window = changes.some(({ kind, now }) => kind === 'period' && now.clocks?.closesAt !== now.evaluationClosesAt)
    const shards = everything ? [...Array(SHARDS).keys()] : window ? [WITH_PERIODS] : []
    await atOnce(SHARDS, shards, shard => invoke('moveDeadlines', { shard }))
  },
})

export const handler = streamed(followCalendar, jobEffects)
