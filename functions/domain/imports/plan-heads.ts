import type { Employee, PositionKind, Unit } from '../people/employee.ts'
import { withComing, withoutLeaving } from '../people/unit-head.ts'
import type { PlannedPerson } from './plan.ts'

const RANK: Record<PositionKind, number> = {
  pimpinan_tinggi: 0,
  administrator: 1,
  pengawas: 2,
  fungsional: 3,
  pelaksana: 4,
}

/**
 * The units after a file's people have come and gone. First all leave, then they come by rank, those with most people
 * under them first, so that the order of the rows decides nothing.
 */
export function unitsAfterImport(
  units: readonly Unit[],
  changed: readonly PlannedPerson[],
  everyone: readonly Employee[],
): readonly Unit[] {
  const byId = new Map(everyone.map(person => [person.employeeId, person]))
  for (const { after } of changed) byId.set(after.employeeId, after)
  const teams = new Map<string, number>()
  for (const { evaluatorId } of byId.values())
    if (evaluatorId !== undefined) teams.set(evaluatorId, (teams.get(evaluatorId) ?? 0) + 1)
  const size = ({ employeeId }: Employee) => teams.get(employeeId) ?? 0
  const coming = changed
    .map(({ after }) => after)
    .toSorted(
      (a, b) =>
        RANK[a.position.kind] - RANK[b.position.kind] || size(b) - size(a) || (a.employeeId < b.employeeId ? -1 : 1),
    )
  const byUnit = new Map(units.map(unit => [unit.unitId, unit]))
  const put = (next: readonly Unit[]) => next.forEach(unit => byUnit.set(unit.unitId, unit))
  for (const { before, after } of changed) {
    const left = byUnit.get(before?.unitId ?? '')
    if (left !== undefined) put(withoutLeaving([left], after))
  }
  for (const person of coming) {
    const unit = byUnit.get(person.unitId ?? '')
    if (unit !== undefined) put(withComing([unit], person, aboveIn(byId, person)))
  }
  return units.map(unit => byUnit.get(unit.unitId) ?? unit)
}

/** From evaluator to evaluator; nobody twice, however the data came to be. */
function aboveIn(byId: ReadonlyMap<string, Employee>, person: Employee): Employee[] {
  const above = new Set<Employee>()
  let at = byId.get(person.evaluatorId ?? '')
  while (at !== undefined && !above.has(at)) {
    above.add(at)
    at = byId.get(at.evaluatorId ?? '')
  }
  return [...above]
}
