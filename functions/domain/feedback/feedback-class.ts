import type { Employee } from '../people/employee.ts'
import type { FeedbackClass } from './feedback.ts'

type Person = Pick<Employee, 'employeeId' | 'evaluatorId'>

/** Pasal 18–19: what the giver is to the person who receives it; `above`: who judges the receiver now, and the superior. */
export function classOf(giver: Person, to: Person, ...above: readonly (string | undefined)[]): FeedbackClass {
  if (giver.employeeId === to.evaluatorId || above.includes(giver.employeeId)) return 'pimpinan'
  if (giver.evaluatorId === to.employeeId) return 'bawahan'
  return giver.evaluatorId !== undefined && giver.evaluatorId === to.evaluatorId ? 'setingkat' : 'lain'
}
