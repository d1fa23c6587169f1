import { type Guidance } from '../../domain/coaching/guidance.ts'
import { GuidanceInput } from '../../domain/coaching/guidance-input.ts'
import { guidanceParts } from '../../domain/coaching/guidance-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NO_HISTORY } from '../../store/history.ts'
import { isEmployeeId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainOf, officeOfAct, relationsOf } from '../chain.ts'
import { saveGuidance } from '../coaching/find.ts'
import { GuidanceView, guidanceView } from '../coaching/view.ts'

export const startGuidance = operation({
  id: 'startGuidance',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/guidance',
  summary: 'Coaching, mentoring or training begins, by the evaluator or someone whom he assigns (III.D.4)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, at any time (III.D.2)',
  status: 201,
  input: GuidanceInput,
  output: GuidanceView,
  refusals: ['employee_not_found', 'not_allowed'],
  table: { employee: ['GetItem'], region: ['GetItem'], guidance: ['PutItem'], history: ['PutItem'] },
  async find({ path: { employeeId }, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    if (chain?.evaluator === undefined || relations === undefined || relations.size === 0)
      return refuse('employee_not_found')
    if (!relations.has('evaluator')) return refuse('not_allowed')
    const { employee, evaluator } = chain
    return { employee, evaluator, relations, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
  },
  async gather({ found: { employee, evaluator }, input: { guideId } }, { table }) {
    if (guideId === undefined) return evaluator
    const guide = isEmployeeId(guideId) ? await table.get(keys.employee(guideId)) : undefined
    return guide?.status === 'aktif' && guide.employeeId !== employee.employeeId ? guide : UNKNOWN_GUIDE
  },
  decide({ found, gathered: guide, input: { kind, goal }, actor }, { now, randomBytes }) {
    const { employee, evaluator, relations, onBehalfOf } = found
    const { employeeId, name } = employee
    const started: Guidance = {
      ...{ employeeId, name, kind, goal, status: 'berjalan', place: randomText(randomBytes, 16) },
      guide: { employeeId: guide.employeeId, name: guide.name },
      ...{ startedBy: evaluator.employeeId, startedAt: now, journal: [], version: 1, ...NO_HISTORY },
    }
    const doing = { at: now, by: evaluator.employeeId, onBehalfOf, operation: 'startGuidance', said: goal }
    const { guidance, writes } = saveGuidance(undefined, started, doing)
    const parts = guidanceParts(guidance, relations, actor.employeeId)
    return { answer: guidanceView(guidance, parts), writes }
  },
})

const UNKNOWN_GUIDE = refuse('invalid_input', undefined, [
  {
    pointer: '/guideId',
    code: 'unknown_guide',
    detail: 'Pembimbing harus pegawai aktif selain pegawai yang dibimbing. Pilih dari daftar rekan.',
  },
])

export const handler = lambda(startGuidance)
