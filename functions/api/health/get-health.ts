import * as z from 'zod/mini'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'

export const getHealth = operation({
  id: 'getHealth',
  area: 'health',
  route: 'GET /health',
  summary: 'The functions answer (no database asked)',
  allow: 'public',
  who: 'anyone',
  output: z.object({ status: z.literal('ok') }),
  refusals: [],
  table: {},
  find: () => ({}),
  decide: () => ({ answer: { status: 'ok' as const } }),
})

export const handler = lambda(getHealth)
