import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { consumers } from '../../functions/consumers.ts'
import { preToken } from '../../functions/identity/pre-token.ts'
import { jobs } from '../../functions/jobs.ts'
import type { AnyConsumer } from '../../functions/kit/consumer.ts'
import type { AnyJob } from '../../functions/kit/job.ts'
import { anchor, RUNBOOK } from '../../infra/constructs/human-alarm.ts'
import { ofType, pointedTo, resources } from './synthesised.ts'

const runbook = readFileSync(join(import.meta.dirname, '../..', RUNBOOK), 'utf8')
const headings = [...runbook.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading)

const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).check(z.minLength(1)),
  TreatMissingData: z.literal('notBreaching'),
})
const alarms = ofType('AWS::CloudWatch::Alarm').map(resource => ({ resource, ...Alarm.parse(resource.properties) }))
const linkOf = (description: string) => description.split(`${RUNBOOK}#`)[1]

const WORKERS: readonly (AnyJob | AnyConsumer)[] = [...jobs, ...consumers]

describe('an alarm', () => {
  it('has its heading in the runbook, and no heading is left without an alarm', () => {
    const linked = alarms.map(({ AlarmDescription }) => linkOf(AlarmDescription))
    expect(linked.toSorted()).toEqual(headings.map(anchor).toSorted())
  })

  it('says first whom it hurts', () => {
    for (const { AlarmDescription } of alarms)
      expect(AlarmDescription).toMatch(/^[A-Z\p{L}][^#]{20,}\. docs\/runbook\.md#/u)
  })

  it('watches every queue at the end of an asynchronous path', () => {
    const watched = alarms.flatMap(({ resource }) => {
      const queue = DeadLetters.safeParse(resource.properties)
      return queue.success ? [pointedTo(resource, { 'Fn::GetAtt': queue.data.Dimensions[0].Value['Fn::GetAtt'] })] : []
    })
    expect(new Set(watched)).toEqual(new Set(ofType('AWS::SQS::Queue')))
    expect(watched).toHaveLength(ofType('AWS::SQS::Queue').length)
  })

  it.each(WORKERS.map(({ id, impact }) => ({ id, impact })))('speaks for $id with its own words', ({ id, impact }) => {
    const own = alarms.filter(({ AlarmDescription }) => linkOf(AlarmDescription)?.startsWith(`${id.toLowerCase()}-`))
    expect(own.map(({ AlarmDescription }) => AlarmDescription.startsWith(impact))).toEqual([true, true])
  })

  it('rings when nobody can sign in, when the API or the table fail, when functions are throttled, when a closing is stuck', () => {
    expect(headings).toEqual(
      expect.arrayContaining([
        'Nobody can sign in',
        'The API answers with errors',
        'The table answers with errors',
        'Functions are throttled',
        'A closing does not finish',
      ]),
    )
    expect(alarms.some(({ AlarmDescription }) => AlarmDescription.startsWith(preToken.impact))).toBe(true)
  })

  it('of a stuck closing listens to what a job really reports', () => {
    const [filter] = ofType('AWS::Logs::MetricFilter')
    expect(filter?.properties['FilterPattern']).toBe('{ $.report.resumed[0] = "*" }')
    const said = JOBS.filter(({ report }) => report.safeParse({ started: [], resumed: ['2026-TW1'] }).success)
    expect(said.map(({ id }) => id)).toEqual(['closeDuePeriods'])
  })

  it('may be sent by CloudWatch although the topic has a policy of its own', () => {
    const policies = resources.filter(({ type }) => type === 'AWS::SNS::TopicPolicy')
    expect(JSON.stringify(policies)).toContain('cloudwatch.amazonaws.com')
  })
})

const JOBS: readonly AnyJob[] = jobs
const DeadLetters = z.object({
  MetricName: z.literal('ApproximateNumberOfMessagesVisible'),
  Threshold: z.literal(1),
  Dimensions: z.tuple([
    z.object({
      Name: z.literal('QueueName'),
      Value: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('QueueName')]) }),
    }),
  ]),
})
