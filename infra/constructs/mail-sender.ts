import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { ConfigurationSet, SuppressionReasons } from 'aws-cdk-lib/aws-ses'
import { Stack } from 'aws-cdk-lib'
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
    new ConfigurationSet(this, 'Set', {
      configurationSetName: this.configurationSetName,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    this.#arns = [arn('identity', identity), arn('configuration-set', this.configurationSetName)]
    this.environment = { MAIL_SENDER: sender, MAIL_CONFIGURATION_SET: this.configurationSetName, PORTAL: portal }
  }

  /** To send as this sender through this set, and nothing else. */
  get sending(): PolicyStatement {
    return new PolicyStatement({ actions: ['ses:SendEmail'], resources: [...this.#arns] })
  }
}
