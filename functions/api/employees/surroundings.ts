import type { Employee, Unit } from '../../domain/people/employee.ts'
import { evaluatorFault, highPostFault } from '../../domain/people/evaluator.ts'
import { unitsAfter } from '../../domain/people/unit-head.ts'
import { personFaults } from '../../domain/people/person.ts'
import { type FieldProblem, refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { isEmployeeId } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'

/** No chain of evaluators of an agency is longer; a damaged one ends the walk. */
const LONGEST_CHAIN = 30

type Sources = Reads<'employee' | 'region' | 'unit' | 'nip' | 'email'>

/** All that a person's change is judged by. Plain data: the kit compares it between tries. */
export type Surroundings = {
  /** His unit, and the one that he leaves. */
  readonly units: readonly Unit[]
  /** Who has this NIP and this e-mail now. */
  readonly nip: Item<'nip'> | undefined
  readonly email: Item<'email'> | undefined
  /** Evaluator, superior, and so on up; ends before it would meet the person himself. */
  readonly above: readonly Employee[]
  readonly isCircle: boolean
  readonly region: Item<'region'> | undefined
  /** The head of region as he is recorded now, where that is someone else. */
  readonly regionHead: Employee | undefined
}

/** Reads it, or says which fields of the person name what is not there or does not fit. */
export async function surroundingsOf(
  table: Sources,
  hmac: (purpose: string, text: string) => string,
  before: Employee | undefined,
  after: Employee,
): Promise<Surroundings | Refusal<'invalid_input'>> {
  const unitIds = new Set([after.unitId, before?.unitId])
  const [units, nip, email, chain, region] = await Promise.all([
    Promise.all([...unitIds].flatMap(unitId => (unitId === undefined ? [] : [table.get(keys.unit(unitId))]))),
    after.nip === undefined ? undefined : table.get(keys.nip(hmac('nip', after.nip))),
    after.email === undefined ? undefined : table.get(keys.email(hmac('email', after.email))),
    chainUp(table, after),
    table.get(keys.region()),
  ])
  const found = units.filter(unit => unit !== undefined)
  // as he leaves them: who comes may head his unit
  const led = unitsAfter(found, after, chain.above)
  const judgesIn = await unitOfEvaluator(table, after, chain.above[0], led)
  const faults = [...personFaults(after), ...namedFaults(before, after, [...led, ...judgesIn], chain)]
  if (faults.length > 0) return refuse('invalid_input', undefined, faults)
  const other = region !== undefined && region.headId !== after.employeeId
  const regionHead = other ? await table.get(keys.employee(region.headId)) : undefined
  return { units: found, nip, email, ...chain, region, regionHead }
}

/** IV.A.7 asks whether a functional officer leads his unit, II.C.3.b who evaluates the head of one: read only for these. */
async function unitOfEvaluator(
  table: Sources,
  { employeeId, unitId: own }: Employee,
  evaluator: Employee | undefined,
  read: readonly Unit[],
): Promise<Unit[]> {
  const leads = read.some(unit => unit.unitId === own && unit.mandiri && unit.headId === employeeId)
  const unitId = leads || evaluator?.position.kind === 'fungsional' ? evaluator?.unitId : undefined
  const isRead = unitId === undefined || read.some(unit => unit.unitId === unitId)
  const unit = isRead ? undefined : await table.get(keys.unit(unitId))
  return unit === undefined ? [] : [unit]
}

async function chainUp(table: Sources, person: Employee): Promise<Pick<Surroundings, 'above' | 'isCircle'>> {
  const above: Employee[] = []
  let next = person.evaluatorId
  while (next !== undefined && isEmployeeId(next) && above.length < LONGEST_CHAIN) {
    if (next === person.employeeId) return { above, isCircle: true }
    const found: Employee | undefined = await table.get(keys.employee(next))
    if (found === undefined) break
    above.push(found)
    next = found.evaluatorId
  }
  return { above, isCircle: false }
}

function namedFaults(
  before: Employee | undefined,
  after: Employee,
  units: readonly Unit[],
  { above, isCircle }: Pick<Surroundings, 'above' | 'isCircle'>,
) {
  const faults: FieldProblem[] = []
  if (after.unitId !== undefined && !units.some(unit => unit.unitId === after.unitId))
    faults.push({
      pointer: '/unitId',
      code: 'unit_not_found',
      detail: 'Unit ini tidak ada. Impor unit atau pilih unit lain.',
    })
  const isOther = after.evaluatorId !== before?.evaluatorId
  if (after.evaluatorId !== undefined && (isOther || after.position.kind !== before?.position.kind)) {
    const evaluator = after.evaluatorId === after.employeeId ? after : above[0]
    const [own, unit] = [after, evaluator].map(of => units.find(({ unitId }) => unitId === of?.unitId))
    const fault =
      (isOther ? evaluatorFault(after.employeeId, evaluator, unit) : undefined) ??
      // a circle is refused as one, whoever stands in it
      (evaluator && !isCircle ? highPostFault(after, own, evaluator, unit) : undefined)
    if (fault !== undefined) faults.push(fault)
  }
  return faults
}

/** The names that the answer shows. */
export function namesOf(after: Employee, around: Surroundings) {
  const [evaluator, superior] = around.above
  return {
    unit: around.units.find(unit => unit.unitId === after.unitId),
    evaluator,
    superior: superior ?? (evaluator?.employeeId === around.regionHead?.employeeId ? undefined : around.regionHead),
  }
}
