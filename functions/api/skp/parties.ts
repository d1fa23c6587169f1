import type { Employee, Unit } from '../../domain/people/employee.ts'
import type { Skp } from '../../domain/plans/skp.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import type { Chain } from '../chain.ts'

/** Who stands beside an SKP: as they were at its approval, else as they are now. */
export type Parties = {
  readonly evaluator?: Employee | undefined
  readonly superior?: Employee | undefined
  readonly unit?: Unit | undefined
}

export async function partiesOf(
  table: Reads<'employee' | 'unit'>,
  skp: Skp | undefined,
  chain: Chain,
): Promise<Parties> {
  const fixed = skp !== undefined && 'approval' in skp ? skp.approval : undefined
  const evaluatorId = fixed?.evaluatorId ?? chain.evaluatorId
  const superiorId = fixed === undefined ? chain.superiorId : fixed.superiorId
  const unitId = fixed === undefined ? chain.employee.unitId : fixed.unitId
  const [evaluator, superior, unit] = await Promise.all([
    evaluatorId === chain.evaluatorId ? chain.evaluator : evaluatorId && table.get(keys.employee(evaluatorId)),
    superiorId === chain.superiorId ? chain.superior : superiorId && table.get(keys.employee(superiorId)),
    unitId && table.get(keys.unit(unitId)),
  ])
  return { evaluator: evaluator || undefined, superior: superior || undefined, unit: unit || undefined }
}
