import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { job } from '../kit/job.ts'
import { NotTaken } from '../kit/mail.ts'
import { scheduledMail } from '../kit/mail-cloud.ts'
import * as ranges from '../store/ranges.ts'
import { inviteOne, INVITING } from './inviting/invite-one.ts'

/** So many without an answer, and the service is taken to be down. */
const MOST_UNANSWERED = 3

export const inviteOutsiders = job({
  id: 'inviteOutsiders',
  summary:
    'Writes to people from outside whom an evaluator has agreed with: one letter each, with a link for one answer',
  impact: 'People from outside get no link to give feedback by; who was not written to is written to by the next run',
  schedule: { everyMinutes: 15 },
  mail: 'sends',
  report: z.object({
    notConfigured: z.optional(z.literal(true)),
    sent: plainNumber,
    refused: plainNumber,
    /** Sent or not, nobody knows; never sent again by itself. */
    doubtful: plainNumber,
    /** Revoked, over, or answered meanwhile. */
    dropped: plainNumber,
  }),
  table: INVITING,
  async run(_input, working) {
    const report = { sent: 0, refused: 0, doubtful: 0, dropped: 0 }
    const { mail } = working
    if (mail === undefined) return { ...report, notConfigured: true as const }
    for (const letter of await working.table.all(ranges.outsideLetters())) {
      const done = await inviteOne(letter, { ...working, mail })
      if (done instanceof NotTaken) throw done
      if (done !== undefined) report[done] += 1
      if (report.doubtful >= MOST_UNANSWERED) throw new Error('the mail service does not answer')
    }
    return report
  },
})

export const handler = scheduledMail(inviteOutsiders)
