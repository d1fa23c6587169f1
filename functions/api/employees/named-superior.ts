import type { Employee } from '../../domain/people/employee.ts'
import type { Chain } from '../chain.ts'

/** Who is shown as superior: someone above the evaluator, not the head of region in both places. */
export function namedSuperiorOf({ employee, evaluator, superior }: Chain): Employee | undefined {
  const isOther = superior?.employeeId !== evaluator?.employeeId && superior?.employeeId !== employee.employeeId
  return evaluator !== undefined && isOther ? superior : undefined
}
