import type { Enrolment } from '../../domain/development/enrolment.ts'
import { type EnrolmentAction, isPartOfEnrolment } from '../../domain/development/enrolment-actions.ts'
import type { Training } from '../../domain/development/training.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor, Relation } from '../../domain/people/employee.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { parseEnrolmentId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Chain, chainOf, officeOfAct, relationsOf } from '../chain.ts'

/** What finding an enrolment reads. */
export const READS_OF_ENROLMENT = {
  enrolment: ['GetItem', 'PutItem'],
  training: ['GetItem'],
  employee: ['GetItem'],
  region: ['GetItem'],
  trainee: ['PutItem'],
  history: ['PutItem'],
} as const

export type FoundEnrolment = {
  readonly enrolment: Enrolment
  readonly training: Training
  readonly chain: Chain
  readonly relations: ReadonlySet<Relation>
  readonly onBehalfOf: string | undefined
}

/** Absent, malformed or not yours to see is one answer; seen, but not your part, another. */
export async function findEnrolment(
  table: Reads<'enrolment' | 'training' | 'employee' | 'region'>,
  enrolmentId: string,
  actor: Actor,
  action: EnrolmentAction,
  now: Instant,
): Promise<FoundEnrolment | Refusal<'enrolment_not_found' | 'not_allowed'>> {
  const at = parseEnrolmentId(enrolmentId)
  if (at === undefined) return refuse('enrolment_not_found')
  const [enrolment, training, chain] = await Promise.all([
    table.get(keys.enrolment(at)),
    table.get(keys.training(at.trainingId)),
    chainOf(table, at.employeeId, now),
  ])
  if (enrolment === undefined || training === undefined || chain === undefined) return refuse('enrolment_not_found')
  const relations = relationsOf(actor, chain)
  if (relations.size === 0) return refuse('enrolment_not_found')
  if (!isPartOfEnrolment(action, relations)) return refuse('not_allowed')
  return { enrolment, training, chain, relations, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
}
