import { contentDigest } from '../../store/fixed.ts'
import type { Fault } from '../../store/chain.ts'
import { digestOf } from '../../store/history.ts'
import { skpIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import { momentFaults } from './moments.ts'

/** What an approval, or a submission, has fixed of an SKP. */
export function heldBySkp(skp: Item<'skp'>): Record<string, unknown> {
  const approval = 'approval' in skp ? { content: contentDigest(skp), approval: skp.approval } : {}
  return skp.status === 'diajukan' ? { content: contentDigest(skp), ...approval } : approval
}

const WHEN = { submittedAt: { by: ['submitSkp'], undoneBy: ['withdrawSkp', 'returnSkp'] } } as const

export const skpMoments = (skp: Item<'skp'>, entries: readonly Item<'history'>[]) =>
  momentFaults(skpIdOf(skp), skp, entries, WHEN)

/** Why it was given back, and why it was revised. */
export function reasonFaults(skp: Item<'skp'>, entries: readonly Item<'history'>[]): Fault[] {
  const held = { returnSkp: skp.returnedReason, reviseSkp: skp.revisionReason }
  return Object.entries(held).flatMap(([operation, reason]): Fault[] => {
    const last = entries.findLast(entry => entry.operation === operation)
    const isGone = reason === undefined && entries.at(-1)?.operation !== operation
    if (isGone || last?.fixed['reason'] === (reason && digestOf(reason))) return []
    return [{ subject: skpIdOf(skp), what: 'altered', where: 'reason' }]
  })
}
