import type { Relation } from '../people/employee.ts'
import type { Evaluation } from './evaluation.ts'
import { parsePeriodId } from '../periods/period.ts'

type Side = 'pegawai' | 'penilai'
export const sideOf = (relations: ReadonlySet<Relation>): Side => (relations.has('self') ? 'pegawai' : 'penilai')

/**
 * IV.A.13.a: only of a period, and only of the one in which he came to another unit; the year is always judged anew (b).
 * Either proposes, the other agrees; what was agreed stands. Why not, `reuseFault` says.
 */
export function mayReuse(
  action: 'proposeReuse' | 'agreeToReuse',
  { periodId, movedAt, reuse }: Evaluation,
  relations: ReadonlySet<Relation>,
): boolean {
  if (parsePeriodId(periodId)?.kind === 'tahunan' || movedAt === undefined || reuse?.agreedAt !== undefined)
    return false
  return action === 'proposeReuse' || (reuse !== undefined && reuse.proposedBy !== sideOf(relations))
}
