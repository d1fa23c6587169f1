import * as z from 'zod/mini'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'

export const getReadiness = operation({
  id: 'getReadiness',
  area: 'health',
  route: 'GET /health/ready',
  summary: 'The functions and the table answer',
  allow: 'public',
  who: 'anyone',
  output: z.object({ status: z.literal('ready') }),
  refusals: [],
  table: { unit: ['GetItem'] },
  async find(_asked, { table }) {
    await table.get(keys.unit('-'))
    return {}
  },
  decide: () => ({ answer: { status: 'ready' as const } }),
})

export const handler = lambda(getReadiness)
