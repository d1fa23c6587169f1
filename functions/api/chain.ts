import { authorityOf, type Asking, HEAD_OF_REGION, type Standing } from '../domain/people/authority.ts'
import { type Actor, type Employee, hasLeft, type Relation } from '../domain/people/employee.ts'
import type { Instant } from '../domain/instant.ts'
import type { Reads } from '../store/access.ts'
import * as keys from '../store/keys.ts'

/** An employee and who stands above him at this moment: authority is read from the profiles at the act (Pasal 1(9), IV.A.1–5). */
export type Chain = {
  readonly employee: Employee
  readonly evaluatorId?: string | undefined
  readonly evaluator?: Employee | undefined
  readonly superiorId?: string | undefined
  readonly superior?: Employee | undefined
  /** In whose office the evaluator acts, where it is another's (IV.A.3). */
  readonly evaluatorFor?: Employee | undefined
  readonly superiorFor?: Employee | undefined
  /** On whose desk the work about him lies. */
  readonly desk?: Employee | undefined
}

type Above = Omit<Chain, 'employee'> & { readonly employee: Pick<Employee, 'employeeId'> }

type People = Reads<'employee' | 'region'>

/** `standing`: the evaluation that it is about, where it is about one. */
export async function chainOf(
  table: People,
  employeeId: string,
  now: Instant,
  standing?: Standing,
): Promise<Chain | undefined> {
  const employee = await table.get(keys.employee(employeeId))
  return employee === undefined ? undefined : chainAbove(table, employee, now, standing)
}

export async function chainAbove(
  table: People,
  employee: Employee,
  now: Instant,
  standing: Standing = {},
): Promise<Chain> {
  const { unnamed: _, ...found } = await answered(table, authorityOf(employee, standing, now))
  const { evaluator, superior } = found
  const ids = { evaluatorId: evaluator?.employeeId, superiorId: superior?.employeeId }
  return { employee, ...found, ...ids }
}

/** The office in which he acts towards this employee, where it is another's: he acts on its holder's behalf. */
export function officeOfAct(actor: Actor, chain: Chain): Employee | undefined {
  const me = actor.employeeId
  if (me === undefined) return undefined
  // who stands above a judgement stands there in his own office, though he acts for the evaluator today
  if (me === chain.superiorId) return chain.superiorFor
  return me === chain.evaluatorId ? chain.evaluatorFor : undefined
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

/** Who is named in person, as a signer, a guide or a counsellor, answers for it as long as he is employed. */
export async function isEmployed(table: Reads<'employee'>, employeeId: string | undefined): Promise<boolean> {
  const person = employeeId === undefined ? undefined : await table.get(keys.employee(employeeId))
  return person !== undefined && !hasLeft(person)
}

/** In his own affairs an administrator is an employee and nothing else. */
export function relationsOf(actor: Actor, chain: Above): ReadonlySet<Relation> {
  const me = actor.employeeId
  if (me !== undefined && me === chain.employee.employeeId) return new Set<Relation>(['self'])
  const relations = new Set<Relation>()
  if (me !== undefined && me === chain.evaluatorId) relations.add('evaluator')
  if (me !== undefined && me === chain.superiorId) relations.add('superior')
  const given = [chain.evaluatorFor, chain.superiorFor].some(office => office?.employeeId === me)
  if (me !== undefined && given) relations.add('delegator')
  if (actor.roles.includes('admin_kepegawaian')) relations.add('admin')
  return relations
}
