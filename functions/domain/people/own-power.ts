import type { Employee } from './employee.ts'
import { officeOf } from './person.ts'

/**
 * House rule: no administrator gives himself power by his own word. In his own affairs he is an employee: how he is called
 * and reached he may correct, but not what gives power or decides who judges him. Nor does he make himself the evaluator of
 * another; a file of the personnel system, or that one himself, may name him. `before`: `undefined` for a newcomer.
 */
export function givesHimselfPower(actorId: string | undefined, before: Employee | undefined, after: Employee): boolean {
  if (actorId === undefined) return false
  if (actorId === before?.employeeId) return powerOf(before) !== powerOf(after)
  return after.evaluatorId === actorId && before?.evaluatorId !== actorId
}

const powerOf = (person: Employee) => [person.roles.toSorted().join(), person.evaluatorId, officeOf(person)].join()

export const OTHER_ADMINISTRATOR =
  'Jabatan, wewenang, dan penilai Anda sendiri, serta siapa yang Anda nilai, dicatat oleh pengelola kepegawaian lain.'
