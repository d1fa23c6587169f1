import { workingDayAfter, workingDeadline } from '../periods/calendar.ts'
import type { Evaluation } from './evaluation.ts'
import type { Rules } from './evaluation-rules.ts'
import { addDays, dayOf, endOf, type Instant } from '../instant.ts'
import { HOLIDAY_DAYS } from '../rulesets/holidays.ts'
import { CURRENT_RULE_SET } from '../rulesets/index.ts'

/** The clocks that run from the end of a window; kept with its period, so that they never become earlier. */
export type ReportClocks = {
  /** The end of the window that they are counted from. */
  readonly closesAt: Instant
  /** V.A.7, V.A.11. */
  readonly reportBy: Instant
  /** V.B.8: a delivery later than this may meet an objection whose decision comes after `reportBy`. */
  readonly deliverInTimeBy: Instant
}

/**
 * V.A.7, V.A.11: the report is due 30 working days after the window. V.B.8: from the last day that is in time the 14
 * working days of objection and the 7 of its decision still fit before.
 */
export function reportClocks(closesAt: Instant, { rules, holidays }: Rules): ReportClocks {
  const { report, object, decideObjection } = rules.CLOCKS
  const spare = report.workingDays - object.workingDays - decideObjection.workingDays
  return {
    closesAt,
    reportBy: workingDeadline(closesAt, report.workingDays, holidays),
    deliverInTimeBy: endOf(addDays(workingDayAfter(dayOf(closesAt), spare + 1, holidays), -1)),
  }
}

/** P28(1), V.B.8: as it stands; a result that an objection changed since is reported again. */
export function isReported(evaluation: Evaluation): boolean {
  const { objection } = { objection: undefined, ...evaluation }
  return evaluation.reported !== undefined && (objection?.outcome !== 'mengubah' || evaluation.reported.changed)
}

type Ending = { readonly evaluationClosesAt: Instant; readonly clocks?: ReportClocks | undefined }

/** Those that its period keeps; right after its window was set, those of the built-in calendar. */
export function reportClocksOf({ evaluationClosesAt, clocks }: Ending): ReportClocks {
  return clocks?.closesAt === evaluationClosesAt ? clocks : builtInClocks(evaluationClosesAt)
}

export const builtInClocks = (closesAt: Instant): ReportClocks =>
  reportClocks(closesAt, { rules: CURRENT_RULE_SET, holidays: HOLIDAY_DAYS })
