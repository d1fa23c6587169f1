import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { API_SCOPE } from '../../functions/identity/scope.ts'
import type { AnyOperation } from '../../functions/kit/operation.ts'
import { operations } from '../../functions/operations.ts'
import { TABLE } from '../../functions/store/schema.ts'
import { getHealth } from '../../functions/api/health/get-health.ts'
import { NOT_FOUND } from '../../infra/files.ts'
import {
  functionOf,
  functions,
  ofType,
  pointedTo,
  prod,
  type Resource,
  resources,
  roleOf,
  statementsOf,
  synthesise,
} from './synthesised.ts'

const OPERATIONS: readonly AnyOperation[] = operations

const Route = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.enum(['JWT', 'NONE']),
  AuthorizationScopes: z.optional(z.array(z.string())),
  Target: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.tuple([z.literal('integrations/'), z.unknown()])]) }),
})

const routes = ofType('AWS::ApiGatewayV2::Route').map(resource => {
  const route = Route.parse(resource.properties)
  const integration = pointedTo(resource, route.Target['Fn::Join'][1][1])
  return { ...route, resource, integration, target: pointedTo(integration, integration.properties['IntegrationUri']) }
})

const idOf = (resource: Resource) => [...functions].find(([, of]) => of === resource)?.[0]

describe('the routes', () => {
  it('are those of the operations, each once, and the answer to everything else', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(
      [...OPERATIONS.map(({ route }) => route), '$default'].toSorted(),
    )
  })

  it('lead to the function of their operation', () => {
    for (const { id, route } of OPERATIONS)
      expect(
        routes.filter(({ RouteKey }) => RouteKey === route).map(({ target }) => idOf(target)),
        route,
      ).toEqual([id])
    expect(routes.filter(({ RouteKey }) => RouteKey === '$default').map(({ target }) => idOf(target))).toEqual([
      NOT_FOUND,
    ])
  })

  it('want an access token with the scope, but for what is open to all', () => {
    const open = new Set(OPERATIONS.filter(({ allow }) => allow === 'public').map(({ route }): string => route)).add(
      '$default',
    )
    for (const { RouteKey, AuthorizationType, AuthorizationScopes } of routes)
      expect({ RouteKey, AuthorizationType, AuthorizationScopes }).toEqual(
        open.has(RouteKey)
          ? { RouteKey, AuthorizationType: 'NONE', AuthorizationScopes: undefined }
          : { RouteKey, AuthorizationType: 'JWT', AuthorizationScopes: [API_SCOPE] },
      )
  })

  it('are called with the role of their area, which may call its functions and no other', () => {
    for (const { resource, integration } of routes) {
      const [statement, ...more] = statementsOf(pointedTo(integration, integration.properties['CredentialsArn']))
      expect(more).toEqual([])
      expect(statement?.Action).toEqual(['lambda:InvokeFunction'])
      const ofStack = routes.filter(route => route.resource.stack === resource.stack)
      const arns = new Set(ofStack.map(({ target }) => JSON.stringify({ 'Fn::GetAtt': [target.logicalId, 'Arn'] })))
      expect(new Set([statement?.Resource].flat().map(arn => JSON.stringify(arn)))).toEqual(arns)
    }
  })

  it('stay under the 300 integrations that an API may have', () => {
    expect(ofType('AWS::ApiGatewayV2::Integration').length).toBeLessThan(300)
  })
})

