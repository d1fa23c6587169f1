import { isOfCalibration } from '../../domain/evaluations/calibration-state.ts'
import type { Relation } from '../../domain/people/employee.ts'
import type { Item } from '../../store/items.ts'

type Entry = Item<'history'>

/** What deviated at a signature speaks of others. */
function withoutDeviation(entry: Entry): Entry {
  const { deviation: _, ...fixed } = entry.fixed
  return { ...entry, fixed }
}

/** For the employee: nothing of the judgement before it is delivered to him, and never an unsigned draft. */
export function forEmployee(entry: Entry, delivered: boolean): Entry {
  if (entry.operation === 'signEvaluation' && !delivered) return { ...entry, fixed: {} }
  if (entry.operation === 'signEvaluation') return withoutDeviation(entry)
  if (entry.operation === 'explainDeviation' || isOfCalibration(entry.operation)) return { ...entry, fixed: {} }
  const { by, superiorDueAt } = entry.fixed
  return entry.operation === 'closeDuePeriods' ? { ...entry, fixed: { by, superiorDueAt } } : entry
}

/** A draft under calibration is between its author and his superior. */
export function forOthers(entry: Entry, relations: ReadonlySet<Relation>): Entry {
  const theirs = relations.has('evaluator') || relations.has('superior')
  return theirs || !isOfCalibration(entry.operation) ? entry : { ...entry, fixed: {} }
}
