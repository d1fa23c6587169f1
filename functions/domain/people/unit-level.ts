import type { Unit } from './employee.ts'

/** The unit that has none above it is of the first level, those right below it of the second. */
export function levelsOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const parentOf = new Map(units.map(unit => [unit.unitId, unit.parentId]))
  return new Map(units.map(({ unitId }) => [unitId, levelOf(unitId, parentOf)]))
}

function levelOf(unitId: string, parentOf: ReadonlyMap<string, string | undefined>): number {
  const met = new Set<string>()
  // a circle, as only a damaged table has it, ends where it began
  for (let next: string | undefined = unitId; next !== undefined && !met.has(next); next = parentOf.get(next))
    met.add(next)
  return met.size
}
