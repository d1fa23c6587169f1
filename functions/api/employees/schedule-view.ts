import * as z from 'zod/mini'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import {
  datesOf,
  DateState,
  type FeedbackSchedule,
  scheduleActions,
  ScheduleSide,
} from '../../domain/feedback/schedule.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'

export const ScheduleView = z
  .object({
    employeeId: plainText,
    name: plainText,
    year: plainNumber,
    agreedAt: optionalText,
    /** The dates that are agreed, with what became of each. */
    dates: z.array(z.object({ on: plainText, state: DateState, givenOn: optionalText })),
    proposal: z.optional(z.object({ dates: plainTexts, side: ScheduleSide, at: plainText })),
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'FeedbackSchedule' }))

export function scheduleView(
  schedule: FeedbackSchedule,
  side: ScheduleSide | undefined,
  now: Instant,
): z.input<typeof ScheduleView> {
  const { employeeId, name, year, version, agreed, proposal } = schedule
  return {
    ...{ employeeId, name, year, version },
    agreedAt: agreed && formatInstant(agreed.at),
    dates: datesOf(schedule, now),
    proposal: proposal && { dates: proposal.dates, side: proposal.side, at: formatInstant(proposal.at) },
    allowedActions: scheduleActions(schedule, side),
  }
}
