import { type Deadline, deadlinesOf } from './deadlines.ts'
import { type Employee, mustHaveSkp } from './employee.ts'
import type { Evaluation } from './evaluation.ts'
import type { Instant } from './instant.ts'
import type { ObjectionFile } from './objection.ts'
import { isContested } from './objection-rules.ts'
import type { RuleSet } from './rulesets/ruleset.ts'
import { CURRENT_RULE_SET } from './rulesets/index.ts'
import type { SkpStatus } from './skp.ts'
import { endOfJanuary } from './windows.ts'

type Running = Deadline & { periodId?: string }

/** Pasal 14(1): the SKP is determined by the end of January. */
export function planDeadlines(
  employee: Pick<Employee, 'kind' | 'status'>,
  plans: readonly { readonly status: SkpStatus }[],
  year: number,
  now: Instant,
): Running[] {
  const dueAt = endOfJanuary(year)
  const determined = plans.some(({ status }) => status === 'ditetapkan')
  if (!mustHaveSkp(employee) || determined || now > dueAt) return []
  return [{ what: 'approveSkp', dueAt, article: 'Pasal 14 ayat (1)', state: 'berjalan' }]
}

/**
 * What runs while someone else waits for my signature (the window's end, or as superior my own 14 working days), or for
 * what I have to say to an objection.
 */
export function judgingDeadlines(team: readonly Evaluation[], now: Instant): Running[] {
  const unsigned = team.filter(evaluation => !('judgement' in evaluation))
  const contested = runningDeadlines(team.filter(isContested), now)
  return [...runningDeadlines(unsigned, now), ...contested.filter(({ what }) => what === 'explainObjection')]
}

/** V.B.6: my seven working days as superior, also those that are over. */
export function decidingDeadlines(objections: readonly ObjectionFile[], { CLOCKS }: RuleSet): Running[] {
  const { article } = CLOCKS.decideObjection
  return objections.map(({ periodId, objection: { decideBy } }) => ({
    ...{ what: 'decideObjection', dueAt: decideBy, article, periodId },
    state: 'berjalan',
  }))
}

/** All of them, each once, soonest first. */
export function soonestFirst(deadlines: readonly Running[]): Running[] {
  const each = new Map(deadlines.map(one => [JSON.stringify([one.what, one.dueAt, one.periodId]), one]))
  return [...each.values()].toSorted((a, b) => a.dueAt - b.dueAt)
}

/** The clocks that still run for this person, soonest first. */
export function runningDeadlines(
  evaluations: readonly Evaluation[],
  now: Instant,
): (Deadline & { periodId: string })[] {
  return evaluations
    .flatMap(evaluation =>
      deadlinesOf(evaluation, CURRENT_RULE_SET, now).map(deadline => ({ ...deadline, periodId: evaluation.periodId })),
    )
    .filter(deadline => deadline.state === 'berjalan')
    .toSorted((a, b) => a.dueAt - b.dueAt)
}
