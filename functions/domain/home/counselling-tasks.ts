import type { Counselling } from '../counselling/counselling.ts'
import { counsellingActions, type Parts } from '../counselling/counselling-actions.ts'
import type { Instant } from '../instant.ts'
import type { Task } from './home.ts'

/** What a case asks of someone; nothing in it says what it is about. */
export function counsellingTask(
  one: Counselling & { readonly counsellingId: string },
  parts: Parts,
  now: Instant,
): Task | undefined {
  const { counsellingId, name, session } = one
  const allowed = counsellingActions(one, parts, now)
  // what the evaluator may do, he does when he sees that nothing, or something, changed
  const operation = allowed.find(action => action !== 'reportBehaviour' && action !== 'closeCounselling')
  const due = operation === 'recordCounselling' && session !== undefined ? { dueAt: session.at } : {}
  return operation && { operation, subject: counsellingId, name, ...due, href: `/counselling/${counsellingId}` }
}
