import * as z from 'zod/mini'
import { plainNumber, plainText } from '../shapes.ts'
import { later } from '../later.ts'

/** Why nothing more is sent to an address: it does not take letters, or its reader called one spam. */
export const Undeliverable = later(() => z.object({ since: plainNumber, why: z.enum(['bounce', 'complaint']) }))
export type Undeliverable = z.output<ReturnType<typeof Undeliverable>>

const Recipients = /* @__PURE__ */ z.array(/* @__PURE__ */ z.object({ emailAddress: plainText }))

/** What Amazon SES tells through EventBridge of a letter; of all that is in it we take the addresses. */
export const MailEvent = /* @__PURE__ */ later(() =>
  z.object({
    detail: z.discriminatedUnion('eventType', [
      z.object({
        eventType: z.literal('Bounce'),
        bounce: z.object({ bounceType: plainText, bouncedRecipients: Recipients }),
      }),
      z.object({ eventType: z.literal('Complaint'), complaint: z.object({ complainedRecipients: Recipients }) }),
    ]),
  }),
)
export type MailEvent = z.output<ReturnType<typeof MailEvent>>

/** Only what is for good marks an address: a full mailbox passes. */
export function undeliverableBy({ detail }: MailEvent): readonly { address: string; why: Undeliverable['why'] }[] {
  if (detail.eventType === 'Complaint') return addressesOf(detail.complaint.complainedRecipients, 'complaint')
  return detail.bounce.bounceType === 'Permanent' ? addressesOf(detail.bounce.bouncedRecipients, 'bounce') : []
}

function addressesOf(recipients: z.output<typeof Recipients>, why: Undeliverable['why']) {
  return recipients.map(({ emailAddress }) => ({
    address: (/<([^<>]+)>\s*$/.exec(emailAddress)?.[1] ?? emailAddress).trim().toLowerCase(),
    why,
  }))
}
