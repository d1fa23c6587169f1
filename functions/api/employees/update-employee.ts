import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Actor, Employee, Relation } from '../../domain/people/employee.ts'
import { passesWorkOn } from '../../domain/people/moves.ts'
import { officeOf } from '../../domain/people/person.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Check } from '../../store/access.ts'
import { isEmployeeId } from '../../store/ids.ts'
import { keys } from '../../store/keys.ts'
import { changeEmployee, freedEmail, headWrites, workWrites } from './change-employee.ts'
import { NO_WORK, workOf } from './open-work.ts'
import { regionFault, regionFreed, regionWrites } from './region-head.ts'
import { namesOf, type Surroundings, surroundingsOf } from './surroundings.ts'
import { EmployeeView, PersonInput, personOf, relationsAsAdmin, viewOf } from './view.ts'

export const updateEmployee = operation({
  id: 'updateEmployee',
  area: 'employees',
  route: 'PUT /v1/employees/{employeeId}',
  summary: 'An administrator replaces what is recorded of a person; open plans and evaluations follow him',
  allow: ['admin_kepegawaian'],
  who: 'administrator; of his own profile only name, NIP, grade and e-mail',
  version: 'match',
  input: PersonInput,
  output: EmployeeView,
  refusals: ['employee_not_found', 'not_allowed', 'nip_taken', 'email_taken', 'region_head_exists', 'evaluator_cycle'],
  table: {
    employee: ['GetItem', 'PutItem', 'ConditionCheckItem'],
    staff: ['PutItem'],
    nip: ['GetItem', 'PutItem'],
    email: ['GetItem', 'PutItem', 'DeleteItem'],
    unit: ['GetItem', 'PutItem'],
    region: ['GetItem', 'PutItem', 'DeleteItem'],
    history: ['PutItem'],
    skp: ['Query', 'PutItem'],
    evaluation: ['Query', 'PutItem'],
  },
  async find({ path }, { table }) {
    const before = isEmployeeId(path.employeeId) ? await table.get(keys.employee(path.employeeId)) : undefined
    return before ?? refuse('employee_not_found')
  },
  async gather({ found: before, input, actor }, { table, hmac }) {
    const after = personOf(before.employeeId, input, before)
    if (isOwnPower(actor, before, after)) return refuse('not_allowed')
    const around = await surroundingsOf(table, hmac, before, after)
    if (around instanceof Refusal) return around
    const profiles = async (ids: readonly string[]) =>
      (await Promise.all(ids.map(id => table.get(keys.employee(id))))).filter(person => person !== undefined)
    return { around, work: passesWorkOn(before, after) ? await workOf(table, before, profiles) : NO_WORK }
  },
  decide({ found: before, gathered: { around, work }, input, actor }, { now, hmac }) {
    const after = personOf(before.employeeId, input, before)
    if (isOthers(around.nip, after)) return refuse('nip_taken')
    if (isOthers(around.email, after)) return refuse('email_taken')
    if (around.isCircle) return refuse('evaluator_cycle')
    const refused = regionFault(after, around)
    if (refused !== undefined) return refused
    const by = actor.employeeId ?? actor.sub
    const { nip, email } = around
    const change = { before, after, nip, email, operation: 'updateEmployee', by, now, hmac }
    const { employee, writes } = changeEmployee(change)
    return {
      answer: viewOf(employee, namesOf(employee, around), relationsAsAdmin(actor, ownOf(actor, employee))),
      was: before,
      writes: [
        ...writes,
        ...freedEmail(change),
        ...headWrites(around.units, employee, around.above),
        ...regionWrites(before, employee, around),
        ...regionFreed(employee, around),
        ...workWrites(work, change),
        ...chainChecks(before, after, around),
      ],
    }
  },
})

/**
 * In his own affairs an administrator is an employee: how he is called and reached he may correct, but not what gives
 * power or decides who judges him.
 */
function isOwnPower(actor: Actor, before: Employee, after: Employee): boolean {
  if (actor.employeeId !== before.employeeId) return false
  const power = (person: Employee) => [person.roles.toSorted().join(), person.evaluatorId, officeOf(person)].join()
  return power(before) !== power(after)
}

const isOthers = (claim: { employeeId: string } | undefined, after: Employee) =>
  claim !== undefined && claim.employeeId !== after.employeeId

const ownOf = (actor: Actor, { employeeId }: Employee): ReadonlySet<Relation> =>
  new Set(actor.employeeId === employeeId ? ['self'] : [])

/** Two administrators could close a circle together, each seeing no circle: everyone above must still be as read. */
function chainChecks(before: Employee, after: Employee, around: Surroundings): Check<'employee'>[] {
  if (before.evaluatorId === after.evaluatorId) return []
  return around.above.map(({ employeeId, version }) => ({
    action: 'ConditionCheckItem',
    key: keys.employee(employeeId),
    when: { equals: { version } },
  }))
}

export const handler = lambda(updateEmployee)
