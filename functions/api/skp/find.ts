import type { Actor, Relation } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Skp } from '../../domain/plans/skp.ts'
import { isSkpPartOf, type SkpAction } from '../../domain/plans/skp-actions.ts'
import type { Reads } from '../../store/access.ts'
import { parseSkpId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Chain, chainOf, officeOfAct, relationsOf } from '../chain.ts'
import { type Parties, partiesOf } from './parties.ts'

export type FoundSkp = {
  readonly skpId: string
  readonly skp: Skp
  readonly chain: Chain
  readonly parties: Parties
  readonly relations: ReadonlySet<Relation>
  /** Whose office the caller acts in, where it is another's (IV.A.3). */
  readonly onBehalfOf: string | undefined
}

/** The kinds that finding an SKP reads. */
export const READS_OF_SKP = {
  employee: ['GetItem'],
  region: ['GetItem'],
  unit: ['GetItem'],
} as const

/** Absent, malformed or not yours to see is one and the same answer. */
export async function findSkp(
  table: Reads<'skp' | 'employee' | 'region' | 'unit'>,
  skpId: string,
  actor: Actor,
  action: SkpAction,
  now: Instant,
): Promise<FoundSkp | Refusal<'skp_not_found' | 'not_allowed'>> {
  const at = parseSkpId(skpId)
  if (at === undefined) return refuse('skp_not_found')
  const [skp, chain] = await Promise.all([table.get(keys.skp(at)), chainOf(table, at.employeeId, now)])
  if (skp === undefined || chain === undefined) return refuse('skp_not_found')
  const relations = relationsOf(actor, chain)
  if (relations.size === 0) return refuse('skp_not_found')
  if (!isSkpPartOf(action, relations)) return refuse('not_allowed')
  const onBehalfOf = officeOfAct(actor, chain)?.employeeId
  return { skpId, skp, chain, relations, onBehalfOf, parties: await partiesOf(table, skp, chain) }
}
