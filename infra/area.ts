import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2'
import type { Construct } from 'constructs'
import { API_SCOPE } from '../functions/identity/scope.ts'
import { type AnyOperation, grantsOf, methodOf, pathTemplateOf } from '../functions/kit/operation.ts'
import { acknowledge } from './acknowledgements.ts'
import { AreaLog } from './constructs/area-log.ts'
import { FunctionIntegration } from './constructs/function-integration.ts'
import { GrantedFunction } from './constructs/granted-function.ts'
import { invokeRole } from './constructs/invoke-role.ts'
import type { Context } from './context.ts'
import type { Edge } from './edge.ts'
import { pascal } from './files.ts'

type Props = StackProps & {
  readonly context: Context
  readonly edge: Pick<Edge, 'api' | 'authorizer'>
  readonly operations: readonly AnyOperation[]
}

/** One area of the API: a function, its role and its route for each operation. */
export class Area extends Stack {
  constructor(scope: Construct, id: string, { context, edge, operations, ...props }: Props) {
    super(scope, id, props)
    const { logGroup } = new AreaLog(this, 'Log', { stage: context.stage })
    const functions = operations.map(operation => ({
      operation,
      target: new GrantedFunction(this, pascal(operation.id), {
        context,
        id: operation.id,
        summary: operation.summary,
        grants: grantsOf(operation),
        logGroup,
        ...sizeOf(operation),
        reservedConcurrentExecutions: isOpenToWrite(operation) ? context.stage.concurrency.open : undefined,
      }).function,
    }))
    const invoke = invokeRole(
      this,
      functions.map(({ target }) => target),
    )
    for (const { operation, target } of functions) this.#route(operation, edge, new FunctionIntegration(target, invoke))
  }

  #route(operation: AnyOperation, { api, authorizer }: Props['edge'], integration: FunctionIntegration): void {
    const open = operation.allow === 'public'
    // named by the route and not by the operation: a rename would make the route anew before the old one is gone
    const route = new HttpRoute(this, operation.route, {
      httpApi: api,
      routeKey: HttpRouteKey.with(pathTemplateOf(operation), HttpMethod[methodOf(operation)]),
      integration,
      ...(open ? { authorizer: OPEN, authorizationScopes: [] } : { authorizer, authorizationScopes: [API_SCOPE] }),
    })
    if (open) acknowledge(route, 'AwsSolutions-APIG4', `${operation.id} is open to all: ${operation.summary}.`)
  }
}

const OPEN = new HttpNoneAuthorizer()

/** Who asks for nothing but a link may be anyone, and many: they wait for each other, and for nobody else. */
const isOpenToWrite = (operation: AnyOperation) => operation.allow === 'public' && methodOf(operation) !== 'GET'

const BIG_BODY = 1024 * 1024

/** Imports take thousands of rows in one request; API Gateway waits 30 seconds. CPU comes with memory. */
function sizeOf({ bodyLimit = 0 }: AnyOperation) {
  return bodyLimit >= BIG_BODY
    ? { memorySize: 1769, timeout: Duration.seconds(29) }
    : { memorySize: 512, timeout: Duration.seconds(10) }
}
