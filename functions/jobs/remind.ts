import * as z from 'zod/mini'
import { plainNumber, plainText } from '../domain/shapes.ts'
import { isWorkingDay } from '../domain/periods/calendar.ts'
import { type Day, dayOf, yearOf } from '../domain/instant.ts'
import { atOnce } from '../kit/at-once.ts'
import { job, type Working } from '../kit/job.ts'
import { scheduledMail } from '../kit/mail-cloud.ts'
import { holidayDaysOf, READS_OF_CALENDAR } from '../store/calendar.ts'
import * as keys from '../store/keys.ts'
import { SHARDS } from '../store/places.ts'

const TABLE = { ...READS_OF_CALENDAR, reminderDay: ['GetItem', 'PutItem'] } as const

export const remind = job({
  id: 'remind',
  summary: 'On working days, has everyone reminded of what is due in 30, 10, 3 or 1 days or today, in one letter',
  impact:
    'Nobody is reminded of deadlines today; the deadlines themselves run on, and everyone sees them in the system',
  schedule: { dailyAt: '07:00' },
  mail: 'asks',
  report: z.object({
    day: plainText,
    /** Weekend or holiday: what falls on it was told before. */
    noMailToday: z.optional(z.literal(true)),
    /** The stage has no sender. */
    notConfigured: z.optional(z.literal(true)),
    shards: plainNumber,
  }),
  table: TABLE,
  invokes: ['remindShard'],
  async run(_input, { table, now, invoke, mail }) {
    const day = dayOf(now)
    if (mail === undefined) return { day, notConfigured: true as const, shards: 0 }
    const holidays = await holidayDaysOf(table, [yearOf(now)])
    if (!isWorkingDay(day, holidays)) return { day, noMailToday: true as const, shards: 0 }
    const since = await begin(table, day)
    await atOnce(SHARDS, Array(SHARDS).keys(), shard => invoke('remindShard', { day, since, shard }))
    return { day, shards: SHARDS }
  },
})

/** Notes the day, once, and answers the one before it: a second run of the day tells the same news. */
async function begin(table: Working<typeof TABLE>['table'], day: Day): Promise<Day | undefined> {
  const key = keys.reminderDay()
  const last = await table.get(key)
  if (last?.day === day) return last.since
  const when = last === undefined ? { absent: true as const } : { equals: { day: last.day } }
  const item = { day, ...(last === undefined ? {} : { since: last.day }) }
  const noted = await table.commit([{ action: 'PutItem', key, item, when }])
  return noted.failed ? (await table.get(key))?.since : last?.day
}

export const handler = scheduledMail(remind)
