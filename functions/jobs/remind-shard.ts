import * as z from 'zod/mini'
import { plainNumber, plainText, plainTexts } from '../domain/shapes.ts'
import { job } from '../kit/job.ts'
import { scheduledMail } from '../kit/mail-cloud.ts'
import { SHARDS } from '../store/places.ts'
import { finishRun } from './reminding/finish-run.ts'
import { remindPeople } from './reminding/remind-people.ts'
import { REMINDING } from './reminding/working.ts'

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/**
 * One shard of the staff on one day. A letter is claimed before it is sent, so that nobody is told twice; what was
 * claimed and not known to be sent is counted and named at the end, and told to the administrators the next day.
 */
export const remindShard = job({
  id: 'remindShard',
  summary: 'Sends one letter each to the people of one shard who have something due or new, once a day',
  impact: 'A part of the employees is not reminded of deadlines today; everyone sees them in the system',
  input: z.strictObject({
    day: Day,
    /** The day of the letters before these. */
    since: z.optional(Day),
    shard: z.number().check(z.int(), z.gte(0), z.lt(SHARDS)),
  }),
  mail: 'sends',
  report: z.object({
    day: plainText,
    shard: plainNumber,
    notConfigured: z.optional(z.literal(true)),
    /** Of this day, by this run and the ones before it. */
    sent: plainNumber,
    refused: plainNumber,
    /** Claimed, and perhaps not sent; never sent again. */
    doubtfulCount: plainNumber,
    doubtful: z.readonly(plainTexts),
    /** Had something to be told, and no address that takes it. */
    unreachable: plainNumber,
  }),
  table: REMINDING,
  async run(asked, working) {
    const { mail } = working
    const { day, shard } = asked
    const nothing = { day, shard, sent: 0, refused: 0, doubtfulCount: 0, doubtful: [], unreachable: 0 }
    if (mail === undefined) return { ...nothing, notConfigured: true as const }
    const unreachable = await remindPeople(asked, { ...working, mail })
    return { ...nothing, ...(await finishRun(asked, working)), unreachable }
  },
})

export const handler = scheduledMail(remindShard)
