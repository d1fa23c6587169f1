import type { Working } from '../../kit/job.ts'
import { READS_OF_CALENDAR } from '../../store/calendar.ts'
import type { Mail } from '../../kit/mail.ts'

/** What the reminding of one shard may do. */
export const REMINDING = {
  ...READS_OF_CALENDAR,
  staff: ['Query'],
  employee: ['BatchGetItem', 'QueryByActor'],
  region: ['GetItem'],
  email: ['BatchGetItem'],
  preference: ['BatchGetItem'],
  period: ['Query'],
  skp: ['Query', 'QueryByTeam'],
  evaluation: ['Query', 'QueryByActor', 'BatchGetItem'],
  objection: ['QueryByActor', 'BatchGetItem'],
  overdueObjection: ['Query'],
  feedbackSchedule: ['QueryByActor', 'BatchGetItem'],
  enrolment: ['Query'],
  developmentItem: ['Query', 'QueryByActor'],
  guidance: ['Query', 'QueryByActor'],
  assignment: ['QueryByTeam', 'BatchGetItem'],
  invitation: ['Query'],
  round: ['Query'],
  panel: ['BatchGetItem'],
  outsiders: ['BatchGetItem'],
  givenFeedback: ['Query'],
  releasedFeedback: ['Query'],
  givenAnswer: ['Query'],
  reminder: ['GetItem', 'Query', 'PutItem', 'DeleteItem'],
  reminderRun: ['Query', 'PutItem'],
} as const

/** One shard on one day. */
export type Asked = { readonly day: string; readonly since?: string | undefined; readonly shard: number }

export type Reminding = Working<typeof REMINDING> & { readonly mail: Mail }
