import { TimeZone } from 'aws-cdk-lib'
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler'
import type { Schedule } from '../../functions/kit/job.ts'

const JAKARTA = TimeZone.ASIA_JAKARTA

/** On the clock of the office, at full quarters of it and not at some minutes after the deployment. */
export function expressionOf(schedule: Schedule): ScheduleExpression {
  if ('everyMinutes' in schedule) {
    const { everyMinutes } = schedule
    if (60 % everyMinutes !== 0) throw new Error(`every ${everyMinutes} minutes does not fit into the hour`)
    return ScheduleExpression.cron({ minute: everyMinutes === 60 ? '0' : `0/${everyMinutes}`, timeZone: JAKARTA })
  }
  const [at, weekDay] = 'dailyAt' in schedule ? [schedule.dailyAt, undefined] : [schedule.sundaysAt, 'SUN']
  const [hour = '', minute = ''] = at.split(':')
  return ScheduleExpression.cron({
    ...(weekDay && { weekDay }),
    hour: `${Number(hour)}`,
    minute: `${Number(minute)}`,
    timeZone: JAKARTA,
  })
}
