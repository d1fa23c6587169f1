import {
  HttpIntegrationType,
  type HttpRouteIntegrationConfig,
  HttpRouteIntegration,
  IntegrationCredentials,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2'
import type { IRole } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'

/** Calls a function with a role of the area. The stock one adds a permission resource a route instead. */
export class FunctionIntegration extends HttpRouteIntegration {
  readonly #target: IFunction
  readonly #invoke: IRole

  constructor(target: IFunction, invoke: IRole) {
    super('Integration')
    this.#target = target
    this.#invoke = invoke
  }

  override bind(): HttpRouteIntegrationConfig {
    return {
      type: HttpIntegrationType.AWS_PROXY,
      uri: this.#target.functionArn,
      payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
      credentials: IntegrationCredentials.fromRole(this.#invoke),
    }
  }
}
