import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  Operation,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { TABLE } from '../functions/store/schema.ts'
import { acknowledge } from './acknowledgements.ts'
import { HumanAlarm } from './constructs/human-alarm.ts'
import type { Stage } from './stages.ts'

type Props = StackProps & { readonly stage: Stage }

/** What must outlive every deployment: the table, the secret, and the topic that tells people. */
export class Data extends Stack {
  readonly table: Table
  /** Replaced by CloudFormation when a function is deployed; never in a template. */
  readonly secret: string
  readonly alarms: Topic

  constructor(scope: Construct, id: string, { stage, ...props }: Props) {
    super(scope, id, { ...props, terminationProtection: !stage.disposable })
    this.alarms = this.#topic(stage)
    this.table = this.#table(stage)
    this.secret = this.#secret(stage)
  }

  #table(stage: Stage): Table {
    const table = new Table(this, 'Table', {
      partitionKey: text(TABLE.key.partition),
      sortKey: text(TABLE.key.sort),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: !stage.disposable,
      removalPolicy: stage.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      timeToLiveAttribute: TABLE.ttl,
      stream: StreamViewType[TABLE.stream],
      // AWS's key for DynamoDB and not one of our own: the same encryption, its use is in CloudTrail, and no key policy
      // of ours that a mistake could lock the agency out with.
      encryption: TableEncryption.AWS_MANAGED,
    })
    for (const [indexName, key] of Object.entries(TABLE.indexes)) {
      const projected = key.projected()
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(key.partition),
        sortKey: text(key.sort),
        ...(projected === 'ALL'
          ? { projectionType: ProjectionType.ALL }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projected] }),
      })
    }
    new HumanAlarm(this, 'TableErrors', {
      heading: 'The table answers with errors',
      impact: 'Requests of anyone fail with 503 or 500; what was acknowledged is safe.',
      topic: this.alarms,
      metric: errorsOf(table),
      threshold: 5,
      evaluationPeriods: 1,
    })
    return table
  }

  #secret(stage: Stage): string {
    const secret = new Secret(this, 'Secret', {
      description: 'Signs cursors and hides NIP and e-mail in keys; changing it hides every one of them for good',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: stage.disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    })
    acknowledge(
      secret,
      'AwsSolutions-SMG4',
      'NIP and e-mail are found by digests under this secret: a rotation would make every person unfindable.',
    )
    return secret.secretValue.unsafeUnwrap()
  }

  #topic(stage: Stage): Topic {
    // not encrypted with AWS's own key: CloudWatch may not use that one, and an alarm names no person
    const topic = new Topic(this, 'Alarms', { enforceSSL: true })
    // a policy of its own takes the place of the one that lets the account's services in
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'))
    if (stage.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(stage.alarmEmail))
    return topic
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** What the functions send. */
const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
]

/** Filled with zeros: DynamoDB writes nothing where nothing failed, and a sum with a gap is no sum. */
function errorsOf(table: Table): MathExpression {
  const metrics = OPERATIONS.map(
    operation =>
      [
        operation.toLowerCase(),
        table.metric('SystemErrors', {
          dimensionsMap: { TableName: table.tableName, Operation: operation },
          statistic: 'Sum',
          period: Duration.minutes(5),
        }),
      ] as const,
  )
  return new MathExpression({
    expression: metrics.map(([name]) => `FILL(${name}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(metrics),
    period: Duration.minutes(5),
    label: 'Errors of the table',
  })
}
