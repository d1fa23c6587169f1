import * as z from 'zod/mini'
import { BEHAVIOUR_ASPECTS, CoreValue } from '../../domain/feedback/core-values.ts'
import { Role } from '../../domain/people/employee.ts'
import { plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { coreValueView, CoreValueView } from '../skp/core-values-view.ts'

export const listCoreValues = operation({
  id: 'listCoreValues',
  area: 'core-values',
  route: 'GET /v1/core-values',
  summary: 'The standard of behaviour: seven core values with three guides each, in the words of Pasal 10',
  allow: Role.options,
  who: 'anyone with a role',
  output: z.object({ aspects: plainTexts, items: z.array(CoreValueView) }),
  refusals: [],
  table: {},
  find: () => ({}),
  decide: () => ({ answer: { aspects: [...BEHAVIOUR_ASPECTS], items: CoreValue.options.map(coreValueView) } }),
})

export const handler = lambda(listCoreValues)
