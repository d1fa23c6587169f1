import type { Employee, Unit } from '../people/employee.ts'
import { parsePeriodId } from '../periods/period.ts'

type Person = Pick<Employee, 'employeeId' | 'kind' | 'unitId'>

/** Who counts for the question whose achievement is used. */
export type Judges = {
  readonly employee: Person
  readonly evaluator?: Person | undefined
  readonly superior?: Person | undefined
  /** Of an evaluator who keeps the period: the unit that he had when it opened (IV.A.14). */
  readonly kept?: { readonly evaluatorId?: string | undefined; readonly unitId?: string | undefined }
}

/** The unit of a head of region who is recorded without one. */
export const WHOLE_REGION = Symbol('the whole region')

/**
 * IV.B.1.g: the unit that the evaluator leads, or where he leads none belongs to°. Where there is no evaluator, that of
 * the superior who acts for him, or else the employee's own°. In order; the first that exists is used.
 */
export function unitsToUse({ employee, evaluator, superior, kept }: Judges): (string | typeof WHOLE_REGION)[] {
  const judge = evaluator ?? superior
  const keeps = kept?.unitId !== undefined && kept.evaluatorId === evaluator?.employeeId
  const units: (string | typeof WHOLE_REGION)[] = []
  const led = keeps ? kept.unitId : judge?.unitId
  if (led !== undefined) units.push(led)
  else if (judge?.kind === 'kepala_daerah') units.push(WHOLE_REGION)
  if (evaluator === undefined && employee.unitId !== undefined) units.push(employee.unitId)
  return units
}

/** The head of region leads the whole: the one unit that has none above it. */
export function topUnitOf(units: readonly Unit[]): string | undefined {
  const [top, ...others] = units.filter(unit => unit.parentId === undefined)
  return others.length === 0 ? top?.unitId : undefined
}

/** IV.B.1.f: for the year, last year's where this year's is not out. */
export function periodsToUse(periodId: string): string[] {
  const parsed = parsePeriodId(periodId)
  return parsed?.kind === 'tahunan' ? [periodId, `${parsed.year - 1}-TAHUNAN`] : [periodId]
}
