import { dateFaults, proposed } from '../../domain/feedback/schedule.ts'
import { ScheduleInput } from '../../domain/feedback/schedule-input.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findSchedule, READS_OF_SCHEDULE, saveSchedule } from './schedule-find.ts'
import { ScheduleView, scheduleView } from './schedule-view.ts'

export const proposeFeedbackSchedule = operation({
  id: 'proposeFeedbackSchedule',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/feedback-schedules/{year}/proposal',
  summary:
    'One side proposes when scheduled feedback is given; what is agreed stays until the other accepts (Pasal 19(2))',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee or the evaluator',
  input: ScheduleInput,
  output: ScheduleView,
  refusals: ['employee_not_found', 'cycle_not_found', 'not_allowed', 'evaluator_missing'],
  table: { ...READS_OF_SCHEDULE, feedbackSchedule: ['GetItem', 'PutItem'], history: ['PutItem'] },
  async find({ path, actor }, { table, now }) {
    const found = await findSchedule(table, path, actor, now)
    if (found instanceof Refusal) return found
    const { side } = found
    return side === undefined ? refuse('not_allowed') : { ...found, side }
  },
  decide({ found, input: { dates }, actor }, { now }) {
    const { schedule, stored, side, pimpinanId } = found
    const faults = dateFaults(dates, schedule.year, now)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    if (pimpinanId === undefined) return refuse('evaluator_missing')
    const by = actor.employeeId ?? actor.sub
    const next = proposed(schedule, { dates, side, by, pimpinanId, now })
    const saved = saveSchedule(found, next, { at: now, by, operation: 'proposeFeedbackSchedule' })
    return { answer: scheduleView(saved.schedule, side, now), writes: saved.writes, was: stored }
  },
})

export const handler = lambda(proposeFeedbackSchedule)
