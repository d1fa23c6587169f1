import { DevelopmentInput } from '../../domain/development/plan-item.ts'
import {
  developmentFaults,
  developmentSide,
  proposedItem,
  proposingFault,
} from '../../domain/development/plan-rules.ts'
import { hasStarted } from '../../domain/development/training-rules.ts'
import { isInOffice } from '../../domain/people/employee.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveDevelopment, WRITES_OF_DEVELOPMENT } from '../../store/development.ts'
import { NO_HISTORY } from '../../store/history.ts'
import { isEmployeeId, parseTrainingId, randomText } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, officeOfAct, relationsOf } from '../chain.ts'
import { DevelopmentItemView, developmentView } from '../development/plan-view.ts'
import { needsOf, READS_OF_NEEDS } from './needs-of.ts'

export const proposeDevelopment = operation({
  id: 'proposeDevelopment',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/development-plan',
  summary:
    'A step of someone’s development is proposed, for a need or freely: what, by which way, until when; the other side agrees',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee in office, and his evaluator',
  status: 201,
  input: DevelopmentInput(),
  output: DevelopmentItemView,
  refusals: ['employee_not_found', 'not_allowed', 'development_full'],
  table: {
    ...WRITES_OF_DEVELOPMENT,
    ...READS_OF_NEEDS,
    employee: ['GetItem'],
    region: ['GetItem'],
    training: ['GetItem'],
    enrolment: ['GetItem'],
    developmentItem: ['Query', 'PutItem'],
  },
  async find({ path: { employeeId }, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    const side = relations && developmentSide(relations)
    if (chain === undefined || relations === undefined || side === undefined) return refuse('employee_not_found')
    const { employee, desk } = chain
    if (!isInOffice(employee)) return refuse('not_allowed')
    const items = await table.all(ranges.developmentOf(employeeId))
    const onBehalfOf = officeOfAct(actor, chain)?.employeeId
    return { employee, evaluatorId: desk?.employeeId, relations, side, items, onBehalfOf }
  },
  async gather({ found: { employee, relations }, input: { needId, trainingId }, actor }, { table, now }) {
    const { employeeId } = employee
    const years = needId === undefined ? [] : [yearOf(now) - 1, yearOf(now)]
    const [training, enrolment, ...needs] = await Promise.all([
      trainingId === undefined || parseTrainingId(trainingId) === undefined
        ? undefined
        : table.get(keys.training(trainingId)),
      trainingId === undefined || parseTrainingId(trainingId) === undefined
        ? undefined
        : table.get(keys.enrolment({ employeeId, trainingId })),
      ...years.map(year => needsOf(table, employeeId, year, relations, actor)),
    ])
    return { training, enrolment, need: needs.flat().find(each => each.needId === needId) }
  },
  decide({ found, gathered: { training, enrolment, need }, input, actor }, { now, randomBytes }) {
    const faults = [
      ...developmentFaults(input, now),
      ...(input.needId !== undefined && need === undefined ? [UNKNOWN_NEED] : []),
      ...(input.trainingId !== undefined &&
      (training === undefined || hasStarted(training, now) || training.cancelled !== undefined)
        ? [UNKNOWN_TRAINING]
        : []),
    ]
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const fault = proposingFault(found.items)
    if (fault !== undefined) return fault
    const { side, onBehalfOf } = found
    const by = actor.employeeId ?? actor.sub
    const proposal = {
      ...found,
      by,
      place: randomText(randomBytes, 16),
      need: need && { needId: need.needId, source: need.source, ...(need.periodId && { periodId: need.periodId }) },
    }
    const competency = input.competency ?? need?.competency?.competency
    const proposed = proposedItem({ ...input, ...(competency && { competency }) }, proposal, now)
    const doing = { at: now, by, onBehalfOf, operation: 'proposeDevelopment', said: input.goal }
    const { item, writes } = saveDevelopment(undefined, { ...proposed, ...NO_HISTORY }, doing)
    return { answer: developmentView(item, { side, enrolment: enrolment?.status }), writes }
  },
})

const UNKNOWN_NEED = {
  pointer: '/needId',
  code: 'unknown_need',
  detail: 'Kebutuhan ini tidak ada atau sudah berubah. Muat ulang daftar kebutuhan pengembangan.',
}

const UNKNOWN_TRAINING = {
  pointer: '/trainingId',
  code: 'unknown_training',
  detail: 'Pelatihan ini tidak ada dalam katalog, sudah dimulai, atau dibatalkan. Pilih dari katalog.',
}

export const handler = lambda(proposeDevelopment)
