import type { Guidance } from '../../domain/coaching/guidance.ts'
import {
  type GuidanceAction,
  type GuidancePart,
  guidanceParts,
  isGuidancePart,
  seesGuidance,
} from '../../domain/coaching/guidance-rules.ts'
import { isPersonnel } from '../../domain/counselling/counselling-actions.ts'
import type { Actor } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Put, Reads } from '../../store/access.ts'
import { guidanceIdOf, parseGuidanceId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Doing, step } from '../../store/step.ts'
import { chainOf, isEmployed, officeOfAct, relationsOf } from '../chain.ts'

export type FoundGuidance = {
  readonly guidance: Guidance
  readonly parts: ReadonlySet<GuidancePart>
  readonly onBehalfOf: string | undefined
}

export const READS_OF_GUIDANCE = { employee: ['GetItem'], region: ['GetItem'], guidance: ['GetItem'] } as const

/** What a transition of it may do. */
export const TABLE_OF_GUIDANCE = {
  ...READS_OF_GUIDANCE,
  guidance: ['GetItem', 'PutItem'],
  history: ['PutItem'],
} as const

/** Absent, malformed or not yours to see is one answer; an administrator has no part in it by his office. */
export async function findGuidance(
  table: Reads<'employee' | 'region' | 'guidance'>,
  guidanceId: string,
  actor: Actor,
  action: GuidanceAction,
  now: Instant,
): Promise<FoundGuidance | Refusal<'guidance_not_found' | 'not_allowed'>> {
  const found = await seenGuidance(table, guidanceId, actor, now)
  if (found instanceof Refusal) return found
  return isGuidancePart(action, found.parts) ? found : refuse('not_allowed')
}

export async function seenGuidance(
  table: Reads<'employee' | 'region' | 'guidance'>,
  guidanceId: string,
  actor: Actor,
  now: Instant,
): Promise<FoundGuidance | Refusal<'guidance_not_found'>> {
  const at = parseGuidanceId(guidanceId)
  if (at === undefined) return refuse('guidance_not_found')
  const [guidance, chain] = await Promise.all([table.get(keys.guidance(at)), chainOf(table, at.employeeId, now)])
  if (guidance === undefined || chain === undefined) return refuse('guidance_not_found')
  const parts = guidanceParts(guidance, relationsOf(actor, chain), actor.employeeId, isPersonnel(actor))
  if (parts.size === 1 && parts.has('pembimbing') && !(await isEmployed(table, actor.employeeId)))
    return refuse('guidance_not_found')
  if (!seesGuidance(guidance, parts)) return refuse('guidance_not_found')
  return { guidance, parts, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
}

/** Guidance as it stands now, with what happened to it. */
export function saveGuidance(
  before: Guidance | undefined,
  after: Guidance,
  doing: Doing,
): { guidance: Guidance; writes: readonly [Put<'guidance'>, Put<'history'>] } {
  const { item, entry, when } = step(guidanceIdOf(after), before, after, doing)
  return { guidance: item, writes: [{ action: 'PutItem', key: keys.guidance(after), item, when }, entry] }
}