describe('the stacks', () => {
  it('hold fewer than 400 resources each', () => {
    for (const [stack, held] of Map.groupBy(resources, ({ stack }) => stack))
      expect(held.length, stack).toBeLessThan(400)
  })

  it('keep logs as long as the stage says, in a group of the area, and no function makes its own', () => {
    for (const group of ofType('AWS::Logs::LogGroup'))
      expect(group.properties['RetentionInDays'], group.logicalId).toBe(prod.logRetentionDays)
    for (const resource of functions.values()) {
      const { LogGroup } = Logging.parse(resource.properties['LoggingConfig'])
      const group = pointedTo(resource, LogGroup)
      const writes = statementsOf(roleOf(resource)).filter(({ Action }) => Action.includes('logs:PutLogEvents'))
      expect(writes.map(({ Resource }) => Resource)).toEqual([{ 'Fn::GetAtt': [group.logicalId, 'Arn'] }])
    }
  })

  it('run every function on the same runtime and the architecture of the stage', () => {
    for (const [id, { properties }] of functions) {
      expect(properties['Runtime'], id).toBe('nodejs24.x')
      expect(properties['Architectures'], id).toEqual([prod.architecture])
    }
  })

  it('let whoever comes without a login, and may write, take a few copies at once and no more', () => {
    const few = [...functions].filter(([, { properties }]) => properties['ReservedConcurrentExecutions'] === 5)
    const open = OPERATIONS.filter(({ allow, route }) => allow === 'public' && !route.startsWith('GET '))
    expect(open.map(({ id }) => id).toSorted()).toEqual(['answerFromOutside', 'openOutsideForm'])
    expect(few.map(([id]) => id).toSorted()).toEqual(open.map(({ id }) => id).toSorted())
    expect(prod.concurrency.open).toBe(5)
  })

  it('keep people’s data when a stack goes', () => {
    const table = ofType('AWS::DynamoDB::Table')
    expect(table.map(({ properties }) => properties['DeletionProtectionEnabled'])).toEqual([true])
    expect(table.map(({ properties }) => properties['PointInTimeRecoverySpecification'])).toEqual([
      { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    ])
  })

  it('never show the secret in a template', () => {
    const secrets = [...functions.values()].flatMap(({ properties }) => {
      const { Variables } = Environment.parse(properties['Environment'] ?? { Variables: {} })
      return 'SECRET' in Variables ? [JSON.stringify(Variables['SECRET'])] : []
    })
    expect(secrets.length).toBe(functions.size - 1)
    for (const secret of secrets) expect(secret).toContain('{{resolve:secretsmanager:')
  })
})

describe('the table', () => {
  it('has at most 20 attributes beside the keys on an index, and 100 on all: more is refused when it is made', () => {
    const named = Object.values(TABLE.indexes).map(({ projected }) => {
      const named = projected()
      return named === 'ALL' ? 0 : named.length
    })
    for (const count of named) expect(count).toBeLessThanOrEqual(20)
    expect(named.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(100)
  })

  it('is streamed and cleared as its one definition says', () => {
    const [table] = ofType('AWS::DynamoDB::Table')
    expect(table?.properties['StreamSpecification']).toEqual({ StreamViewType: TABLE.stream })
    expect(table?.properties['TimeToLiveSpecification']).toEqual({ AttributeName: TABLE.ttl, Enabled: true })
  })
})

describe('the door', () => {
  it('writes an access log without paths, queries, tokens or names', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage')
    const { Format } = AccessLog.parse(stage?.properties['AccessLogSettings'])
    expect(() => JSON.parse(Format)).not.toThrow()
    expect(Format).toContain('$context.requestId')
    expect(Format).not.toMatch(/path|query|claims|header|authorization"|userAgent/i)
  })

  it('lets in only the pages of the stage, and only so many requests a second', () => {
    const [api] = ofType('AWS::ApiGatewayV2::Api')
    expect(Cors.parse(api?.properties['CorsConfiguration']).AllowOrigins).toEqual(prod.corsOrigins)
    const [stage] = ofType('AWS::ApiGatewayV2::Stage')
    expect(stage?.properties['DefaultRouteSettings']).toEqual({
      ThrottlingRateLimit: prod.throttling.requestsPerSecond,
      ThrottlingBurstLimit: prod.throttling.burst,
    })
  })

  it('finds the first administrators in the pool, with an e-mail that counts as verified', () => {
    expect(ofType('AWS::Cognito::UserPoolUser').map(({ properties }) => properties['Username'])).toEqual(
      prod.firstAdministrators,
    )
    expect(Environment.parse(functionOf('preToken').properties['Environment']).Variables['FIRST_ADMINISTRATORS']).toBe(
      prod.firstAdministrators.join(' '),
    )
  })

  it('uses the identity provider of a stage that names one, and makes no user pool', () => {
    const stage = { ...prod, issuer: 'https://sso.example/realms/asn', audience: ['evaluasi'] }
    const other = synthesise(stage, { operations: [getHealth], jobs: [], consumers: [] }).resources
    const [authorizer] = ofType('AWS::ApiGatewayV2::Authorizer', other)
    expect(authorizer?.properties['JwtConfiguration']).toEqual({ Audience: stage.audience, Issuer: stage.issuer })
    expect(other.filter(({ type }) => type.startsWith('AWS::Cognito'))).toEqual([])
  })
})

const Logging = z.object({ LogGroup: z.unknown() })
const Environment = z.object({ Variables: z.record(z.string(), z.unknown()) })
const AccessLog = z.object({ Format: z.string() })
const Cors = z.object({ AllowOrigins: z.array(z.string()) })
