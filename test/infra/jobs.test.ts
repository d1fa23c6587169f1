import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { consumers } from '../../functions/consumers.ts'
import { jobs } from '../../functions/jobs.ts'
import type { AnyConsumer } from '../../functions/kit/consumer.ts'
import type { AnyJob } from '../../functions/kit/job.ts'
import { expressionOf } from '../../infra/constructs/schedule-expression.ts'
import { functionOf, ofType, pointedTo, prod, type Resource, roleOf, statementsOf, synthesise } from './synthesised.ts'

const JOBS: readonly AnyJob[] = jobs
const CONSUMERS: readonly AnyConsumer[] = consumers
const SCHEDULED = JOBS.filter(({ schedule }) => schedule !== undefined)

const Schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string(),
  FlexibleTimeWindow: z.object({ Mode: z.literal('OFF') }),
  Target: z.object({
    Arn: z.unknown(),
    RoleArn: z.unknown(),
    Input: z.literal('{}'),
    DeadLetterConfig: z.object({ Arn: z.unknown() }),
    RetryPolicy: z.object({ MaximumRetryAttempts: z.number(), MaximumEventAgeInSeconds: z.number() }),
  }),
})

const schedules = ofType('AWS::Scheduler::Schedule').map(resource => ({
  resource,
  ...Schedule.parse(resource.properties),
}))

const scheduleOf = (id: string) =>
  schedules.filter(({ resource, Target }) => pointedTo(resource, Target.Arn) === functionOf(id))

const sendsTo = (resource: Resource, queue: Resource) =>
  statementsOf(roleOf(resource)).some(
    ({ Action, Resource }) =>
      Action.includes('sqs:SendMessage') &&
      JSON.stringify(Resource) === JSON.stringify({ 'Fn::GetAtt': [queue.logicalId, 'Arn'] }),
  )

