import { doubtNews } from '../../domain/reminders/news.ts'
import type { News } from '../../domain/reminders/letter.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'
import type { Asked, Reminding } from './working.ts'

const MOST_NAMED = 20

/** For the administrators: whose letters of the day before are in doubt. Read once a shard, and only where one is in it. */
export function doubtsOf({ since }: Asked, table: Reminding['table']): () => Promise<readonly News[]> {
  let read: Promise<readonly News[]> | undefined
  const look = async (day: string) => {
    const runs = await table.all(ranges.reminderRuns(day))
    const ids = runs.flatMap(run => run.doubtful).slice(0, MOST_NAMED)
    const people = await table.getAll(ids.map(keys.employee))
    const count = runs.reduce((sum, run) => sum + run.doubtfulCount, 0)
    return doubtNews(day, { names: people.map(({ name }) => name).toSorted(), count, unfinished: SHARDS - runs.length })
  }
  return () => (read ??= since === undefined ? Promise.resolve([]) : look(since))
}
