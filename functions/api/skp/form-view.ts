import * as z from 'zod/mini'
import { CoreValue } from '../../domain/feedback/core-values.ts'
import { type Employee, plansByPerspective, Position, type Unit } from '../../domain/people/employee.ts'
import { rankOf } from '../../domain/people/grade.ts'
import type { Skp } from '../../domain/plans/skp.ts'
import { optionalText, plainText } from '../../domain/shapes.ts'
import type { Chain } from '../chain.ts'
import { CoreValueView, coreValueView } from './core-values-view.ts'
import type { Parties } from './parties.ts'

const Party = z.object({
  name: plainText,
  nip: optionalText,
  rank: optionalText,
  grade: optionalText,
  position: Position,
  unit: optionalText,
})

/** What the law's form has beside the plan: both people, and the standard of behaviour with what is expected besides. */
export const FormView = z
  .object({
    format: z.enum(['A.1.1', 'A.1.2', 'A.1.6', 'A.1.7']),
    employee: Party,
    evaluator: z.optional(Party),
    behaviour: z.array(z.extend(CoreValueView, { expectation: optionalText })),
  })
  .check(z.meta({ id: 'SkpForm' }))

const partyView = ({ name, nip, grade, position }: Employee, unit: Unit | undefined): z.input<typeof Party> => ({
  ...{ name, nip, rank: rankOf(grade), grade, position, unit: unit?.name },
})

export function formView(
  skp: Skp,
  { employee }: Chain,
  { evaluator, unit }: Parties,
  unitOfEvaluator: Unit | undefined,
): z.input<typeof FormView> {
  const approval = 'approval' in skp ? skp.approval : undefined
  const planner = { ...employee, position: approval?.position ?? employee.position }
  const byPerspective = plansByPerspective(planner, unit)
  const isQualitative = skp.approach === 'kualitatif'
  const assessor = evaluator && partyView(evaluator, unitOfEvaluator)
  return {
    format: byPerspective ? (isQualitative ? 'A.1.1' : 'A.1.2') : isQualitative ? 'A.1.6' : 'A.1.7',
    employee: partyView(planner, unit),
    // A.1.1 and A.1.2: the evaluator's NIP is optional, so it is left out
    ...(assessor && { evaluator: byPerspective ? { ...assessor, nip: undefined } : assessor }),
    behaviour: CoreValue.options.map(value => ({
      ...coreValueView(value),
      ...(skp.behaviourExpectations[value] ? { expectation: skp.behaviourExpectations[value] } : {}),
    })),
  }
}
