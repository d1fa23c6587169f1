import type { Assignment } from '../domain/assignments/assignment.ts'
import { askingPeriods, isTold, type Owed, owedByGiver } from '../domain/assignments/giver-feedback.ts'
import type { Instant } from '../domain/instant.ts'
import type { Period } from '../domain/periods/period.ts'
import type { Reads } from './access.ts'
import { assignmentIdOf } from './ids.ts'
import * as keys from './keys.ts'
import * as ranges from './ranges.ts'

type Table = Reads<'employee', 'releasedFeedback'>

/**
 * IV.A.4: of assignments that someone gave, those of which the evaluator still waits to be told; he himself needs not. What
 * a giver tells is named and read by the employee: nothing of it is asked of the lists that nobody else may read.
 */
export async function owedOf(
  table: Table,
  giverId: string,
  assignments: readonly Assignment[],
  periods: readonly Period[],
  now: Instant,
): Promise<readonly Owed[]> {
  const waiting = askingPeriods(periods, now).flatMap(period => owedByGiver(assignments, period))
  const people = await table.getAll([...new Set(waiting.map(each => each.assignment.employeeId))].map(keys.employee))
  const judged = new Set(people.flatMap(one => (one.evaluatorId === giverId ? [one.employeeId] : [])))
  const others = waiting.filter(({ assignment }) => !judged.has(assignment.employeeId))
  const owed = await Promise.all(
    others.map(async each => {
      const { assignment, periodId } = each
      const named = await table.all(ranges.releasedFeedback(assignment.employeeId, periodId))
      const said = named.filter(({ giver }) => giver?.employeeId === giverId)
      return isTold(assignment, assignmentIdOf(assignment), said) ? [] : [each]
    }),
  )
  return owed.flat()
}
