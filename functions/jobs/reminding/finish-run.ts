import type { Working } from '../../kit/job.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import type { Asked, REMINDING } from './working.ts'

const MOST_NAMED = 100
const KEPT = 400 * 24 * 60 * 60

/** Sums the shard's day up from what is stored, whichever runs it took, and keeps the sum for the administrators. */
export async function finishRun(
  { day, shard }: Asked,
  { table, now }: Pick<Working<typeof REMINDING>, 'table' | 'now'>,
) {
  const reminders = await table.all(ranges.remindersOf(day, shard))
  const doubtful = reminders.filter(({ sentAt, refused }) => sentAt === undefined && refused === undefined)
  const sum = {
    ...{ day, shard },
    sent: reminders.filter(({ sentAt }) => sentAt !== undefined).length,
    refused: reminders.filter(({ refused }) => refused !== undefined).length,
    doubtfulCount: doubtful.length,
    doubtful: doubtful.map(({ employeeId }) => employeeId).slice(0, MOST_NAMED),
  }
  const item = { ...sum, finishedAt: now, ttl: Math.ceil(now / 1000) + KEPT }
  // a later run of the same day knows more
  const when = { absentOrBefore: { finishedAt: now + 1 } }
  await table.commit([{ action: 'PutItem', key: keys.reminderRun(day, shard), item, when }])
  return sum
}
