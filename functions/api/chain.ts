import type { Actor, Employee, Relation } from '../domain/employee.ts'
import { superiorIdOf } from '../domain/evaluator.ts'
import type { Reads } from '../store/access.ts'
import { keys } from '../store/keys.ts'

/** An employee and who stands above him at this moment: authority is read from the profiles at the act (Pasal 1(9), IV.A.1–2). */
export type Chain = {
  readonly employee: Employee
  readonly evaluatorId?: string | undefined
  readonly evaluator?: Employee | undefined
  /** The evaluator's own evaluator; where there is none, the head of the region. */
  readonly superiorId?: string | undefined
}

type People = Reads<'employee' | 'region'>

/** `keptEvaluatorId`: the evaluator of the window's opening, who keeps that period (IV.A.14). */
export async function chainOf(table: People, employeeId: string, keptEvaluatorId?: string): Promise<Chain | undefined> {
  const employee = await table.get(keys.employee(employeeId))
  return employee === undefined ? undefined : chainAbove(table, employee, keptEvaluatorId)
}

export async function chainAbove(table: People, employee: Employee, keptEvaluatorId?: string): Promise<Chain> {
  const evaluatorId = keptEvaluatorId ?? employee.evaluatorId
  const evaluator = evaluatorId === undefined ? undefined : await table.get(keys.employee(evaluatorId))
  const headId = evaluator?.evaluatorId === undefined ? (await table.get(keys.region()))?.headId : undefined
  const superiorId = superiorIdOf(evaluator, headId)
  return { employee, evaluatorId, evaluator, superiorId }
}

/** In his own affairs an administrator is an employee and nothing else. */
export function relationsOf(actor: Actor, chain: Chain): ReadonlySet<Relation> {
  const me = actor.employeeId
  if (me !== undefined && me === chain.employee.employeeId) return new Set<Relation>(['self'])
  const relations = new Set<Relation>()
  // who has left judges nobody any more, though his token lives on for a while (IV.A.2)
  if (me !== undefined && me === chain.evaluatorId && chain.evaluator?.status !== 'berhenti') relations.add('evaluator')
  if (me !== undefined && me === chain.superiorId) relations.add('superior')
  if (actor.roles.includes('admin_kepegawaian')) relations.add('admin')
  return relations
}
