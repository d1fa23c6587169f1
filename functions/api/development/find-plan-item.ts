import type { EnrolmentStatus } from '../../domain/development/enrolment.ts'
import type { DevelopmentItem, DevelopmentSide } from '../../domain/development/plan-item.ts'
import { type DevelopmentAction, developmentSide, isDevelopmentPart } from '../../domain/development/plan-rules.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor } from '../../domain/people/employee.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { WRITES_OF_DEVELOPMENT } from '../../store/development.ts'
import { enrolmentIdOf, parseDevelopmentId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainOf, officeOfAct, relationsOf } from '../chain.ts'

/** What a transition of an item may do. */
export const TABLE_OF_DEVELOPMENT = {
  ...WRITES_OF_DEVELOPMENT,
  employee: ['GetItem'],
  region: ['GetItem'],
  developmentItem: ['GetItem', 'PutItem'],
  enrolment: ['GetItem'],
} as const

export type FoundDevelopment = {
  readonly item: DevelopmentItem
  readonly side: DevelopmentSide
  readonly enrolment: EnrolmentStatus | undefined
  readonly onBehalfOf: string | undefined
}

/** Absent, malformed or of neither side is one answer; seen, but not your part, another. */
export async function findDevelopment(
  table: Reads<'employee' | 'region' | 'developmentItem' | 'enrolment'>,
  itemId: string,
  actor: Actor,
  action: DevelopmentAction,
  now: Instant,
): Promise<FoundDevelopment | Refusal<'development_not_found' | 'not_allowed'>> {
  const at = parseDevelopmentId(itemId)
  if (at === undefined) return refuse('development_not_found')
  const [item, chain] = await Promise.all([table.get(keys.developmentItem(at)), chainOf(table, at.employeeId, now)])
  if (item === undefined || chain === undefined) return refuse('development_not_found')
  const side = developmentSide(relationsOf(actor, chain))
  if (side === undefined) return refuse('development_not_found')
  if (!isDevelopmentPart(action, item, side)) return refuse('not_allowed')
  const { employeeId, trainingId } = item
  const tied = trainingId === undefined ? undefined : await table.get(keys.enrolment({ employeeId, trainingId }))
  return { item, side, enrolment: tied?.status, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
}

/** How far each item's training is. */
export async function tiedTo(
  table: Pick<Reads<'enrolment'>, 'getAll'>,
  items: readonly DevelopmentItem[],
): Promise<(item: DevelopmentItem) => EnrolmentStatus | undefined> {
  const wanted = items.flatMap(({ employeeId, trainingId }) =>
    trainingId === undefined ? [] : [{ employeeId, trainingId }],
  )
  const found = await table.getAll(wanted.map(keys.enrolment))
  const statusOf = new Map(found.map(each => [enrolmentIdOf(each), each.status]))
  return ({ employeeId, trainingId }) =>
    trainingId === undefined ? undefined : statusOf.get(enrolmentIdOf({ employeeId, trainingId }))
}
