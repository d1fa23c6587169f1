import type { Evaluation, JudgedEvaluation } from '../evaluations/evaluation.ts'
import { isOpen } from '../evaluations/evaluation.ts'
import type { ObjectionFile } from '../evaluations/objection.ts'
import { builtInClocks, reportClocksOf } from '../evaluations/report.ts'
import type { Instant } from '../instant.ts'
import { changedBy, isJudged, stageOf } from '../reports/results-report.ts'
import { CURRENT_RULE_SET } from '../rulesets/index.ts'
import type { Deadline } from '../evaluations/deadlines.ts'
import type { Task } from './home.ts'

// House rule: before that the report waits for the last of one's documents, so that one signature does for all.
const NEAR = 10 * 24 * 60 * 60 * 1000

type Period = Parameters<typeof reportClocksOf>[0] & { readonly periodId: string; readonly name: string }

/** What the superior reports after a decision that changed a result (V.B.8). */
type Changed = Pick<ObjectionFile, 'periodId'>

const dueOf = ({ clocks, closesAt }: Evaluation): Instant => (clocks ?? builtInClocks(closesAt)).reportBy

/** What is this person's to report and is not reported: what an objection changed is the superior's (V.B.8). */
const unreported = (team: readonly Evaluation[]): JudgedEvaluation[] =>
  team.filter(isJudged).filter(each => changedBy(each) === undefined && stageOf(each) !== 'dilaporkan')

/** V.A.7, V.A.11, V.B.8: one task for one's whole list of a period. */
export function reportTasks(
  team: readonly Evaluation[],
  changed: readonly Changed[],
  periods: readonly Period[],
  now: Instant,
): Task[] {
  return periods.flatMap(period => {
    const { periodId, name } = period
    const ofPeriod = (each: { readonly periodId: string }) => each.periodId === periodId
    const mine = unreported(team.filter(ofPeriod))
    const ready = mine.filter(each => stageOf(each) === 'siap')
    const waiting = mine.length - ready.length + team.filter(each => ofPeriod(each) && isOpen(each)).length
    const anew = changed.filter(ofPeriod).length
    const [first] = ready
    const dueAt = first === undefined ? reportClocksOf(period).reportBy : dueOf(first)
    const isDue = anew > 0 || (ready.length > 0 && (waiting === 0 || now > dueAt - NEAR))
    return isDue
      ? [{ operation: 'reportResults', subject: periodId, name, dueAt, href: `/periods/${periodId}/report` }]
      : []
  })
}

type Running = Deadline & { periodId: string }

/** The 30 working days of what is ready to be reported, while they run. */
export function reportingDeadlines(team: readonly Evaluation[], now: Instant): Running[] {
  const { article } = CURRENT_RULE_SET.CLOCKS.report
  return unreported(team)
    .filter(each => stageOf(each) === 'siap')
    .map(each => ({ what: 'report', dueAt: dueOf(each), article, periodId: each.periodId, state: 'berjalan' as const }))
    .filter(({ dueAt }) => now <= dueAt)
}

/** The same of what he changed. */
export function changedDeadlines(changed: readonly Changed[], periods: readonly Period[], now: Instant): Running[] {
  const article = 'Lampiran BAB V.B.8'
  return changed
    .flatMap(({ periodId }) => periods.filter(period => period.periodId === periodId))
    .map(period => ({ period, dueAt: reportClocksOf(period).reportBy }))
    .map(({ period: { periodId }, dueAt }) => ({
      what: 'report',
      dueAt,
      article,
      periodId,
      state: 'berjalan' as const,
    }))
    .filter(({ dueAt }) => now <= dueAt)
}
