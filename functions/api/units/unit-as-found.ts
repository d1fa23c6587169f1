import type { Unit } from '../../domain/people/employee.ts'
import type { Condition } from '../../store/access.ts'

/** Units carry no version: a unit is written only over exactly what was read. */
export function unitAsFound(unit: Unit | undefined): Condition {
  if (unit === undefined) return { absent: true }
  const { name, mandiri, parentId, headId } = unit
  return {
    equals: {
      name,
      mandiri,
      ...(parentId === undefined ? {} : { parentId }),
      ...(headId === undefined ? {} : { headId }),
    },
    without: [...(parentId === undefined ? ['parentId'] : []), ...(headId === undefined ? ['headId'] : [])],
  }
}
