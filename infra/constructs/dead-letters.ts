import { Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { acknowledge } from '../acknowledgements.ts'
import { HumanAlarm } from './human-alarm.ts'

type Props = { readonly impact: string; readonly heading: string; readonly topic: ITopic }

/** The end of an asynchronous path: what could not be done is kept for two weeks, and the first message rings. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, { retentionPeriod: Duration.days(14), encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true })
    acknowledge(
      this,
      'AwsSolutions-SQS3',
      'This is a dead letter queue itself: the end of the path, watched by its alarm.',
    )
    new HumanAlarm(this, 'NotEmpty', {
      ...props,
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: 1,
      evaluationPeriods: 1,
    })
  }
}
