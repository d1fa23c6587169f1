import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { withWindowOf } from '../../domain/evaluations/evaluation-rules.ts'
import type { Item } from '../../store/items.ts'

/** Each with the window that its period has now: it may have moved since the evaluation was opened. */
export function withWindows(evaluations: readonly Evaluation[], periods: readonly Item<'period'>[]): Evaluation[] {
  const byId = new Map(periods.map(period => [period.periodId, period]))
  return evaluations.map(each => {
    const period = byId.get(each.periodId)
    return period === undefined ? each : withWindowOf(each, period)
  })
}
