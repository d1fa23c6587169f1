import type { Employee } from '../../domain/people/employee.ts'
import { formerEvaluators } from '../../domain/people/moves.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { withWindows } from '../evaluations/windows.ts'
import type { OpenWork } from './change-employee.ts'

type Profiles = (employeeIds: readonly string[]) => Promise<readonly Employee[]>

/** What of a person's plans, evaluations and assignments could still have to be acted on; the rules pick from it. */
export async function workOf(
  table: Reads<'period', 'skp' | 'evaluation' | 'assignment'>,
  before: Employee,
  profiles: Profiles,
  evaluatorId: string | undefined,
): Promise<OpenWork> {
  const [skps, all, assignments] = await Promise.all([
    table.all(ranges.skpOf(before.employeeId)),
    table.all(ranges.evaluationsOf(before.employeeId)),
    table.all(ranges.assignmentsOf(before.employeeId)),
  ])
  // what is signed stays with who signed it
  const open = all.filter(evaluation => !('judgement' in evaluation))
  const periodIds = new Set(open.map(({ periodId }) => periodId))
  // whether a window is open is the period's to say: it may have been extended since (IV.A.13–14)
  const periods = await table.getAll([...periodIds].map(keys.period))
  const evaluations = withWindows(open, periods)
  const former = evaluations.length === 0 ? [] : await profiles(formerEvaluators(before, evaluations))
  return { skps: skps.filter(skp => skp.status !== 'diganti'), evaluations, assignments, former, evaluatorId }
}

export const NO_WORK: OpenWork = { skps: [], evaluations: [], assignments: [], former: [], evaluatorId: undefined }
