import { agreedItem, answeringFault } from '../../domain/development/plan-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saveDevelopment } from '../../store/development.ts'
import { findDevelopment, TABLE_OF_DEVELOPMENT } from './find-plan-item.ts'
import { DevelopmentItemView, developmentView } from './plan-view.ts'

export const agreeDevelopment = operation({
  id: 'agreeDevelopment',
  area: 'development',
  route: 'POST /v1/development/plan-items/{itemId}/agreement',
  summary: 'The other side agrees to what was proposed for someone’s development: it is planned from then on',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'of employee and evaluator the one who did not propose it',
  output: DevelopmentItemView,
  refusals: ['development_not_found', 'not_allowed', 'wrong_status'],
  table: TABLE_OF_DEVELOPMENT,
  find: ({ path, actor }, { table, now }) => findDevelopment(table, path.itemId, actor, 'agreeDevelopment', now),
  decide({ found: { item: was, onBehalfOf, ...seen }, actor }, { now }) {
    const fault = answeringFault(was)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'agreeDevelopment' }
    const { item, writes } = saveDevelopment(was, agreedItem(was, by, now), doing)
    return { answer: developmentView(item, seen), writes, was }
  },
})

export const handler = lambda(agreeDevelopment)
