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
import { counsellingIdOf, parseCounsellingId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Doing, step } from '../../store/step.ts'
import { type Chain, chainOf, isEmployed, officeOfAct, relationsOf } from '../chain.ts'

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
  if (parts.size === 1 && parts.has('konselor') && !(await isEmployed(table, actor.employeeId)))
    return refuse('counselling_not_found')
  if (!seesCounselling(one, parts)) return refuse('counselling_not_found')
  return { one, parts, chain, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
}

/** A case as it stands now, with what happened to it. */
export function saveCounselling(
  before: Counselling | undefined,
  after: Counselling,
  doing: Doing,
): { one: Counselling; writes: readonly [Put<'counselling'>, Put<'history'>] } {
  const { item, entry, when } = step(counsellingIdOf(after), before, after, doing)
  return { one: item, writes: [{ action: 'PutItem', key: keys.counselling(after), item, when }, entry] }
}
