import * as z from 'zod/mini'
import { plainBoolean } from '../shapes.ts'
import { later } from '../later.ts'

/** What of e-mail one may do without. What is close (3 days, 1 day, today), and objections, is told in any case. */
export const Preferences = later(() =>
  z.strictObject({
    /** Reminders 30 and 10 days before. */
    earlyReminders: plainBoolean,
    /** What has happened: a window that moved, a period that was opened again. */
    news: plainBoolean,
  }),
)
export type Preferences = z.output<ReturnType<typeof Preferences>>

/** Who has said nothing is told everything. */
export const EVERYTHING: Preferences = { earlyReminders: true, news: true }
