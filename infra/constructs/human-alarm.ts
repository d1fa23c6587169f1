import { Alarm, type AlarmProps, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

export const RUNBOOK = 'docs/runbook.md'

/** As a heading of the runbook is linked to. */
export const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

type Props = Pick<AlarmProps, 'metric' | 'threshold' | 'evaluationPeriods' | 'datapointsToAlarm'> & {
  /** What it means for people, in a sentence: whoever is woken reads this first. */
  readonly impact: string
  /** The heading in the runbook that says what to do. */
  readonly heading: string
  readonly topic: ITopic
}

/** An alarm that says whom it hurts and where it is written what to do. No data is no alarm. */
export class HumanAlarm extends Alarm {
  constructor(scope: Construct, id: string, { impact, heading, topic, ...alarm }: Props) {
    super(scope, id, {
      ...alarm,
      alarmDescription: `${impact.replace(/\.?$/, '.')} ${RUNBOOK}#${anchor(heading)}`,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    this.addAlarmAction(new SnsAction(topic))
    this.addOkAction(new SnsAction(topic))
  }
}