describe('a scheduled job', () => {
  it.each(SCHEDULED.map(({ id }) => id))('%s has one schedule, on the clock of the office', id => {
    const [schedule, ...more] = scheduleOf(id)
    expect(more).toEqual([])
    expect(schedule?.ScheduleExpressionTimezone).toBe('Asia/Jakarta')
    expect(schedule?.ScheduleExpression).toMatch(/^cron\(/)
  })

  it('is the only one that has a schedule', () => {
    expect(schedules).toHaveLength(SCHEDULED.length)
  })

  it('is started by a role that may start it and report that it could not', () => {
    for (const { resource, Target } of schedules) {
      const queue = pointedTo(resource, Target.DeadLetterConfig.Arn)
      const statements = statementsOf(pointedTo(resource, Target.RoleArn))
      expect(statements.map(({ Action, Resource }) => [Action, Resource])).toEqual([
        [['lambda:InvokeFunction'], Target.Arn],
        [['sqs:SendMessage'], { 'Fn::GetAtt': [queue.logicalId, 'Arn'] }],
      ])
    }
  })

  it.each([
    [{ everyMinutes: 15 }, 'cron(0/15 * * * ? *)'],
    [{ everyMinutes: 60 }, 'cron(0 * * * ? *)'],
    [{ dailyAt: '06:05' as const }, 'cron(5 6 * * ? *)'],
    [{ sundaysAt: '02:00' as const }, 'cron(0 2 ? * SUN *)'],
  ])('%j runs at %s', (schedule, expression) => {
    expect(expressionOf(schedule).expressionString).toBe(expression)
    expect(expressionOf(schedule).timeZone?.timezoneName).toBe('Asia/Jakarta')
  })

  it('cannot run at a rhythm that the hour does not hold', () => {
    expect(() => expressionOf({ everyMinutes: 25 })).toThrow('does not fit')
  })
})

const Asynchronous = z.object({
  FunctionName: z.unknown(),
  MaximumRetryAttempts: z.number(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
})

describe('a job', () => {
  it.each(JOBS.map(({ id }) => id))('%s is tried again, and ends in a queue of its own', id => {
    const target = functionOf(id)
    const [configuration, ...more] = ofType('AWS::Lambda::EventInvokeConfig').filter(
      resource => pointedTo(resource, resource.properties['FunctionName']) === target,
    )
    expect(more).toEqual([])
    const parsed = Asynchronous.parse(configuration?.properties)
    expect(parsed.MaximumRetryAttempts).toBe(2)
    expect(sendsTo(target, pointedTo(target, parsed.DestinationConfig.OnFailure.Destination))).toBe(true)
  })

  it.each(JOBS.filter(({ schedule }) => schedule === undefined).map(({ id }) => id))(
    '%s, which others hand work to, runs so many times at once as the stage says',
    id => {
      expect(functionOf(id).properties['ReservedConcurrentExecutions']).toBe(prod.concurrency.invoked)
    },
  )
})

describe('what becomes of letters', () => {
  const rules = ofType('AWS::Events::Rule')

  it('is told to those who want to know, of this stage’s letters only', () => {
    const told = JOBS.filter(({ mailEvents }) => mailEvents !== undefined)
    expect(rules).toHaveLength(told.length)
    for (const { id, mailEvents } of told) {
      const rule = rules.find(one =>
        Rule.parse(one.properties).Targets.some(({ Arn }) => pointedTo(one, Arn) === functionOf(id)),
      )
      expect(Rule.parse(rule?.properties).EventPattern).toEqual({
        source: ['aws.ses'],
        'detail-type': mailEvents,
        detail: { mail: { tags: { 'ses:configuration-set': ['evaluasi-prod'] } } },
      })
    }
  })

  it('is published by the set that letters are sent through', () => {
    const [destination, ...more] = ofType('AWS::SES::ConfigurationSetEventDestination')
    expect(more).toEqual([])
    expect(destination?.properties['EventDestination']).toMatchObject({
      Enabled: true,
      MatchingEventTypes: ['bounce', 'complaint'],
      EventBridgeDestination: expect.anything(),
    })
    expect(ofType('AWS::SES::ConfigurationSet').map(({ properties }) => properties['Name'])).toEqual(['evaluasi-prod'])
  })

  it('nobody is told of where the stage has no sender', () => {
    const { mail: _mail, ...silent } = prod
    const { resources } = synthesise(silent, { operations: [], jobs: JOBS, consumers: [] })
    expect(resources.filter(({ type }) => /^AWS::(SES|Events)::/.test(type))).toEqual([])
    expect(JSON.stringify(resources)).not.toMatch(/ses:SendEmail|MAIL_SENDER/)
  })
})

const Rule = z.object({ EventPattern: z.unknown(), Targets: z.array(z.object({ Arn: z.unknown() })) })

const Mapping = z.object({
  FunctionName: z.unknown(),
  FunctionResponseTypes: z.array(z.string()),
  BisectBatchOnFunctionError: z.boolean(),
  MaximumRetryAttempts: z.number(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }),
})

describe('a consumer', () => {
  it.each(CONSUMERS.map(({ id, of }) => ({ id, of })))(
    '$id is told of its kinds only, and puts aside what it cannot take',
    ({ id, of }) => {
      const target = functionOf(id)
      const [mapping, ...more] = ofType('AWS::Lambda::EventSourceMapping').filter(
        resource => pointedTo(resource, resource.properties['FunctionName']) === target,
      )
      expect(more).toEqual([])
      const parsed = Mapping.parse(mapping?.properties)
      expect(parsed.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
      expect(parsed.BisectBatchOnFunctionError).toBe(true)
      expect(parsed.MaximumRetryAttempts).toBe(10)
      expect(parsed.FilterCriteria.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern))).toEqual([
        { dynamodb: { NewImage: { item: { S: [...of] } } } },
      ])
      expect(sendsTo(target, pointedTo(target, parsed.DestinationConfig.OnFailure.Destination))).toBe(true)
    },
  )

  it('is the only one that reads the stream', () => {
    expect(ofType('AWS::Lambda::EventSourceMapping')).toHaveLength(CONSUMERS.length)
  })
})
