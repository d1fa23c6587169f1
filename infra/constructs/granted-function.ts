import type { Duration } from 'aws-cdk-lib'
import {
  ArnPrincipal,
  CompositePrincipal,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam'
import { Architecture, Function, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Grants } from '../../functions/store/kinds.ts'
import type { Context } from '../context.ts'
import { tableStatements } from './grants.ts'
import { ZONE } from '../../functions/domain/instant.ts'

export type Size = {
  readonly memorySize: number
  readonly timeout: Duration
  readonly reservedConcurrentExecutions?: number | undefined
}

type Props = Size & {
  readonly context: Context
  readonly id: string
  readonly summary: string
  /** Absent: it has no table and no secret at all. */
  readonly grants?: Grants
  readonly logGroup: ILogGroup
  readonly environment?: Readonly<Record<string, string>>
  /** What it may do beside the table. */
  readonly statements?: readonly PolicyStatement[]
}

/** A function with a role of its own that may do what it declares, write its log, and nothing else. */
export class GrantedFunction extends Construct {
  readonly function: Function

  constructor(scope: Construct, constructId: string, props: Props) {
    super(scope, constructId)
    const { context, id, grants = {}, logGroup, environment = {}, statements = [] } = props
    const { stage, table, secret } = context
    const lambda = new ServicePrincipal('lambda.amazonaws.com')
    const role = new Role(this, 'Role', {
      description: `What ${id} may do`,
      assumedBy:
        stage.smokePrincipal === undefined
          ? lambda
          : new CompositePrincipal(lambda, new ArnPrincipal(stage.smokePrincipal)),
      inlinePolicies: {
        declared: new PolicyDocument({
          statements: [
            ...tableStatements(grants, table),
            ...statements,
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
          ],
          minimize: false,
        }),
      },
    })
    this.function = new Function(this, 'Function', {
      description: props.summary.slice(0, 256),
      runtime: Runtime.NODEJS_24_X,
      architecture: stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      handler: 'index.handler',
      code: context.codeOf(id),
      // everything that would add to the policy by itself adds nothing
      role: role.withoutPolicyUpdates(),
      memorySize: props.memorySize,
      timeout: props.timeout,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        // what the functions reckon days and deadlines in; without it they build a formatter on every cold start
        TZ: ZONE,
        ...(props.grants === undefined ? {} : { TABLE_NAME: table.tableName, SECRET: secret }),
        ...environment,
      },
      ...(props.reservedConcurrentExecutions === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrentExecutions }),
    })
  }
}
