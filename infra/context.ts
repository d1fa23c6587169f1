import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Stage } from './stages.ts'

/** What every stack but the first is built on. */
export type Context = {
  readonly stage: Stage
  /** The bundle of a function, by its id. */
  readonly codeOf: (id: string) => Code
  readonly table: Table
  /** A reference that CloudFormation replaces by the secret itself (docs/decisions, "The secret in the environment"). */
  readonly secret: string
  readonly alarms: ITopic
}
