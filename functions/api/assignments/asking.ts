import type { Asked, Assignment, Deciding } from '../../domain/assignments/assignment.ts'
import { isPast, type Scope } from '../../domain/assignments/assignment.ts'
import { MOST_WAITING } from '../../domain/assignments/assignment-rules.ts'
import { type Instant, startOf, yearOf } from '../../domain/instant.ts'
import { deskOfEvaluator } from '../../domain/people/authority.ts'
import { type Employee, mustHaveSkp, type Unit, hasLeft } from '../../domain/people/employee.ts'
import type { Team } from '../../domain/teams/team.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { type Act, digestOf, NO_HISTORY } from '../../store/history.ts'
import { isEmployeeId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { type Chain, chainOf } from '../chain.ts'

/** What asking for an assignment reads and writes. */
export const READS_OF_ASKING = {
  employee: ['GetItem'],
  region: ['GetItem'],
  unit: ['GetItem'],
  assignment: ['Query', 'PutItem'],
  history: ['PutItem'],
} as const

export type GiverAt = { readonly employee: Employee; readonly unit: Unit | undefined }

/** Who would assign, and the unit that he belongs to. */
export async function giverAt(
  table: Reads<'employee' | 'unit'>,
  employeeId: string | undefined,
): Promise<GiverAt | undefined> {
  const employee =
    employeeId !== undefined && isEmployeeId(employeeId) ? await table.get(keys.employee(employeeId)) : undefined
  if (employee === undefined) return undefined
  return { employee, unit: employee.unitId === undefined ? undefined : await table.get(keys.unit(employee.unitId)) }
}

type ToAssign = { readonly chain: Chain; readonly others: readonly Assignment[] }

/** One sentence whatever the cause: who left is not everybody's to learn here. */
const UNKNOWN = refuse('invalid_input', undefined, [
  {
    pointer: '/employeeId',
    code: 'unknown_employee',
    detail: 'Pegawai ini tidak dikenal atau tidak bekerja lagi di sini. Pilih dari daftar rekan.',
  },
])

export async function employeeToAssign(
  table: Reads<'employee' | 'region', 'assignment'>,
  employeeId: string,
  now: Instant,
): Promise<ToAssign | Refusal<'invalid_input'>> {
  const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
  if (chain === undefined || hasLeft(chain.employee)) return UNKNOWN
  return { chain, others: await table.all(ranges.assignmentsOf(employeeId)) }
}

type Asking = {
  readonly form: Asked['form']
  readonly scope: Scope
  readonly giver: GiverAt | undefined
  readonly unitId: string | undefined
  readonly team?: Team | undefined
  readonly host?: string | undefined
  readonly words: Pick<Asked, 'statement' | 'expectedResult' | 'startsOn' | 'endsOn'>
  readonly askedBy: string
  readonly randomBytes: (n: number) => Uint8Array
}

/** As it lies before the evaluator (II.A.5.f.10–11). */
export function asked(
  chain: Chain,
  others: readonly Assignment[],
  now: Instant,
  { form, scope, giver, unitId, team, host, words, askedBy, randomBytes }: Asking,
): Asked | Refusal<'skp_not_required' | 'evaluator_missing' | 'assignments_full'> {
  const { employee } = chain
  if (!mustHaveSkp(employee)) return refuse('skp_not_required')
  const desk = deskOfEvaluator(chain)
  if (desk === undefined) return refuse('evaluator_missing')
  const waiting = others.filter(each => each.status === 'diajukan' && !isPast(each, now))
  if (waiting.length >= MOST_WAITING) return refuse('assignments_full')
  const { statement, expectedResult, startsOn, endsOn } = words
  return {
    status: 'diajukan',
    ...{ employeeId: employee.employeeId, employeeName: employee.name, place: randomText(randomBytes, 16) },
    ...{ year: yearOf(startOf(startsOn)), form, scope, statement, expectedResult, startsOn, endsOn },
    ...(giver === undefined ? {} : { giver: giverOf(giver) }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(host === undefined ? {} : { host }),
    ...(team === undefined ? {} : { team: { teamId: team.teamId, name: team.name } }),
    ...{ askedBy, askedAt: now, actorId: desk.employeeId, version: 1 },
    ...NO_HISTORY,
  }
}

const giverOf = ({ employee, unit }: GiverAt) => ({
  employeeId: employee.employeeId,
  name: employee.name,
  post: unit === undefined ? employee.position.name : `${employee.position.name} (${unit.name})`,
})

export function actOfAsking(
  asking: Asked,
  operation: string,
  { by, onBehalfOf, now }: Deciding,
): Omit<Act, 'from' | 'to'> {
  const { form, scope, giver, host, team, unitId, startsOn, endsOn, statement, expectedResult } = asking
  const words = { statement: digestOf(statement), expectedResult: digestOf(expectedResult) }
  const from = { giverId: giver?.employeeId, host, teamId: team?.teamId }
  const fixed = { form, scope, ...from, unitId, startsOn, endsOn, ...words }
  return { at: now, by, onBehalfOf, operation, fixed }
}
