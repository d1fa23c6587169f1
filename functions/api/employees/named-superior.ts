import type { Chain } from '../chain.ts'

/** Who is shown as superior: someone above the evaluator, not the head of region in both places. */
export function namedSuperiorOf({ employee, evaluator, superiorId }: Chain): string | undefined {
  const isOther = superiorId !== evaluator?.employeeId && superiorId !== employee.employeeId
  return evaluator !== undefined && isOther ? superiorId : undefined
}
