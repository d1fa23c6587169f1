import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  CorsHttpMethod,
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledgements.ts'
import { AreaLog } from './constructs/area-log.ts'
import { FunctionIntegration } from './constructs/function-integration.ts'
import { GrantedFunction } from './constructs/granted-function.ts'
import { HumanAlarm } from './constructs/human-alarm.ts'
import { invokeRole } from './constructs/invoke-role.ts'
import type { Context } from './context.ts'
import { NOT_FOUND, pascal } from './files.ts'
import { Identity } from './identity.ts'
import type { Stage } from './stages.ts'

type Props = StackProps & { readonly context: Context }

/** The door: the API, who may enter it, how fast, and what is answered where there is no operation. */
export class Edge extends Stack {
  readonly api: HttpApi
  readonly authorizer: IHttpRouteAuthorizer

  constructor(scope: Construct, id: string, { context, ...props }: Props) {
    super(scope, id, props)
    const { stage } = context
    const { logGroup } = new AreaLog(this, 'Log', { stage })
    this.api = new HttpApi(this, 'Api', {
      apiName: `evaluasi-kinerja-${stage.name}`,
      createDefaultStage: false,
      ...corsOf(stage),
    })
    this.#stage(stage)
    this.authorizer = this.#authorizer(context, logGroup)
    this.#notFound(context, logGroup)
    this.#alarms(context)
  }

  #stage(stage: Stage): void {
    const { logGroup } = new AreaLog(this, 'AccessLog', {
      stage,
      name: `/aws/vendedlogs/evaluasi-kinerja/${stage.name}/access`,
    })
    const { url } = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttling.requestsPerSecond, burstLimit: stage.throttling.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: ACCESS },
    })
    new CfnOutput(this, 'ApiUrl', { value: url })
  }

  #authorizer(context: Context, logGroup: AreaLog['logGroup']): IHttpRouteAuthorizer {
    const { issuer, audience } = this.#issuer(context, logGroup)
    const { authorizerId } = new HttpAuthorizer(this, 'Authorizer', {
      httpApi: this.api,
      type: HttpAuthorizerType.JWT,
      authorizerName: 'accessToken',
      identitySource: ['$request.header.Authorization'],
      jwtIssuer: issuer,
      jwtAudience: audience,
    })
    new CfnOutput(this, 'Issuer', { value: issuer })
    new CfnOutput(this, 'Audience', { value: audience.join(',') })
    return HttpAuthorizer.fromHttpAuthorizerAttributes(this, 'AccessToken', { authorizerId, authorizerType: 'JWT' })
  }

  #issuer(context: Context, logGroup: AreaLog['logGroup']): { issuer: string; audience: string[] } {
    const { issuer, audience } = context.stage
    return issuer === undefined || audience === undefined
      ? new Identity(this, 'Identity', { context, logGroup })
      : { issuer, audience }
  }

  #notFound(context: Context, logGroup: AreaLog['logGroup']): void {
    const { function: target } = new GrantedFunction(this, pascal(NOT_FOUND), {
      context,
      id: NOT_FOUND,
      summary: 'Answers where there is no operation',
      logGroup,
      memorySize: 128,
      timeout: Duration.seconds(3),
    })
    const route = new HttpRoute(this, '$default', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new FunctionIntegration(target, invokeRole(this, [target])),
      authorizer: new HttpNoneAuthorizer(),
      authorizationScopes: [],
    })
    acknowledge(route, 'AwsSolutions-APIG4', 'An unknown address is not found for everyone, and nothing is read.')
  }

  #alarms({ alarms }: Context): void {
    const dimensionsMap = { ApiId: this.api.apiId }
    const of = (metricName: string, statistic: string) =>
      new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap, statistic, period: Duration.minutes(5) })
    new HumanAlarm(this, 'ServerErrors', {
      heading: 'The API answers with errors',
      impact: 'More than one request in a hundred fails, whatever people try; near a deadline they cannot meet it.',
      topic: alarms,
      // a single failure at night is a hundred per cent of its minutes: ten are needed to speak of a rate
      metric: new MathExpression({
        expression: 'IF(FILL(errors, 0) >= 10, 100 * FILL(errors, 0) / requests, 0)',
        usingMetrics: { errors: of('5xx', 'Sum'), requests: of('Count', 'SampleCount') },
        period: Duration.minutes(5),
        label: 'Answers 5xx, per cent',
      }),
      threshold: 1,
      evaluationPeriods: 2,
    })
    new HumanAlarm(this, 'Throttles', {
      heading: 'Functions are throttled',
      impact: 'People get 503 and have to try again, jobs come late: the account runs no more functions at once.',
      topic: alarms,
      // without a dimension: the limit is one for the whole account and region
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
      evaluationPeriods: 2,
    })
  }
}

function corsOf({ corsOrigins }: Stage) {
  if (corsOrigins.length === 0) return {}
  return {
    corsPreflight: {
      allowOrigins: corsOrigins,
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT],
      allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'],
      exposeHeaders: ['apigw-requestid', 'etag', 'retry-after', 'www-authenticate'],
      maxAge: Duration.hours(1),
    },
  }
}

/** Routes and never paths: an address holds ids, a query may hold a name, a header the token. */
const ACCESS = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    sourceIp: '$context.identity.sourceIp',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    functionMilliseconds: '$context.integrationLatency',
    gatewayError: '$context.error.responseType',
    authorizerError: '$context.authorizer.error',
    functionError: '$context.integration.error',
  }),
)
