import * as z from 'zod/mini'
import { plainText } from '../../domain/shapes.ts'
import document from '../../../docs/openapi.json' with { type: 'json' }
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'

export const getOpenapi = operation({
  id: 'getOpenapi',
  area: 'openapi',
  route: 'GET /openapi.json',
  summary: 'This contract, as OpenAPI 3.1',
  allow: 'public',
  who: 'anyone',
  cache: 'public, max-age=300',
  output: z.record(plainText, z.unknown()),
  refusals: [],
  table: {},
  find: () => ({}),
  decide: () => ({ answer: document }),
})

export const handler = lambda(getOpenapi)
