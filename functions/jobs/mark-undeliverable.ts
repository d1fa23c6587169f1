import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { MailEvent, undeliverableBy } from '../domain/people/undeliverable.ts'
import { job, scheduled } from '../kit/job.ts'
import * as keys from '../store/keys.ts'

/**
 * The mark lies on the address's own item: it goes with it when the person gets another address. Told by Amazon SES, at
 * least once; the first mark stays.
 */
export const markUndeliverable = job({
  id: 'markUndeliverable',
  summary: 'Marks an address that takes no letters or whose reader complained: nothing more is sent to it',
  impact: 'Letters go on to addresses that do not take them, which can cost the sender his good name',
  mailEvents: ['Email Bounced', 'Email Complaint Received'],
  input: MailEvent(),
  report: z.object({ marked: plainNumber, unknown: plainNumber }),
  table: { email: ['GetItem', 'PutItem'] },
  async run(event, { table, now, hmac }) {
    const report = { marked: 0, unknown: 0 }
    for (const { address, why } of undeliverableBy(event)) {
      const key = keys.email(hmac('email', address))
      const owned = await table.get(key)
      if (owned === undefined) report.unknown += 1
      if (owned === undefined || owned.undeliverable !== undefined) continue
      const { employeeId } = owned
      const when = { equals: { employeeId }, without: ['undeliverable'] }
      const item = { employeeId, undeliverable: { since: now, why } }
      if (!(await table.commit([{ action: 'PutItem', key, item, when }])).failed) report.marked += 1
    }
    return report
  },
})

export const handler = scheduled(markUndeliverable)
