import type { Employee } from '../people/employee.ts'
import type { OpenEvaluation } from './evaluation.ts'
import { type Instant, startOf } from '../instant.ts'
import type { Period } from '../periods/period.ts'

type Head = { readonly historySeq: number; readonly historyHash: string }

/** An evaluation as the approval of the SKP opens it: the post is fixed, the judgement is not begun. */
export function openEvaluation(
  employee: Pick<Employee, 'employeeId' | 'name' | 'position' | 'unitId'>,
  period: Pick<Period, 'periodId' | 'startsOn' | 'evaluationOpensAt' | 'evaluationClosesAt'>,
  as: { readonly skpId: string; readonly evaluatorId: string },
  head: Head,
): OpenEvaluation {
  return {
    status: 'terbuka',
    employeeId: employee.employeeId,
    name: employee.name,
    periodId: period.periodId,
    seq: 1,
    skpId: as.skpId,
    version: 1,
    by: 'penilai',
    startsAt: startOf(period.startsOn),
    opensAt: period.evaluationOpensAt,
    closesAt: period.evaluationClosesAt,
    ...(employee.unitId === undefined ? {} : { unitId: employee.unitId }),
    position: employee.position,
    actorId: as.evaluatorId,
    ...head,
  }
}

/** Those that an approval now opens: not closed yet, by the clock or by a closing. */
export function stillToEvaluate<
  P extends Pick<Period, 'evaluationClosesAt'> & { readonly closedAt?: Instant | undefined },
>(periods: readonly P[], now: Instant): P[] {
  return periods.filter(period => period.closedAt === undefined && now <= period.evaluationClosesAt)
}
