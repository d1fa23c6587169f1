import { authorityOf, type Asking, HEAD_OF_REGION, type Standing } from '../domain/authority.ts'
import type { Actor, Employee, Relation } from '../domain/employee.ts'
import type { Reads } from '../store/access.ts'
import { keys } from '../store/keys.ts'

/** An employee and who stands above him at this moment: authority is read from the profiles at the act (Pasal 1(9), IV.A.1–2). */
export type Chain = {
  readonly employee: Employee
  readonly evaluatorId?: string | undefined
  readonly evaluator?: Employee | undefined
  readonly superiorId?: string | undefined
  readonly superior?: Employee | undefined
}

type People = Reads<'employee' | 'region'>

/** `standing`: the evaluation that it is about, where it is about one. */
export async function chainOf(table: People, employeeId: string, standing?: Standing): Promise<Chain | undefined> {
  const employee = await table.get(keys.employee(employeeId))
  return employee === undefined ? undefined : chainAbove(table, employee, standing)
}

export async function chainAbove(table: People, employee: Employee, standing?: Standing): Promise<Chain> {
  const { evaluator, superior } = await answered(table, authorityOf(employee, standing))
  return { employee, evaluatorId: evaluator?.employeeId, evaluator, superiorId: superior?.employeeId, superior }
}

async function answered<T>(table: People, asking: Asking<T>): Promise<T> {
  const known = new Map<string, Employee | undefined>()
  const profile = async (employeeId: string) => {
    if (!known.has(employeeId)) known.set(employeeId, await table.get(keys.employee(employeeId)))
    return known.get(employeeId)
  }
  let step = asking.next()
  while (step.done !== true) {
    const wanted = step.value === HEAD_OF_REGION ? (await table.get(keys.region()))?.headId : step.value
    step = asking.next(wanted === undefined ? undefined : await profile(wanted))
  }
  return step.value
}

/** In his own affairs an administrator is an employee and nothing else. */
export function relationsOf(actor: Actor, chain: Chain): ReadonlySet<Relation> {
  const me = actor.employeeId
  if (me !== undefined && me === chain.employee.employeeId) return new Set<Relation>(['self'])
  const relations = new Set<Relation>()
  if (me !== undefined && me === chain.evaluatorId) relations.add('evaluator')
  if (me !== undefined && me === chain.superiorId) relations.add('superior')
  if (actor.roles.includes('admin_kepegawaian')) relations.add('admin')
  return relations
}
