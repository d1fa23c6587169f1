import { type Deadline, deadlinesOf, skpDeadlines } from '../evaluations/deadlines.ts'
import { type Employee, mustHaveSkp } from '../people/employee.ts'
import { type Evaluation, isJudgementOf } from '../evaluations/evaluation.ts'
import type { Instant } from '../instant.ts'
import type { ObjectionFile } from '../evaluations/objection.ts'
import { isContested } from '../evaluations/objection-rules.ts'
import type { RuleSet } from '../rulesets/ruleset.ts'
import { CURRENT_RULE_SET } from '../rulesets/index.ts'
import type { SkpStatus } from '../plans/skp.ts'

type Running = Deadline & { periodId?: string }

/** Pasal 14(1): the SKP is determined by the end of January; also where none is begun. */
export function planDeadlines(
  employee: Pick<Employee, 'kind' | 'status'>,
  plans: readonly { readonly status: SkpStatus }[],
  year: number,
  now: Instant,
): Running[] {
  const determined = plans.some(({ status }) => status === 'ditetapkan')
  if (!mustHaveSkp(employee) || determined) return []
  return skpDeadlines({ year, seq: 1, status: 'draf' }, now).filter(runs)
}

/** The same for the evaluator before whom a plan lies. */
export function determiningDeadlines(
  teamPlans: readonly { readonly year: number; readonly seq: number; readonly status: SkpStatus }[],
  now: Instant,
): Running[] {
  return teamPlans
    .filter(({ status }) => status === 'diajukan')
    .flatMap(plan => skpDeadlines(plan, now))
    .filter(runs)
}

const runs = ({ state }: Deadline) => state === 'berjalan'

/**
 * What runs while someone else waits for my signature (the window's end, or as superior my own 14 working days), or for
 * what I have to say to an objection.
 */
export function judgingDeadlines(team: readonly Evaluation[], me: string, now: Instant): Running[] {
  const unsigned = team.filter(evaluation => !('judgement' in evaluation))
  const mine = team.filter(evaluation => isContested(evaluation) && isJudgementOf(evaluation.judgement, me))
  const contested = ofPeriods(mine, now)
  return [...ofPeriods(unsigned, now), ...contested.filter(({ what }) => what === 'explainObjection')]
}

/** V.A.5, V.A.9, V.B.8: what I signed is mine to deliver, and early enough for the report. */
export function deliveringDeadlines(team: readonly Evaluation[], me: string, now: Instant): Running[] {
  return ofPeriods(
    team.filter(evaluation => evaluation.status === 'dinilai' && evaluation.judgement.signedBy === me),
    now,
  )
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

/** What only who judges has to do in time. */
const NOT_HIS: ReadonlySet<string> = new Set(['deliverInTime', 'report'])

/** The clocks that still run for this person, soonest first. */
export function runningDeadlines(evaluations: readonly Evaluation[], now: Instant): OfPeriod[] {
  return ofPeriods(evaluations, now).filter(({ what }) => !NOT_HIS.has(what))
}

type OfPeriod = Deadline & { periodId: string }

function ofPeriods(evaluations: readonly Evaluation[], now: Instant): OfPeriod[] {
  return evaluations
    .flatMap(evaluation =>
      deadlinesOf(evaluation, CURRENT_RULE_SET, now).map(deadline => ({ ...deadline, periodId: evaluation.periodId })),
    )
    .filter(runs)
    .toSorted((a, b) => a.dueAt - b.dueAt)
}
