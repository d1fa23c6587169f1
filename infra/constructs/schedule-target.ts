import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { type IScheduleTarget, type ScheduleTargetConfig, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

const HOUR = 60 * 60

/** Starts a function with a role that may do just that; the stock target may call every version of it. */
export class ScheduleTarget implements IScheduleTarget {
  readonly #config: ScheduleTargetConfig

  constructor(scope: Construct, target: IFunction, deadLetters: IQueue) {
    const role = new Role(scope, 'ScheduleRole', {
      description: 'The schedule starts its function',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        start: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
          ],
        }),
      },
    })
    this.#config = {
      arn: target.functionArn,
      role: role.withoutPolicyUpdates(),
      // without it the job would get the scheduler's own event for its input
      input: ScheduleTargetInput.fromObject({}),
      deadLetterConfig: { arn: deadLetters.queueArn },
      retryPolicy: { maximumEventAgeInSeconds: HOUR, maximumRetryAttempts: 10 },
    }
  }

  bind(): ScheduleTargetConfig {
    return this.#config
  }
}
