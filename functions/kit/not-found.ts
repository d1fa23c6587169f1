import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { refuse } from '../domain/refusal.ts'
import { problem } from './problem.ts'

/** What the `$default` route answers: no operation has this method and path. */
export async function handler(
  event: Pick<APIGatewayProxyEventV2, 'requestContext'>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { status, headers, body } = problem(refuse('not_found'), event.requestContext.requestId)
  return { statusCode: status, headers: { ...headers }, body }
}
