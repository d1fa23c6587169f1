import type { Assignment } from '../domain/assignments/assignment.ts'
import { askingPeriods, type Owed, owedByGiver } from '../domain/assignments/giver-feedback.ts'
import type { Instant } from '../domain/instant.ts'
import type { Period } from '../domain/periods/period.ts'
import type { Reads } from './access.ts'
import { assignmentIdOf } from './ids.ts'
import * as keys from './keys.ts'
import * as ranges from './ranges.ts'

type Table = Reads<'employee', 'givenFeedback'>

/** IV.A.4: of assignments that someone gave, those of which the evaluator still waits to be told; he himself needs not. */
export async function owedOf(
  table: Table,
  giverId: string,
  assignments: readonly Assignment[],
  periods: readonly Period[],
  now: Instant,
): Promise<readonly Owed[]> {
  const owed = await Promise.all(
    askingPeriods(periods, now).map(async period => {
      if (owedByGiver(assignments, period, [], assignmentIdOf).length === 0) return []
      const given = await table.all(ranges.givenFeedback(giverId, period.periodId))
      return owedByGiver(assignments, period, given, assignmentIdOf)
    }),
  )
  const ids = [...new Set(owed.flat().map(({ assignment }) => assignment.employeeId))]
  const people = await table.getAll(ids.map(keys.employee))
  const judged = new Set(people.flatMap(one => (one.evaluatorId === giverId ? [one.employeeId] : [])))
  return owed.flat().filter(({ assignment }) => !judged.has(assignment.employeeId))
}
