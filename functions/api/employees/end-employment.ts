import * as z from 'zod/mini'
import { ended, EndReason } from '../../domain/people/ending.ts'
import { dayOf } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { LEAVES, leavingWrites, touchedBy } from './person-change.ts'
import { namesOf } from './surroundings.ts'
import { EmployeeView, relationsAsAdmin, viewOf } from './view.ts'

export const endEmployment = operation({
  id: 'endEmployment',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/ending',
  summary: 'Someone is no employee any more: what was judged stays, what is open stops, his people are passed on',
  allow: ['admin_kepegawaian'],
  who: 'administrator, never of himself; from the day itself on',
  input: z.strictObject({ endedOn: z.iso.date(), reason: EndReason }),
  output: EmployeeView,
  refusals: ['employee_not_found', 'not_allowed', 'wrong_status'],
  table: LEAVES,
  async find({ path: { employeeId }, actor }, { table }) {
    const before = isEmployeeId(employeeId) ? await table.get(keys.employee(employeeId)) : undefined
    if (before === undefined) return refuse('employee_not_found')
    // in his own affairs an administrator is an employee
    return actor.employeeId === employeeId ? refuse('not_allowed') : before
  },
  async gather({ found: before, input }, { table, hmac, now }) {
    const after = ended(before, input, dayOf(now))
    return after instanceof Refusal ? after : touchedBy(table, hmac, before, after, now)
  },
  decide({ found: before, gathered, input, actor }, { now, hmac }) {
    const after = ended(before, input, dayOf(now))
    if (after instanceof Refusal) return after
    const act = { operation: 'endEmployment', by: actor.employeeId ?? actor.sub, now, hmac }
    const { employee, writes } = leavingWrites(before, after, gathered, act)
    const answer = viewOf(employee, namesOf(employee, gathered.around), relationsAsAdmin(actor, new Set()))
    return { answer, was: before, writes }
  },
})

export const handler = lambda(endEmployment)
