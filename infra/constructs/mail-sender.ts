import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { ConfigurationSet, EmailSendingEvent, EventDestination, SuppressionReasons } from 'aws-cdk-lib/aws-ses'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Duration, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'

type Props = { readonly stage: Stage & { readonly mail: NonNullable<Stage['mail']> } }

/**
 * What e-mail is sent with. The identity is the agency's own, verified by it (that takes its DNS); the configuration set
 * is ours, so that its events are.
 */
export class MailSender extends Construct {
  readonly configurationSetName: string
  /** What a function needs to know to send, or to know that it could be. */
  readonly environment: Readonly<Record<string, string>>
  readonly #arns: readonly string[]

  constructor(scope: Construct, id: string, { stage }: Props) {
    super(scope, id)
    const { sender, identity, portal } = stage.mail
    this.configurationSetName = `evaluasi-${stage.name}`
    const set = new ConfigurationSet(this, 'Set', {
      configurationSetName: this.configurationSetName,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    set.addEventDestination('Events', {
      // SES tells its events on the default bus only
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    this.#arns = [arn('identity', identity), arn('configuration-set', this.configurationSetName)]
    const configured = { MAIL_SENDER: sender, MAIL_CONFIGURATION_SET: this.configurationSetName }
    this.environment = portal === undefined ? configured : { ...configured, PORTAL: portal }
  }

  /** To send as this sender through this set, and nothing else. */
  get sending(): PolicyStatement {
    return new PolicyStatement({ actions: ['ses:SendEmail'], resources: [...this.#arns] })
  }

  /** Has the function told of these events of our letters, and of nobody else's. */
  tell(scope: Construct, target: IFunction, detailType: readonly string[], deadLetterQueue: IQueue): void {
    new Rule(scope, 'OfLetters', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: [...detailType],
        detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSetName] } } },
      },
      targets: [new LambdaFunction(target, { deadLetterQueue, retryAttempts: 10, maxEventAge: Duration.hours(6) })],
    })
  }
}
