import { afterAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { operation } from '../../functions/kit/operation.ts'
import { eventOf, placeOf } from '../../local/event.ts'
import { PAYLOAD_LIMIT } from '../../local/gateway.ts'
import { router } from '../../local/routes.ts'
import { openSystem } from '../support/system.ts'

const Echo = z.object({ path: z.unknown(), query: z.unknown(), input: z.unknown(), sub: z.string() })

const echo = operation({
  id: 'echo',
  area: 'test',
  route: 'POST /v1/echo/{first}/of/{second}',
  summary: 'Says what arrived',
  allow: ['pegawai'],
  who: 'anyone',
  query: z.object({ year: z.optional(z.string()), status: z.optional(z.string()) }),
  input: z.strictObject({ text: z.optional(z.string()) }),
  output: Echo,
  refusals: [],
  table: {},
  find: () => ({}),
  decide: ({ path, query, input, actor }) => ({ answer: { path, query, input, sub: actor.sub } }),
})
const open = operation({
  id: 'open',
  area: 'test',
  route: 'GET /open',
  summary: 'Answers anybody',
  allow: 'public',
  who: 'anyone',
  output: z.object({ open: z.boolean() }),
  refusals: [],
  table: {},
  find: () => ({}),
  decide: () => ({ answer: { open: true } }),
})
const system = await openSystem({ functions: { operations: [echo, open], jobs: [], consumers: [] } })
afterAll(() => system.close())
const siti = { sub: 'siti', roles: ['pegawai'] as const }

describe('the gateway', () => {
  it('hands path, query and body to the operation', async () => {
    const answer = await system.call('POST', '/v1/echo/a%20b/of/%C3%A9?year=2026&status=x+y', {
      as: siti,
      body: { text: 'halo' },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({ 'apigw-requestid': expect.any(String) })
    expect(answer.body).toEqual({
      path: { first: 'a b', second: 'é' },
      query: { year: '2026', status: 'x y' },
      input: { text: 'halo' },
      sub: 'siti',
    })
  })

  it('joins what is asked twice with a comma', async () => {
    const answer = await system.call('POST', '/v1/echo/a/of/b?status=x&status=y', { as: siti })
    expect(answer.body).toMatchObject({ query: { status: 'x,y' } })
  })

  it('takes a body that is not named as JSON, as the functions get it: in base64', async () => {
    const answer = await system.call('POST', '/v1/echo/a/of/b', {
      as: siti,
      body: '{"text":"é"}',
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect(answer.body).toMatchObject({ input: { text: 'é' } })
  })

  it('answers 401 and 403 in the words of API Gateway', async () => {
    const nobody = await system.call('POST', '/v1/echo/a/of/b')
    expect(nobody).toMatchObject({ status: 401, body: { message: 'Unauthorized' } })
    expect(nobody.headers).toMatchObject({ 'www-authenticate': 'Bearer', 'apigw-requestid': expect.any(String) })
    const bad = await system.call('POST', '/v1/echo/a/of/b', { as: 'nonsense' })
    expect(bad.headers['www-authenticate']).toMatch(/^Bearer scope="" error="invalid_token" /)
  })

  it('leaves a token out of a public operation', async () => {
    expect(await system.call('GET', '/open', { as: 'nonsense' })).toMatchObject({ status: 200, body: { open: true } })
  })

  it('says of every other path and method that there is none, without asking for a token', async () => {
    for (const [method, target] of [
      ['GET', '/v1/echo/a/of/b'],
      ['HEAD', '/open'],
      ['OPTIONS', '/open'],
      ['POST', '/v1/echo/a/of/'],
      ['POST', '/v1/echo/a/of/b/'],
      ['POST', '/V1/echo/a/of/b'],
      ['GET', '/'],
    ] as const) {
      const answer = await system.call(method, target)
      expect([method, target, answer.status]).toEqual([method, target, 404])
      expect(answer.headers['content-type']).toBe('application/problem+json')
      expect(answer.body).toMatchObject({ code: 'not_found', requestId: answer.headers['apigw-requestid'] })
    }
  })

  it('lets no more than ten megabytes pass', async () => {
    const body = new Uint8Array(PAYLOAD_LIMIT + 1)
    const answer = await system.call('POST', '/v1/echo/a/of/b', { as: siti, body })
    expect(answer).toMatchObject({ status: 413, body: { message: 'Request Too Long' } })
  })

  it('prefers a fixed segment to a named one, whatever their order', () => {
    const named = { ...open, id: 'named', route: 'GET /v1/{place}/list' } as const
    const fixed = { ...open, id: 'fixed', route: 'GET /v1/me/list' } as const
    const deeper = { ...open, id: 'deeper', route: 'GET /v1/me/{thing}/more' } as const
    const find = router([named, fixed, deeper])
    expect(find('GET', '/v1/me/list')?.operation.id).toBe('fixed')
    expect(find('GET', '/v1/you/list')).toMatchObject({ operation: { id: 'named' }, path: { place: 'you' } })
    expect(find('GET', '/v1/me/list/more')?.path).toEqual({ thing: 'list' })
    expect(find('GET', '/v1/%zz/list')?.path).toEqual({ place: '%zz' })
  })
})

describe('the event of a request', () => {
  const event = (target: string, headers: Record<string, string>, body?: Uint8Array) =>
    eventOf({
      request: { method: 'POST', target, headers, body, sourceIp: '::1' },
      place: placeOf(target),
      routeKey: 'POST /v1/things',
      path: {},
      requestId: 'r1',
      now: Date.parse('2026-03-12T19:03:58.123Z'),
      authorized: undefined,
    })

  it('has the form of payload 2.0', () => {
    const made = event(
      '/v1/things?a=1&b=%2C&a=2',
      { host: 'localhost:3000', 'content-type': 'application/json', cookie: 'x=1; y=2', 'user-agent': 'curl' },
      Buffer.from('{}'),
    )
    expect(made).toEqual({
      version: '2.0',
      routeKey: 'POST /v1/things',
      rawPath: '/v1/things',
      rawQueryString: 'a=1&b=%2C&a=2',
      cookies: ['x=1', 'y=2'],
      headers: { host: 'localhost:3000', 'content-type': 'application/json', 'user-agent': 'curl' },
      queryStringParameters: { a: '1,2', b: ',' },
      body: '{}',
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        apiId: 'local',
        domainName: 'localhost:3000',
        domainPrefix: 'local',
        http: { method: 'POST', path: '/v1/things', protocol: 'HTTP/1.1', sourceIp: '::1', userAgent: 'curl' },
        requestId: 'r1',
        routeKey: 'POST /v1/things',
        stage: '$default',
        time: '12/Mar/2026:19:03:58 +0000',
        timeEpoch: Date.parse('2026-03-12T19:03:58.123Z'),
      },
    })
  })

  it('leaves out what a request does not have', () => {
    const made = event('/v1/things', {})
    expect(made).not.toHaveProperty('queryStringParameters')
    expect(made).not.toHaveProperty('pathParameters')
    expect(made).not.toHaveProperty('body')
    expect(made).not.toHaveProperty('cookies')
  })

  it('keeps bytes as they are', () => {
    const made = event('/v1/things', { 'content-type': 'application/octet-stream' }, Buffer.from([0, 255]))
    expect(made).toMatchObject({ body: 'AP8=', isBase64Encoded: true })
  })
})
