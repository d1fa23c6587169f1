import * as z from 'zod/mini'

/** House rule: twice a month is often enough to be remembered. */
const MOST_DATES = 24

export const ScheduleInput = z.strictObject({
  dates: z.array(z.iso.date()).check(z.minLength(1), z.maxLength(MOST_DATES)),
})
