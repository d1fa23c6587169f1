import type { Employee } from '../../domain/people/employee.ts'
import { formerEvaluators } from '../../domain/people/moves.ts'
import type { Reads } from '../../store/access.ts'
import { ranges } from '../../store/keys.ts'
import type { OpenWork } from './change-employee.ts'

type Profiles = (employeeIds: readonly string[]) => Promise<readonly Employee[]>

/** What of a person's plans and evaluations could still have to be acted on; the rules pick from it. */
export async function workOf(
  table: Reads<never, 'skp' | 'evaluation'>,
  before: Employee,
  profiles: Profiles,
  evaluatorId: string | undefined,
): Promise<OpenWork> {
  const [skps, all] = await Promise.all([
    table.all(ranges.skpOf(before.employeeId)),
    table.all(ranges.evaluationsOf(before.employeeId)),
  ])
  const evaluations = all.filter(evaluation => evaluation.status !== 'final')
  const former = evaluations.length === 0 ? [] : await profiles(formerEvaluators(before, evaluations))
  return { skps: skps.filter(skp => skp.status !== 'diganti'), evaluations, former, evaluatorId }
}

export const NO_WORK: OpenWork = { skps: [], evaluations: [], former: [], evaluatorId: undefined }
