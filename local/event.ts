import { randomUUID } from 'node:crypto'
import type { Context } from 'aws-lambda'
import type { Instant } from '../functions/domain/instant.ts'
import type { HttpEvent } from '../functions/kit/lambda.ts'
import type { Authorized } from './authorizer.ts'

/** A request as it came in: header names in lower case, several of one name joined by a comma. */
export type GatewayRequest = {
  readonly method: string
  /** Path and query as sent. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | undefined
  readonly sourceIp?: string
}

export type Place = { readonly rawPath: string; readonly rawQueryString: string }

export function placeOf(target: string): Place {
  const question = target.indexOf('?')
  return question < 0
    ? { rawPath: target, rawQueryString: '' }
    : { rawPath: target.slice(0, question), rawQueryString: target.slice(question + 1) }
}

type Arrival = {
  readonly request: GatewayRequest
  readonly place: Place
  readonly routeKey: string
  readonly path: Readonly<Record<string, string>>
  readonly requestId: string
  readonly now: Instant
  readonly authorized: Authorized | undefined
}

/** The event that an HTTP API hands to a function, payload format 2.0. */
export function eventOf(arrival: Arrival): HttpEvent {
  const { request, place, routeKey, path, requestId, now, authorized } = arrival
  const { cookie, ...headers } = request.headers
  const query = queryOf(place.rawQueryString)
  const event = {
    version: '2.0',
    routeKey,
    rawPath: place.rawPath,
    rawQueryString: place.rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(Object.keys(path).length === 0 ? {} : { pathParameters: { ...path } }),
    ...bodyOf(request),
  }
  const requestContext = {
    accountId: '000000000000',
    apiId: 'local',
    domainName: headers['host'] ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: request.method,
      path: place.rawPath,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp ?? '127.0.0.1',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId,
    routeKey,
    stage: '$default',
    time: commonLogTime(now),
    timeEpoch: now,
  }
  if (authorized === undefined) return { ...event, requestContext }
  const authorizer = {
    principalId: '',
    integrationLatency: 0,
    jwt: { claims: { ...authorized.claims }, scopes: [...authorized.scopes] },
  }
  return { ...event, requestContext: { ...requestContext, authorizer } }
}

/** Values of one name are joined by a comma, in the order in which they came. */
function queryOf(rawQueryString: string): Record<string, string> | undefined {
  const query: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(rawQueryString))
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`
  return Object.keys(query).length === 0 ? undefined : { ...query }
}

const TEXT = /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.-]+\+(json|xml)\b)/i

function bodyOf({ body, headers }: GatewayRequest): { body?: string; isBase64Encoded: boolean } {
  if (body === undefined || body.length === 0) return { isBase64Encoded: false }
  const isBase64Encoded = !TEXT.test(headers['content-type'] ?? '')
  return { body: Buffer.from(body).toString(isBase64Encoded ? 'base64' : 'utf8'), isBase64Encoded }
}

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(now: Instant): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(new Date(now).toUTCString()) ?? []
  return `${day}/${month}/${year}:${time} +0000`
}

export function contextOf(functionName: string, requestId: string): Context {
  const nothing = () => undefined
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:ap-southeast-3:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: '',
    logStreamName: '',
    getRemainingTimeInMillis: () => 29_000,
    done: nothing,
    fail: nothing,
    succeed: nothing,
  }
}

export const newRequestId = (): string => Buffer.from(randomUUID()).toString('base64url').slice(0, 15) + '='
