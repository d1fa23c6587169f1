import type { Counselling } from '../../domain/counselling/counselling.ts'
import type { Parts } from '../../domain/counselling/counselling-actions.ts'
import type { Actor, Relation } from '../../domain/people/employee.ts'
import type { Deciding } from '../../kit/operation.ts'
import { recordOfLook } from '../access-record.ts'

const BY_OFFICE: ReadonlySet<Relation> = new Set<Relation>(['admin'])
const AS_PARTY: ReadonlySet<Relation> = new Set<Relation>()

/** PyB and the personnel unit look by their office: the person reads that they did (UU 27/2022). */
export const lookAt = (
  { employeeId }: Counselling,
  parts: Parts,
  operation: string,
  actor: Actor,
  deciding: Pick<Deciding, 'now' | 'randomBytes'>,
) =>
  recordOfLook({ relations: parts.has('kepegawaian') ? BY_OFFICE : AS_PARTY, employeeId, operation }, actor, deciding)
