import { type Employee, type Unit, hasLeft } from './employee.ts'

/**
 * The units after one person's change, with whoever heads them now: who leaves or stops heads no more, and who comes
 * heads a unit that has no head when nobody of that unit stands above him. `above`: his evaluator, that one's, and so on.
 * A unit that did not change is the same object.
 */
export function unitsAfter(units: readonly Unit[], person: Employee, above: readonly Employee[]): readonly Unit[] {
  return withComing(withoutLeaving(units, person), person, above)
}

export function withoutLeaving(units: readonly Unit[], person: Employee): readonly Unit[] {
  return units.map(unit => {
    if (unit.headId !== person.employeeId || isIn(person, unit)) return unit
    const { headId: _left, ...rest } = unit
    return rest
  })
}

export function withComing(units: readonly Unit[], person: Employee, above: readonly Employee[]): readonly Unit[] {
  return units.map(unit => {
    if (!isIn(person, unit)) return unit
    const headId = headWith(unit, person, above)
    return headId === undefined || headId === unit.headId ? unit : { ...unit, headId }
  })
}

const isIn = (person: Employee, unit: Unit) => person.unitId === unit.unitId && !hasLeft(person)

function headWith(unit: Unit, person: Employee, above: readonly Employee[]): string | undefined {
  if (person.kind === 'kepala_daerah') return person.employeeId
  const outside = above.findIndex(each => each.unitId !== unit.unitId)
  const within = outside < 0 ? above : above.slice(0, outside)
  if (unit.headId === undefined)
    return within.length === 0 && person.position.kind !== 'pelaksana' ? person.employeeId : undefined
  // the one who stood in for a head that was not there yet gives way to him
  return unit.headId === person.employeeId
    ? (within.findLast(each => isIn(each, unit)) ?? person).employeeId
    : unit.headId
}
