import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function,
  type IFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Schedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { AnyConsumer } from '../functions/kit/consumer.ts'
import type { AnyJob } from '../functions/kit/job.ts'
import { AreaLog } from './constructs/area-log.ts'
import { DeadLetters } from './constructs/dead-letters.ts'
import { GrantedFunction, type Size } from './constructs/granted-function.ts'
import { HumanAlarm } from './constructs/human-alarm.ts'
import { MailSender } from './constructs/mail-sender.ts'
import { expressionOf } from './constructs/schedule-expression.ts'
import { ScheduleTarget } from './constructs/schedule-target.ts'
import type { Context } from './context.ts'
import { pascal } from './files.ts'

type Props = StackProps & {
  readonly context: Context
  readonly jobs: readonly AnyJob[]
  readonly consumers: readonly AnyConsumer[]
}

type Worker = { readonly made: Construct; readonly target: Function; readonly deadLetters: IQueue }

/** What runs without a request: by the clock, by hand-over, and after a change. */
export class Jobs extends Stack {
  readonly #context: Context
  readonly #logGroup: AreaLog['logGroup']
  readonly #jobs: ReadonlyMap<string, AnyJob>
  readonly #mail: MailSender | undefined
  readonly #made = new Map<string, Worker>()

  constructor(scope: Construct, id: string, { context, jobs, consumers, ...props }: Props) {
    super(scope, id, props)
    this.#context = context
    this.#logGroup = new AreaLog(this, 'Log', { stage: context.stage }).logGroup
    this.#jobs = new Map(jobs.map(job => [job.id, job]))
    const { mail } = context.stage
    this.#mail = mail && new MailSender(this, 'Mail', { stage: { ...context.stage, mail } })
    this.#schedule(jobs)
    for (const job of jobs) this.#job(job)
    for (const consumer of consumers) this.#consumer(consumer)
    this.#closings()
    this.#verification()
  }

