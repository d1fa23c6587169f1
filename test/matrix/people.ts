import type { Actor, Employee } from '../../functions/domain/people/employee.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeIdOf, employeeItem, employeePuts } from '../support/evaluations.ts'
import { ADMIN, actor, idOf, type Laid, layTown, write } from '../support/town.ts'
import type { Caller } from './matrix.ts'

/** Whose affairs a cell is about: a person of his own for each, under the same evaluator. */
export type Subject = {
  readonly n: number
  readonly employeeId: string
  readonly name: string
  readonly nip: string
  readonly isAdmin: boolean
}

export const EVALUATOR = idOf('kasi')
export const SUPERIOR = idOf('camat')
export const UNIT = 'kec'

const two = (n: number) => String(n).padStart(2, '0')

export function subject(n: number, isAdmin: boolean): Subject {
  const birth = `19${two(60 + (Math.floor(n / 28) % 40))}${two(1 + (Math.floor(n / 1120) % 12))}${two(1 + (n % 28))}`
  const nip = `${birth}2019011${String(1 + Math.floor(n / 13_440)).padStart(3, '0')}`
  return { n, employeeId: employeeIdOf(n), name: `Pegawai ${String(n).padStart(6, '0')}`, nip, isAdmin }
}

const rolesOf = ({ isAdmin }: Pick<Subject, 'isAdmin'>): Actor['roles'] =>
  isAdmin ? ['pegawai', 'admin_kepegawaian'] : ['pegawai']

export function personPuts(one: Subject, overrides: Partial<Employee> = {}): readonly AnyWrite[] {
  const { n, name, nip } = one
  return employeePuts(
    employeeItem(n, { name, nip, unitId: UNIT, evaluatorId: EVALUATOR, roles: rolesOf(one), ...overrides }),
  )
}

/** People whom the small town does not have: another office, and two who hold a role and nothing else. */
const OTHERS = [
  employeeItem(1, { employeeId: idOf('kadis'), name: 'Zahra Maulana', unitId: 'dinas', evaluatorId: idOf('sekda') }),
  employeeItem(1, { employeeId: idOf('asing'), name: 'Oki Wijaya', unitId: 'dinas', evaluatorId: idOf('kadis') }),
  employeeItem(1, { employeeId: idOf('pembina'), name: 'Slamet Siregar', unitId: 'pemkot', roles: ['pembina'] }),
  employeeItem(1, {
    employeeId: idOf('mantan'),
    name: 'Joko Firdaus',
    unitId: 'pemkot',
    kind: 'kepala_daerah',
    roles: ['kepala_daerah'],
  }),
]

export async function layOffice(system: Laid, more: readonly AnyWrite[] = []): Promise<void> {
  await layTown(system)
  const dinas = { unitId: 'dinas', name: 'Dinas Kesehatan', parentId: 'pemkot', mandiri: true, headId: idOf('kadis') }
  await write(system, [
    ...OTHERS.flatMap(employeePuts),
    { action: 'PutItem', key: keys.unit('dinas'), item: dinas, when: { absent: true } },
    ...more,
  ])
}

const as = (word: string, roles: Actor['roles']): Actor => ({ sub: `sub-${word}`, employeeId: idOf(word), roles })
const own = (one: Subject, roles: Actor['roles']): Actor => ({ sub: one.employeeId, employeeId: one.employeeId, roles })

/** Who acts in a cell; relations come from the data, roles from the token. */
export function callerOf(caller: Caller, one: Subject): Actor | undefined {
  switch (caller) {
    case 'nobody':
      return undefined
    case 'self':
    case 'ownadm':
      return own(one, rolesOf(one))
    case 'eval':
      return actor('kasi')
    case 'sup':
      return actor('camat')
    case 'above':
      return actor('sekda')
    case 'coll':
      return actor('taufik')
    case 'other':
      return as('asing', ['pegawai'])
    case 'admin':
      return actor('admin')
    case 'pemb':
      return as('pembina', ['pembina'])
    case 'region':
      return as('mantan', ['kepala_daerah'])
    case 'boot':
      return ADMIN
    case 'norole':
      return { ...actor('kasi'), roles: [] }
  }
}

/** The same roles, each in his own affairs. */
export function callerForHimself(caller: Caller, one: Subject): Actor | undefined {
  const other = callerOf(caller, one)
  return other?.employeeId === undefined ? other : own(one, other.roles)
}
