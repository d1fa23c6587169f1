import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Instant } from '../functions/domain/instant.ts'
import type { Effects } from '../functions/kit/effects.ts'
import { type HttpHandler, lambda } from '../functions/kit/lambda.ts'
import { handler as notFound } from '../functions/kit/not-found.ts'
import type { AnyOperation } from '../functions/kit/operation.ts'
import type { Authorized, Authorizer } from './authorizer.ts'
import { contextOf, eventOf, type GatewayRequest, newRequestId, placeOf } from './event.ts'
import { type Match, router } from './routes.ts'

export type { GatewayRequest } from './event.ts'

export type GatewayResponse = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: string | Uint8Array
}

export type Gateway = {
  readonly dispatch: (request: GatewayRequest) => Promise<GatewayResponse>
}

/** More than this does not pass an HTTP API, whoever would answer. */
export const PAYLOAD_LIMIT = 10 * 1024 * 1024

/** An HTTP API in one process: route, authorizer, payload 2.0, function, answer. Without sockets. */
export function gateway(options: {
  readonly operations: readonly AnyOperation[]
  readonly effectsFor: (functionId: string) => Effects
  readonly authorize: Authorizer
  readonly now: () => Instant
}): Gateway {
  const { operations, effectsFor, authorize, now } = options
  const find = router(operations)
  const handlers = new Map<string, HttpHandler>(
    operations.map(operation => [operation.id, lambda(operation, () => effectsFor(operation.id))]),
  )

  async function answer(request: GatewayRequest, requestId: string): Promise<GatewayResponse> {
    if ((request.body?.length ?? 0) > PAYLOAD_LIMIT) return tooLong()
    const place = placeOf(request.target)
    const arrived = { request, place, requestId, now: now() }
    const match = find(request.method, place.rawPath)
    if (match === undefined) {
      const event = eventOf({ ...arrived, routeKey: '$default', path: {}, authorized: undefined })
      return responseOf(await notFound(event))
    }
    const authorized = await admit(match, request)
    if (authorized !== undefined && 'status' in authorized)
      return message(authorized.status, authorized.status === 401 ? 'Unauthorized' : 'Forbidden', {
        'www-authenticate': authorized.challenge,
      })
    const { operation, path } = match
    const handler = handlers.get(operation.id)
    if (handler === undefined) throw new Error(`${operation.id} has no handler`)
    const event = eventOf({ ...arrived, routeKey: operation.route, path, authorized })
    return responseOf(await handler(event, contextOf(operation.id, requestId)))
  }

  async function admit({ operation }: Match, request: GatewayRequest): Promise<Authorized | Denied | undefined> {
    return operation.allow === 'public' ? undefined : authorize(request.headers['authorization'])
  }

  return {
    async dispatch(request) {
      const requestId = newRequestId()
      const { headers, ...response } = await answer(request, requestId).catch(() =>
        message(500, 'Internal Server Error'),
      )
      return { ...response, headers: { ...headers, 'apigw-requestid': requestId } }
    },
  }
}

type Denied = Extract<Awaited<ReturnType<Authorizer>>, { status: number }>

/** The gateway's own words: their form cannot be changed in the cloud either. */
function message(status: number, text: string, headers: Readonly<Record<string, string>> = {}): GatewayResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    cookies: [],
    body: JSON.stringify({ message: text }),
  }
}

export const tooLong = (): GatewayResponse => message(413, 'Request Too Long')

function responseOf(result: APIGatewayProxyStructuredResultV2): GatewayResponse {
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    },
    cookies,
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  }
}
