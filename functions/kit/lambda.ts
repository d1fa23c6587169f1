import middy from '@middy/core'
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda'
import { type Actor, Role } from '../domain/people/employee.ts'
import { refuse } from '../domain/refusal.ts'
import { cloudEffects } from './cloud.ts'
import type { Effects } from './effects.ts'
import { isPassing } from './outage.ts'
import type { AnyOperation } from './operation.ts'
import { problem, type Response } from './problem.ts'
import { type Request, serve } from './serve.ts'

export type HttpEvent = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer
export type HttpHandler = (event: HttpEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

/** An operation as API Gateway calls it (HTTP API, payload 2.0). `effects` is made on the first request, not on import. */
export function lambda(operation: AnyOperation, effects: () => Effects = cloudEffects): HttpHandler {
  const handler = middy<HttpEvent, APIGatewayProxyStructuredResultV2>()
    .use({
      onError: request => {
        const { requestId } = request.event.requestContext
        const passing = isPassing(request.error)
        effects().log({
          level: 'error',
          requestId,
          operation: operation.id,
          // an engine's message may hold the request itself: the name and the place say enough
          error: request.error?.name ?? 'unknown',
          at: ownFrames(request.error),
        })
        const answer = problem(refuse(passing ? 'unavailable' : 'internal_error'), requestId)
        logAnswer(effects(), operation, request.event, answer)
        return toResult(answer)
      },
    })
    .handler(async event => {
      const answer = await serve(operation, requestOf(event), effects())
      logAnswer(effects(), operation, event, answer)
      return toResult(answer)
    })
  return (event, context) => handler(event, context)
}

function requestOf(event: HttpEvent): Request {
  const { requestContext, body, isBase64Encoded } = event
  return {
    requestId: requestContext.requestId,
    now: requestContext.timeEpoch,
    actor: actorOf(event),
    path: defined(event.pathParameters),
    query: defined(event.queryStringParameters),
    headers: defined(event.headers),
    body: body === undefined ? undefined : isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  }
}

/** Claims arrive as strings; a role that we do not know is no role. */
function actorOf(event: HttpEvent): Actor | undefined {
  const claims = 'authorizer' in event.requestContext ? event.requestContext.authorizer?.jwt?.claims : undefined
  if (claims === undefined) return undefined
  const { sub, employee_id: employeeId, roles } = claims
  if (typeof sub !== 'string') return undefined
  return {
    sub,
    ...(typeof employeeId === 'string' && employeeId !== '' ? { employeeId } : {}),
    roles: String(roles ?? '')
      .split(' ')
      .flatMap(role => {
        const known = Role.safeParse(role)
        return known.success ? [known.data] : []
      }),
  }
}

function defined(values: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(values ?? {})) if (value !== undefined) found[name] = value
  return found
}

const toResult = (response: Response): APIGatewayProxyStructuredResultV2 => ({
  statusCode: response.status,
  headers: { ...response.headers },
  body: response.body,
})

function logAnswer(effects: Effects, operation: AnyOperation, event: HttpEvent, answer: Response): void {
  effects.log({
    level: 'info',
    requestId: event.requestContext.requestId,
    operation: operation.id,
    actor: actorOf(event)?.employeeId,
    status: answer.status,
    code: answer.code,
    milliseconds: Math.max(0, effects.now() - event.requestContext.timeEpoch),
  })
}

/** Function names and lines only. */
const ownFrames = (error: Error | null | undefined) =>
  (error?.stack ?? '')
    .split('\n')
    .filter(line => line.trimStart().startsWith('at '))
    .slice(0, 5)
    .map(line => line.trim())
