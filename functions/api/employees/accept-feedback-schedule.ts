import { agreed } from '../../domain/feedback/schedule.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findSchedule, READS_OF_SCHEDULE, saveSchedule } from './schedule-find.ts'
import { ScheduleView, scheduleView } from './schedule-view.ts'

export const acceptFeedbackSchedule = operation({
  id: 'acceptFeedbackSchedule',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/feedback-schedules/{year}/acceptance',
  summary: 'The other side accepts the dates: from then on scheduled feedback is owed on them (Pasal 19(2))',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee or the evaluator, whichever did not propose it; until its first date',
  output: ScheduleView,
  refusals: ['employee_not_found', 'cycle_not_found', 'not_allowed', 'wrong_status'],
  table: { ...READS_OF_SCHEDULE, feedbackSchedule: ['GetItem', 'PutItem'], history: ['PutItem'] },
  async find({ path, actor }, { table, now }) {
    const found = await findSchedule(table, path, actor, now)
    if (found instanceof Refusal) return found
    const { side } = found
    return side === undefined ? refuse('not_allowed') : { ...found, side }
  },
  decide({ found, actor }, { now }) {
    const { schedule, stored, side, pimpinanId = '' } = found
    const next = agreed(schedule, side, pimpinanId, now)
    if (next instanceof Refusal) return next
    const by = actor.employeeId ?? actor.sub
    const saved = saveSchedule(found, next, { at: now, by, operation: 'acceptFeedbackSchedule' })
    return { answer: scheduleView(saved.schedule, side, now), writes: saved.writes, was: stored }
  },
})

export const handler = lambda(acceptFeedbackSchedule)
