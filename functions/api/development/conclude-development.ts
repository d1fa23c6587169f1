import { ConclusionInput } from '../../domain/development/plan-item.ts'
import { concludedItem, concludingFault, conclusionFaults, doneFault } from '../../domain/development/plan-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveDevelopment } from '../../store/development.ts'
import { findDevelopment, TABLE_OF_DEVELOPMENT } from './find-plan-item.ts'
import { DevelopmentItemView, developmentView } from './plan-view.ts'

export const concludeDevelopment = operation({
  id: 'concludeDevelopment',
  area: 'development',
  route: 'POST /v1/development/plan-items/{itemId}/conclusion',
  summary: 'What was agreed is done, or was not done for a reason; a training of the catalogue once it is completed',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee and his evaluator, once it is agreed',
  input: ConclusionInput(),
  output: DevelopmentItemView,
  refusals: ['development_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_DEVELOPMENT,
  find: ({ path, actor }, { table, now }) => findDevelopment(table, path.itemId, actor, 'concludeDevelopment', now),
  decide({ found: { item: was, onBehalfOf, ...seen }, input, actor }, { now }) {
    const faults = conclusionFaults(input)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const fault = concludingFault(was) ?? doneFault(was, input, seen.enrolment)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'concludeDevelopment', said: input.note }
    const { item, writes } = saveDevelopment(was, concludedItem(was, input, by, now), doing)
    return { answer: developmentView(item, seen), writes, was }
  },
})

export const handler = lambda(concludeDevelopment)
