import type { Employee } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { passesWorkOn } from '../../domain/people/moves.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Check, Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import { chainAbove } from '../chain.ts'
import {
  changeEmployee,
  changeProfile,
  freedEmail,
  headWrites,
  type OpenWork,
  type ProfileChange,
  workWrites,
} from './change-employee.ts'
import { NO_WORK, workOf } from './open-work.ts'
import { regionFault, regionWrites } from './region-head.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

type Sources = Reads<'employee' | 'region' | 'unit' | 'nip' | 'email' | 'period', 'skp' | 'evaluation' | 'assignment'>
type Hmac = (purpose: string, text: string) => string

/** What changing a person reads and writes, whoever asks for it. */
export const CHANGES_OF_PERSON = {
  employee: ['GetItem', 'PutItem', 'ConditionCheckItem'],
  staff: ['PutItem'],
  nip: ['GetItem', 'PutItem'],
  email: ['GetItem', 'PutItem', 'DeleteItem'],
  unit: ['GetItem', 'PutItem'],
  region: ['GetItem', 'PutItem'],
  history: ['PutItem'],
  period: ['BatchGetItem'],
  skp: ['Query', 'PutItem'],
  evaluation: ['Query', 'PutItem'],
  assignment: ['Query', 'PutItem'],
} as const

/** Of who leaves no number, address or chain changes that another could claim. */
export const LEAVES = {
  ...CHANGES_OF_PERSON,
  employee: ['GetItem', 'PutItem'],
  nip: ['GetItem'],
  email: ['GetItem'],
  region: ['GetItem'],
} as const

/** All that a person's change touches. Plain data: the kit compares it between tries. */
export type Touched = { readonly around: Surroundings; readonly work: OpenWork }

export async function touchedBy(
  table: Sources,
  hmac: Hmac,
  before: Employee,
  after: Employee,
  now: Instant,
): Promise<Touched | Refusal<'invalid_input'>> {
  const around = await surroundingsOf(table, hmac, before, after)
  if (around instanceof Refusal) return around
  const profiles = async (ids: readonly string[]) =>
    (await Promise.all(ids.map(id => table.get(keys.employee(id))))).filter(person => person !== undefined)
  if (!passesWorkOn(before, after)) return { around, work: NO_WORK }
  const { desk } = await chainAbove(table, after, now)
  return { around, work: await workOf(table, before, profiles, desk?.employeeId) }
}

type Act = Pick<ProfileChange, 'operation' | 'by' | 'now' | 'corrects'> & { readonly hmac: Hmac }

/** The person as he is from now on, if nothing speaks against it, with his units, his open work and all that makes it certain, in one transaction. */
export function changedPerson(before: Employee, after: Employee, { around, work }: Touched, act: Act) {
  if (isOthers(around.nip, after)) return refuse('nip_taken')
  if (isOthers(around.email, after)) return refuse('email_taken')
  if (around.isCircle) return refuse('evaluator_cycle')
  const refused = regionFault(after, around)
  return refused ?? personWrites(before, after, { around, work }, act)
}

function personWrites(before: Employee, after: Employee, { around, work }: Touched, act: Act) {
  const { nip, email } = around
  const change = { before, after, nip, email, ...act }
  const { employee, writes } = changeEmployee(change)
  return {
    employee,
    writes: [
      ...writes,
      ...freedEmail(change),
      ...headWrites(around.units, employee, around.above),
      ...regionWrites(before, employee, around),
      ...workWrites(work, { ...change, after: employee }),
      ...chainChecks(before, after, around),
    ],
  }
}

/** Who leaves: his units, and his open work (II.C.8). */
export function leavingWrites(before: Employee, after: Employee, { around, work }: Touched, act: Act) {
  const change = { before, after, ...act }
  const { employee, writes } = changeProfile(change)
  const followed = workWrites(work, { ...change, after: employee })
  return { employee, writes: [...writes, ...headWrites(around.units, employee, around.above), ...followed] }
}

const isOthers = (claim: { employeeId: string } | undefined, after: Employee) =>
  claim !== undefined && claim.employeeId !== after.employeeId

/** Two administrators could close a circle together, each seeing no circle: everyone above must still be as read. */
function chainChecks(before: Employee, after: Employee, around: Surroundings): Check<'employee'>[] {
  if (before.evaluatorId === after.evaluatorId) return []
  return around.above.map(({ employeeId, version }) => ({
    action: 'ConditionCheckItem',
    key: keys.employee(employeeId),
    when: { equals: { version } },
  }))
}
