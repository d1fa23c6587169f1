import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { refuse } from '../../domain/refusal.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { namedSuperiorOf } from './named-superior.ts'
import { undeliverableOf } from '../undeliverable.ts'
import { EmployeeView, relationsAsAdmin, viewOf } from './view.ts'

const SEEING = ['evaluator', 'superior', 'delegator', 'admin'] as const

export const getEmployee = operation({
  id: 'getEmployee',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}',
  summary: 'One person, with whoever evaluates him',
  allow: ['pegawai', 'admin_kepegawaian', 'kepala_daerah'],
  who: 'administrator; evaluator and superior of the employee',
  output: EmployeeView,
  refusals: ['employee_not_found'],
  table: { employee: ['GetItem'], region: ['GetItem'], unit: ['GetItem'], email: ['GetItem'] },
  async find({ path, actor }, { table, now, hmac }) {
    const chain = isEmployeeId(path.employeeId) ? await chainOf(table, path.employeeId, now) : undefined
    if (chain === undefined) return refuse('employee_not_found')
    const { employee } = chain
    const { unitId, evaluatorId } = employee
    const relations = relationsAsAdmin(actor, relationsOf(actor, chain))
    if (!SEEING.some(relation => relations.has(relation))) return refuse('employee_not_found')
    // what is recorded is shown, also of an evaluator who has left and in whose place the next above acts
    const isRecorded = evaluatorId === undefined || evaluatorId === chain.evaluatorId
    const [unit, evaluator, undeliverable] = await Promise.all([
      unitId === undefined ? undefined : table.get(keys.unit(unitId)),
      isRecorded ? chain.evaluator : table.get(keys.employee(evaluatorId)),
      relations.has('admin') ? undeliverableOf(employee, table, hmac) : undefined,
    ])
    const superior = namedSuperiorOf(chain)
    return { view: viewOf(employee, { unit, evaluator, superior, undeliverable }, relations) }
  },
  decide: ({ found }) => ({ answer: found.view }),
})

export const handler = lambda(getEmployee)
