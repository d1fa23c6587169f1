import * as z from 'zod/mini'
import { answeringFault, declinedItem } from '../../domain/development/plan-rules.ts'
import { ShortText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveDevelopment } from '../../store/development.ts'
import { findDevelopment, TABLE_OF_DEVELOPMENT } from './find-plan-item.ts'
import { DevelopmentItemView, developmentView } from './plan-view.ts'

export const declineDevelopment = operation({
  id: 'declineDevelopment',
  area: 'development',
  route: 'POST /v1/development/plan-items/{itemId}/refusal',
  summary: 'The other side does not agree to what was proposed, or who proposed it takes it back, with a reason',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee and his evaluator, until it is agreed',
  input: z.strictObject({ reason: ShortText }),
  output: DevelopmentItemView,
  refusals: ['development_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_DEVELOPMENT,
  find: ({ path, actor }, { table, now }) => findDevelopment(table, path.itemId, actor, 'declineDevelopment', now),
  decide({ found: { item: was, onBehalfOf, ...seen }, input: { reason }, actor }, { now }) {
    const fault = answeringFault(was)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'declineDevelopment', said: reason }
    const { item, writes } = saveDevelopment(was, declinedItem(was, seen.side, by, reason, now), doing)
    return { answer: developmentView(item, seen), writes, was }
  },
})

export const handler = lambda(declineDevelopment)