  #schedule(jobs: readonly AnyJob[]): void {
    const scheduled = jobs.flatMap(job => (job.schedule === undefined ? [] : [{ job, schedule: job.schedule }]))
    if (scheduled.length === 0) return
    const scheduleGroup = new ScheduleGroup(this, 'Schedules')
    const notStarted = new DeadLetters(this, 'NotStarted', {
      heading: 'A schedule could not start its job',
      impact: 'A job did not run at its time; the next run does its work too, so people are served late.',
      topic: this.#context.alarms,
    })
    for (const { job, schedule } of scheduled) {
      const { made, target } = this.#job(job)
      new Schedule(made, 'Schedule', {
        description: job.summary.slice(0, 512),
        scheduleGroup,
        schedule: expressionOf(schedule),
        target: new ScheduleTarget(made, target, notStarted),
      })
    }
  }

  /** Once each; who hands work to another one needs that one first. */
  #job(job: AnyJob, callers: readonly string[] = []): Worker {
    const already = this.#made.get(job.id)
    if (already !== undefined) return already
    if (callers.includes(job.id)) throw new Error(`${[...callers, job.id].join(' → ')}: a circle of invocations`)
    const worker = this.#worker(job, callers, {
      memorySize: 1769,
      timeout: Duration.minutes(15),
      // only who is handed work is called many times at once
      reservedConcurrentExecutions: job.schedule === undefined ? this.#context.stage.concurrency.invoked : undefined,
    })
    const { made, target, deadLetters } = worker
    target.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
      onFailure: new SqsDestination(deadLetters),
    })
    if (job.mailEvents !== undefined) this.#mail?.tell(made, target, job.mailEvents, deadLetters)
    new HumanAlarm(made, 'Fails', {
      heading: `${job.id} fails`,
      impact: job.impact,
      topic: this.#context.alarms,
      metric: target.metricErrors({ period: Duration.minutes(15) }),
      threshold: 1,
      evaluationPeriods: 1,
    })
    this.#made.set(job.id, worker)
    return worker
  }

  #consumer(consumer: AnyConsumer): void {
    const { stage, table, alarms } = this.#context
    const stream = table.tableStreamArn
    if (stream === undefined) throw new Error('the table has no stream')
    const { made, target, deadLetters } = this.#worker(
      consumer,
      [],
      { memorySize: 512, timeout: Duration.minutes(1) },
      new PolicyStatement({
        actions: [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        resources: [stream],
      }),
    )
    new EventSourceMapping(made, 'Changes', {
      target,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(1),
      parallelizationFactor: stage.concurrency.batchesPerShard,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      onFailure: new SqsDlq(deadLetters),
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { item: { S: FilterRule.or(...consumer.of) } } } })],
    })
    new HumanAlarm(made, 'Behind', {
      heading: `${consumer.id} falls behind`,
      impact: consumer.impact,
      topic: alarms,
      metric: target.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
      threshold: Duration.minutes(10).toMilliseconds(),
      evaluationPeriods: 1,
    })
  }

  /** Work that had to be handed out again is told by name in a job's report: once is a hiccup, twice a failure. */
  #closings(): void {
    const filter = new MetricFilter(this, 'HandedOutAgain', {
      logGroup: this.#logGroup,
      filterPattern: FilterPattern.stringValue('$.report.resumed[0]', '=', '*'),
      metricNamespace: `EvaluasiKinerja/${this.#context.stage.name}`,
      metricName: 'ClosingsHandedOutAgain',
    })
    new HumanAlarm(this, 'ClosingStuck', {
      heading: 'A closing does not finish',
      impact:
        'A period stays "menutup": evaluations that were not signed do not reach the superiors, whose days are running.',
      topic: this.#context.alarms,
      metric: filter.metric({ statistic: 'Sum', period: Duration.hours(1) }),
      threshold: 2,
      evaluationPeriods: 1,
    })
  }

  /** What a verification names is told in its report; the job itself has done well. */
  #verification(): void {
    const filter = new MetricFilter(this, 'NotAsFixed', {
      logGroup: this.#logGroup,
      filterPattern: FilterPattern.stringValue('$.report.faults[0].subject', '=', '*'),
      metricNamespace: `EvaluasiKinerja/${this.#context.stage.name}`,
      metricName: 'HistoryNotAsFixed',
    })
    new HumanAlarm(this, 'HistoryAltered', {
      heading: 'Something is not as it was fixed',
      impact: 'A judgement, a plan, a closing or their history was altered outside this system: nobody can rely on it.',
      topic: this.#context.alarms,
      metric: filter.metric({ statistic: 'Sum', period: Duration.hours(1) }),
      threshold: 1,
      evaluationPeriods: 1,
    })
  }

  /** A function that nobody waits for: what it cannot do ends in a queue of its own. */
  #worker(
    { id, summary, impact, table, invokes = [], ...more }: AnyJob | AnyConsumer,
    callers: readonly string[],
    size: Size,
    ...own: readonly PolicyStatement[]
  ): Worker {
    const made = new Construct(this, pascal(id))
    const deadLetters = new DeadLetters(made, 'GivenUp', {
      heading: `${id} gave up`,
      impact,
      topic: this.#context.alarms,
    })
    const mail = 'mail' in more && more.mail !== undefined ? this.#mail : undefined
    const invoked = invokes.map(name => ({ name, target: this.#invoked(name, [...callers, id]) }))
    const { function: target } = new GrantedFunction(made, 'Worker', {
      context: this.#context,
      id,
      summary,
      grants: table,
      logGroup: this.#logGroup,
      ...size,
      environment: {
        ...mail?.environment,
        ...Object.fromEntries(
          invoked.map(({ name, target }) => [`FUNCTION_${name.toUpperCase()}`, target.functionName]),
        ),
      },
      statements: [
        ...own,
        ...(mail !== undefined && 'mail' in more && more.mail === 'sends' ? [mail.sending] : []),
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
        ...invoked.map(
          ({ target }) => new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }),
        ),
      ],
    })
    return { made, target, deadLetters }
  }

  #invoked(id: string, callers: readonly string[]): IFunction {
    const job = this.#jobs.get(id)
    if (job === undefined) throw new Error(`${callers.at(-1)} invokes ${id}, which is no job`)
    return this.#job(job, callers).target
  }
}
