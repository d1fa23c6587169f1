import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'

type Props = { readonly stage: Stage; readonly name?: string }

/** Where the functions of one area write: kept as long as the stage says, then gone. */
export class AreaLog extends Construct {
  readonly logGroup: LogGroup

  constructor(scope: Construct, id: string, { stage, name }: Props) {
    super(scope, id)
    this.logGroup = new LogGroup(this, 'Group', {
      ...(name === undefined ? {} : { logGroupName: name }),
      retention: stage.logRetentionDays satisfies RetentionDays,
      removalPolicy: stage.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    })
  }
}
