import type { Counselling } from '../../domain/counselling/counselling.ts'
import {
  type CounsellingAction,
  counsellingParts,
  isCounsellingPart,
  type Parts,
  seesCounselling,
} from '../../domain/counselling/counselling-actions.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Put, Reads } from '../../store/access.ts'
import { fixing } from '../../store/fixed.ts'
import { digestOf, entryAfter } from '../../store/history.ts'
import { counsellingIdOf, parseCounsellingId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Chain, chainOf, officeOfAct, relationsOf } from '../chain.ts'

export type FoundCounselling = {
  readonly one: Counselling
  readonly parts: Parts
  readonly chain: Chain
  readonly onBehalfOf: string | undefined
}

/** Where a case stands: nothing of what it is about. */
export const READS_OF_COUNSELLING = { employee: ['GetItem'], region: ['GetItem'], counselling: ['GetItem'] } as const

/** What a transition of it may do; those that write words name where. */
export const TABLE_OF_COUNSELLING = {
  ...READS_OF_COUNSELLING,
  counselling: ['GetItem', 'PutItem'],
  history: ['PutItem'],
} as const

type Table = Reads<'employee' | 'region' | 'counselling'>

/** Absent, malformed or not yours to see is one answer; seen, but not your part, another. */
export async function findCounselling(
  table: Table,
  counsellingId: string,
  actor: Actor,
  action: CounsellingAction,
  now: Instant,
): Promise<FoundCounselling | Refusal<'counselling_not_found' | 'not_allowed'>> {
  const found = await seenCounselling(table, counsellingId, actor, now)
  if (found instanceof Refusal) return found
  return isCounsellingPart(action, found.one, found.parts) ? found : refuse('not_allowed')
}

export async function seenCounselling(
  table: Table,
  counsellingId: string,
  actor: Actor,
  now: Instant,
): Promise<FoundCounselling | Refusal<'counselling_not_found'>> {
  const at = parseCounsellingId(counsellingId)
  if (at === undefined) return refuse('counselling_not_found')
  const [one, chain] = await Promise.all([table.get(keys.counselling(at)), chainOf(table, at.employeeId, now)])
  if (one === undefined || chain === undefined) return refuse('counselling_not_found')
  const parts = counsellingParts(one, relationsOf(actor, chain), actor)
  if (!seesCounselling(one, parts)) return refuse('counselling_not_found')
  return { one, parts, chain, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
}

type Doing = {
  readonly by: string
  readonly at: Instant
  readonly operation: string
  readonly onBehalfOf?: string | undefined
  /** What was written: only its digest is kept in the history. */
  readonly said?: unknown
}

/** A case as it stands now, with what happened to it. */
export function saveCounselling(
  before: Counselling | undefined,
  after: Counselling,
  { said, ...doing }: Doing,
): { one: Counselling; writes: readonly [Put<'counselling'>, Put<'history'>] } {
  const fixed = fixing(after, said === undefined ? {} : { said: digestOf(said) })
  const from = before === undefined ? {} : { from: before.status }
  const { head, write } = entryAfter(counsellingIdOf(after), after, { ...doing, ...from, to: after.status, fixed })
  const one = { ...after, ...head }
  const when = before === undefined ? { absent: true as const } : { equals: { version: before.version } }
  return { one, writes: [{ action: 'PutItem', key: keys.counselling(after), item: one, when }, write] }
}
