import type { Reads } from '../../store/access.ts'
import { ranges } from '../../store/keys.ts'
import type { OpenWork } from './change-employee.ts'

/** What of a person's plans and evaluations could still have to be acted on; the rules pick from it. */
export async function workOf(table: Reads<never, 'skp' | 'evaluation'>, employeeId: string): Promise<OpenWork> {
  const [skps, evaluations] = await Promise.all([
    table.all(ranges.skpOf(employeeId)),
    table.all(ranges.evaluationsOf(employeeId)),
  ])
  return {
    skps: skps.filter(skp => skp.status !== 'diganti'),
    evaluations: evaluations.filter(evaluation => evaluation.status !== 'final'),
  }
}

export const NO_WORK: OpenWork = { skps: [], evaluations: [] }
