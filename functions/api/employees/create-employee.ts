import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { givesHimselfPower, OTHER_ADMINISTRATOR } from '../../domain/people/own-power.ts'
import { refuse } from '../../domain/refusal.ts'
import { newEmployeeId } from '../../store/ids.ts'
import { changeEmployee, headWrites } from './change-employee.ts'
import { regionFault, regionWrites } from './region-head.ts'
import { namesOf, surroundingsOf } from './surroundings.ts'
import { EmployeeView, viewOf } from './view.ts'
import { PersonInput, personOf } from './person-input.ts'

/** Stands for the id that is only drawn when all is decided; no id looks like it. */
const NOBODY_YET = ''

export const createEmployee = operation({
  id: 'createEmployee',
  area: 'employees',
  route: 'POST /v1/employees',
  summary: 'An administrator enters one person: an employee, or the head of region',
  allow: ['admin_kepegawaian'],
  who: 'administrator; never as evaluator himself',
  status: 201,
  input: PersonInput,
  output: EmployeeView,
  refusals: ['not_allowed', 'nip_taken', 'email_taken', 'region_head_exists'],
  table: {
    employee: ['GetItem', 'PutItem', 'ConditionCheckItem'],
    staff: ['PutItem'],
    nip: ['GetItem', 'PutItem'],
    email: ['GetItem', 'PutItem'],
    unit: ['GetItem', 'PutItem'],
    region: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  find: () => ({}),
  async gather({ input, actor }, { table, hmac }) {
    const after = personOf(NOBODY_YET, input)
    return givesHimselfPower(actor.employeeId, undefined, after)
      ? refuse('not_allowed', OTHER_ADMINISTRATOR)
      : surroundingsOf(table, hmac, undefined, after)
  },
  decide({ gathered: around, input, actor }, { now, randomBytes, hmac }) {
    const after = personOf(newEmployeeId(randomBytes), input)
    if (around.nip !== undefined) return refuse('nip_taken')
    if (around.email !== undefined) return refuse('email_taken')
    const refused = regionFault(after, around)
    if (refused !== undefined) return refused
    const by = actor.employeeId ?? actor.sub
    const { nip, email } = around
    const { employee, writes } = changeEmployee({
      before: undefined,
      after,
      nip,
      email,
      operation: 'createEmployee',
      by,
      now,
      hmac,
    })
    return {
      answer: viewOf(employee, namesOf(employee, around), new Set(['admin'] as const)),
      writes: [
        ...writes,
        ...headWrites(around.units, employee, around.above),
        ...regionWrites(undefined, employee, around),
      ],
    }
  },
})

export const handler = lambda(createEmployee)
