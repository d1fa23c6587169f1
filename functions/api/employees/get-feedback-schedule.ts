import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findSchedule, READS_OF_SCHEDULE } from './schedule-find.ts'
import { ScheduleView, scheduleView } from './schedule-view.ts'

export const getFeedbackSchedule = operation({
  id: 'getFeedbackSchedule',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/feedback-schedules/{year}',
  summary:
    'When scheduled feedback is due in a year as agreed, which dates were met, and what is proposed (Pasal 19(2))',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, the evaluator, the superior; without one it is empty and of version 0',
  output: ScheduleView,
  refusals: ['employee_not_found', 'cycle_not_found', 'not_allowed'],
  table: READS_OF_SCHEDULE,
  find: ({ path, actor }, { table, now }) => findSchedule(table, path, actor, now),
  decide: ({ found: { schedule, side } }, { now }) => ({ answer: scheduleView(schedule, side, now) }),
})

export const handler = lambda(getFeedbackSchedule)
