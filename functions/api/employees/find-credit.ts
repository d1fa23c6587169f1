import type { Actor, Employee, Relation } from '../../domain/people/employee.ts'
import type { CreditBalance } from '../../domain/credit/credit-balance.ts'
import { type CreditGround, jenjangOf } from '../../domain/credit/credit-standing.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Jenjang } from '../../domain/people/jenjang.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { isEmployeeId } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, relationsOf } from '../chain.ts'

export type FoundCredit = {
  readonly employee: Employee
  readonly relations: ReadonlySet<Relation>
  readonly jenjang: Jenjang | undefined
  readonly evaluations: CreditGround['evaluations']
  readonly history: readonly Item<'history'>[]
  readonly balance: CreditBalance | undefined
}

/** The kinds that finding someone's credit reads. */
export const READS_OF_CREDIT = {
  employee: ['GetItem'],
  region: ['GetItem'],
  evaluation: ['Query'],
  history: ['Query'],
  creditBalance: ['GetItem'],
} as const

type Found = Reads<'employee' | 'region' | 'creditBalance', 'evaluation' | 'history'>

/** Absent, malformed or not yours to see is one and the same answer. */
export async function findCredit(
  table: Found,
  employeeId: string,
  actor: Actor,
  now: Instant,
): Promise<FoundCredit | Refusal<'employee_not_found'>> {
  const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
  if (chain === undefined) return refuse('employee_not_found')
  const relations = relationsOf(actor, chain)
  if (relations.size === 0) return refuse('employee_not_found')
  return { employee: chain.employee, relations, ...(await groundOf(table, chain.employee)) }
}

/** What someone's credit is reckoned from; of a post that has none nothing is read. */
export async function groundOf(table: Found, { employeeId, position }: Employee) {
  const jenjang = jenjangOf(position)
  if (jenjang === undefined) return { jenjang, evaluations: [], history: [], balance: undefined }
  const [evaluations, history, balance] = await Promise.all([
    table.all(ranges.evaluationsOf(employeeId)),
    table.all(ranges.history(employeeId)),
    table.get(keys.creditBalance(employeeId)),
  ])
  return { jenjang, evaluations, history, balance }
}
