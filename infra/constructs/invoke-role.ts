import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'

/** What API Gateway calls the functions of one area with. One an area: a policy holds 10,240 characters. */
export function invokeRole(scope: Construct, functions: readonly IFunction[]): IRole {
  return new Role(scope, 'Invoke', {
    description: 'API Gateway calls the functions of this stack',
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    inlinePolicies: {
      invoke: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['lambda:InvokeFunction'],
            resources: functions.map(({ functionArn }) => functionArn),
          }),
        ],
      }),
    },
  }).withoutPolicyUpdates()
}
