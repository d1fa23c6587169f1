import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Actor, Employee, Relation } from '../../domain/people/employee.ts'
import { givesHimselfPower, OTHER_ADMINISTRATOR } from '../../domain/people/own-power.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { changedPerson, CHANGES_OF_PERSON, touchedBy } from './person-change.ts'
import { regionFreed } from './region-head.ts'
import { namesOf } from './surroundings.ts'
import { EmployeeView, relationsAsAdmin, viewOf } from './view.ts'
import { PersonInput, personOf } from './person-input.ts'

export const updateEmployee = operation({
  id: 'updateEmployee',
  area: 'employees',
  route: 'PUT /v1/employees/{employeeId}',
  summary: 'An administrator replaces what is recorded of a person; open plans and evaluations follow him',
  allow: ['admin_kepegawaian'],
  who: 'administrator; of his own profile only name, NIP, grade and e-mail, and never as evaluator himself',
  version: 'match',
  input: PersonInput,
  output: EmployeeView,
  refusals: ['employee_not_found', 'not_allowed', 'nip_taken', 'email_taken', 'region_head_exists', 'evaluator_cycle'],
  table: { ...CHANGES_OF_PERSON, region: [...CHANGES_OF_PERSON.region, 'DeleteItem'] },
  async find({ path }, { table }) {
    const before = isEmployeeId(path.employeeId) ? await table.get(keys.employee(path.employeeId)) : undefined
    return before ?? refuse('employee_not_found')
  },
  async gather({ found: before, input, actor }, { table, hmac, now }) {
    const after = personOf(before.employeeId, input, before)
    return givesHimselfPower(actor.employeeId, before, after)
      ? refuse('not_allowed', OTHER_ADMINISTRATOR)
      : touchedBy(table, hmac, before, after, now)
  },
  decide({ found: before, gathered, input, actor }, { now, hmac }) {
    const after = personOf(before.employeeId, input, before)
    const act = { operation: 'updateEmployee', by: actor.employeeId ?? actor.sub, now, hmac }
    const changed = changedPerson(before, after, gathered, act)
    if (changed instanceof Refusal) return changed
    const { employee, writes } = changed
    const answer = viewOf(employee, namesOf(employee, gathered.around), relationsAsAdmin(actor, ownOf(actor, employee)))
    return { answer, was: before, writes: [...writes, ...regionFreed(employee, gathered.around)] }
  },
})

const ownOf = (actor: Actor, { employeeId }: Employee): ReadonlySet<Relation> =>
  new Set(actor.employeeId === employeeId ? ['self'] : [])

export const handler = lambda(updateEmployee)
