import { type Envelope, NotTaken, type Posted } from '../../kit/mail.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import type { Asked, Reminding } from './working.ts'

export type Message = {
  readonly employeeId: string
  /** Drawn for this one try: tells my claim from another run's. */
  readonly claim: string
  readonly told: readonly string[]
  readonly envelope: Envelope
}

const DAY = 24 * 60 * 60 * 1000
/** How long it can be shown who was told what. */
const KEPT = 400 * DAY

/**
 * Claimed, sent, noted, in this order: a run that ends in between leaves a claim that nobody touches again, so at most
 * one letter goes out. Only what was turned down for certain gives its claim back.
 */
export async function sendOnce(
  message: Message,
  { day }: Asked,
  { table, mail, now, log }: Reminding,
): Promise<'done' | 'unanswered'> {
  const { employeeId, claim, told, envelope } = message
  const key = keys.reminder(day, employeeId)
  const item: Item<'reminder'> = {
    ...{ employeeId, day, claim, told: [...told], claimedAt: now, ttl: Math.ceil((now + KEPT) / 1000) },
  }
  if (!(await claimed(item, table))) return 'done'
  const when = { equals: { claim } }
  let posted: Posted
  try {
    posted = await mail.send(envelope)
  } catch (error) {
    if (error instanceof NotTaken) {
      await table.commit([{ action: 'DeleteItem', key, when }])
      throw error
    }
    // sent or not, nobody knows: it stays claimed, is counted as doubtful, and is not tried again
    log({ level: 'warn', job: 'remindShard', employeeId, error: error instanceof Error ? error.name : 'unknown' })
    return 'unanswered'
  }
  const noted = 'refused' in posted ? { ...item, refused: posted.refused } : { ...item, sentAt: now, ...posted }
  await table.commit([{ action: 'PutItem', key, item: noted, when }])
  return 'done'
}

/** Whether this try, and no other, has the claim. A claim whose answer was lost is looked up: nothing is sent yet. */
async function claimed(item: Item<'reminder'>, table: Reminding['table']): Promise<boolean> {
  const key = keys.reminder(item.day, item.employeeId)
  try {
    return !(await table.commit([{ action: 'PutItem', key, item, when: { absent: true } }])).failed
  } catch (error) {
    if ((await table.get(key))?.claim === item.claim) return true
    throw error
  }
}
