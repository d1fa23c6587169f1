import { type Employee, isInOffice } from './employee.ts'
import type { By } from './evaluation.ts'

/** What an evaluation says of who judges it; an SKP says nothing. */
export type Standing = {
  readonly by?: By | undefined
  readonly actorId?: string | undefined
  readonly keptEvaluatorId?: string | undefined
}

/** Who judges an employee at this moment, and who stands above. Both are in office. */
export type Authority = {
  readonly evaluator: Employee | undefined
  readonly superior: Employee | undefined
  /** Nobody stands above the evaluator, or there is none: the head of region was asked for, and somebody has to be named. */
  readonly unnamed: boolean
}

/** Asks for one profile after another, and is answered with it: who reads decides how. */
export type Asking<T> = Generator<string | typeof HEAD_OF_REGION, T, Employee | undefined>

export const HEAD_OF_REGION = Symbol('head of region')

/** No chain is longer; a damaged one ends the walk. */
const LEVELS = 10

/**
 * IV.A.14: the evaluator of the window's opening keeps his period. IV.A.2: where he is not in office, the next above,
 * level by level. IV.A.11: after the default it is with the superior to whom it came. Pasal 1(10): above the last stands
 * the head of region.
 */
export function* authorityOf(employee: Employee, { by, actorId, keptEvaluatorId }: Standing = {}): Asking<Authority> {
  const evaluator =
    (yield* firstInOffice(keptEvaluatorId, [employee], 1)) ?? (yield* firstInOffice(employee.evaluatorId, [employee]))
  const holder = by === 'superior' ? yield* firstInOffice(actorId, [employee], 1) : undefined
  const superior = holder ?? (yield* firstInOffice(evaluator?.evaluatorId, [employee, evaluator]))
  if (superior !== undefined) return { evaluator, superior, unnamed: false }
  const head = yield HEAD_OF_REGION
  return {
    evaluator,
    superior: head !== undefined && isInOffice(head) && head.employeeId !== employee.employeeId ? head : undefined,
    unnamed: evaluator?.kind !== 'kepala_daerah',
  }
}

/** From this person upwards the first who is in office, none of those below him. */
function* firstInOffice(
  employeeId: string | undefined,
  below: readonly (Employee | undefined)[],
  levels = LEVELS,
): Asking<Employee | undefined> {
  const met = new Set(below.map(person => person?.employeeId))
  let next = employeeId
  for (let level = 1; level <= levels && next !== undefined && !met.has(next); level += 1) {
    const person = yield next
    if (person !== undefined && isInOffice(person)) return person
    met.add(next)
    next = person?.evaluatorId
  }
  return undefined
}
