import { outsideLetterOf } from '../../domain/feedback/outside-letter.ts'
import { UNOPENED } from '../../domain/feedback/outsider-rules.ts'
import type { OutsideAddress, OutsideLetter, OutsideLink } from '../../domain/feedback/outsider.ts'
import { endOf } from '../../domain/instant.ts'
import type { Working } from '../../kit/job.ts'
import { type Mail, NotTaken, type Posted } from '../../kit/mail.ts'
import { randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { newSecret, secretHashOf } from '../../store/secrets.ts'
import { asRead } from '../../store/step.ts'

export const INVITING = {
  outsideLetter: ['Query', 'PutItem', 'DeleteItem'],
  outsideAddress: ['GetItem', 'PutItem', 'DeleteItem'],
  outsideLink: ['GetItem', 'PutItem'],
  outsiders: ['GetItem'],
} as const

type Inviting = Working<typeof INVITING> & { readonly mail: Mail }
export type Done = 'sent' | 'refused' | 'doubtful' | 'dropped'

const DAY = 24 * 60 * 60
/** So long a link that is over still says so. */
const KEPT = 90 * DAY

/**
 * Claimed with a new secret, sent, and the address forgotten, in this order: a run that ends in between leaves a claim that
 * nobody touches again, so one letter goes out at most. Only what was turned down for certain waits on.
 */
export async function inviteOne(letter: OutsideLetter, working: Inviting): Promise<Done | NotTaken | undefined> {
  const { table, mail, now, log, randomBytes } = working
  const { outsiderId, employeeId, periodId } = letter
  const [outsiders, address, before] = await Promise.all([
    table.get(keys.outsiders(employeeId, periodId)),
    table.get(keys.outsideAddress(outsiderId)),
    table.get(keys.outsideLink(outsiderId)),
  ])
  const outsider = outsiders?.named.find(each => each.outsiderId === outsiderId)
  const expiresAt = outsiders === undefined ? 0 : endOf(outsiders.answerUntil)
  const isWanted = outsider?.state === 'disetujui' && now <= expiresAt && before?.sealed === undefined
  if (outsiders === undefined || outsider === undefined || address === undefined || !isWanted)
    return drop(letter, address, working)
  if (address.claim !== undefined) return drop(letter, undefined, working)
  const secret = newSecret(randomBytes)
  const link: OutsideLink = {
    ...{ outsiderId, employeeId, periodId, secretHash: secretHashOf(secret), expiresAt },
    ...{ ...UNOPENED, version: (before?.version ?? 0) + 1, ttl: Math.ceil(expiresAt / 1000) + KEPT },
  }
  const claimed = { ...address, claim: randomText(randomBytes, 16) }
  if (!(await claim(letter, link, before, claimed, working))) return undefined
  const key = keys.outsideAddress(outsiderId)
  const when = { equals: { claim: claimed.claim } }
  const words = outsideLetterOf({ ...outsider, about: outsiders.name, expiresAt, secret }, mail.portal)
  let posted: Posted
  try {
    posted = await mail.send({ to: address.email, ...words })
  } catch (error) {
    if (error instanceof NotTaken) {
      // not sent, for certain: it waits on, and the next run draws another secret
      await table.commit([
        { action: 'PutItem', key, item: address, when },
        { action: 'PutItem', key: keys.outsideLetter(letter), item: letter, when: { absent: true } },
      ])
      return error
    }
    log({ level: 'warn', job: 'inviteOutsiders', error: error instanceof Error ? error.name : 'unknown' })
    return 'doubtful'
  }
  if ('refused' in posted) {
    await table.commit([{ action: 'PutItem', key, item: { ...claimed, refused: posted.refused }, when }])
    return 'refused'
  }
  await table.commit([{ action: 'DeleteItem', key, when }])
  return 'sent'
}

/** Nobody is written to, and an address that is of no use any more is forgotten. */
async function drop(
  letter: OutsideLetter,
  address: OutsideAddress | undefined,
  { table }: Inviting,
): Promise<'dropped'> {
  const { outsiderId, seq } = letter
  await table.commit([
    { action: 'DeleteItem', key: keys.outsideLetter(letter), when: { equals: { seq } } },
    ...(address === undefined
      ? []
      : [
          {
            action: 'DeleteItem' as const,
            key: keys.outsideAddress(outsiderId),
            when: { equals: { email: address.email } },
          },
        ]),
  ])
  return 'dropped'
}

/** Whether this try, and no other, writes to him. A claim whose answer was lost is looked up: nothing is sent yet. */
async function claim(
  letter: OutsideLetter,
  link: OutsideLink,
  before: OutsideLink | undefined,
  claimed: OutsideAddress,
  { table }: Inviting,
): Promise<boolean> {
  const { outsiderId, email } = claimed
  const key = keys.outsideAddress(outsiderId)
  try {
    const outcome = await table.commit([
      { action: 'PutItem', key: keys.outsideLink(outsiderId), item: link, when: asRead(before) },
      { action: 'PutItem', key, item: claimed, when: { equals: { email }, without: ['claim'] } },
      { action: 'DeleteItem', key: keys.outsideLetter(letter), when: { equals: { seq: letter.seq } } },
    ])
    return !outcome.failed
  } catch (error) {
    if ((await table.get(key))?.claim === claimed.claim) return true
    throw error
  }
}
