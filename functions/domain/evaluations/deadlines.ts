import type { Evaluation } from './evaluation.ts'
import { finalAfter } from './evaluation-rules.ts'
import type { Instant } from '../instant.ts'
import { builtInClocks, isReported } from './report.ts'
import type { RuleSet } from '../rulesets/ruleset.ts'
import type { SkpStatus } from '../plans/skp.ts'
import { endOfJanuary } from '../periods/windows.ts'

/** `berjalan`: still to be done; `dipenuhi`: done; `lewat`: its time has passed. */
export type DeadlineState = 'berjalan' | 'dipenuhi' | 'lewat'
export type Deadline = { what: string; dueAt: Instant; article: string; state: DeadlineState }

const stateOf = (done: boolean, dueAt: Instant, now: Instant): DeadlineState =>
  done ? 'dipenuhi' : now <= dueAt ? 'berjalan' : 'lewat'

/** Every clock that runs or ran on an evaluation, with its article, for who has to judge it. */
export function deadlinesOf(evaluation: Evaluation, rules: RuleSet, now: Instant): Deadline[] {
  if (evaluation.status === 'dihentikan') return []
  const { closesAt, superiorDueAt } = evaluation
  const { CLOCKS } = rules
  const { reportBy, deliverInTimeBy } = evaluation.clocks ?? builtInClocks(closesAt)
  const judged = 'judgement' in evaluation
  const deadlines: Deadline[] = []
  const add = (what: string, dueAt: Instant, article: string, done: boolean) =>
    deadlines.push({ what, dueAt, article, state: stateOf(done, dueAt, now) })

  const afterDefault = evaluation.by === 'superior'
  add('signEvaluation', closesAt, 'Pasal 24 ayat (3), BAB IV.A.8', judged && !afterDefault)
  if (superiorDueAt !== undefined) add('signBySuperior', superiorDueAt, CLOCKS.superiorEvaluates.article, judged)
  if (judged) {
    const delivery = afterDefault ? CLOCKS.deliverAfterDefault : CLOCKS.deliver
    add('deliverEvaluation', evaluation.judgement.deliverBy, delivery.article, evaluation.status !== 'dinilai')
  }
  // an early warning, no limit of the law: where nobody can object, nothing can come after the report
  const final = judged && evaluation.judgement.finalBy !== undefined
  if (!('receivedAt' in evaluation) && !afterDefault && !final)
    add('deliverInTime', deliverInTimeBy, 'Lampiran BAB V.B.8', false)
  if ('receivedAt' in evaluation) {
    const acknowledged = evaluation.acknowledgedAt !== undefined
    const acknowledgement = afterDefault ? CLOCKS.acknowledgeAfterDefault : CLOCKS.acknowledge
    const { objection } = { objection: undefined, ...evaluation }
    // who objects has received it: nothing is asked of him that would be refused
    if (acknowledged || objection === undefined)
      add('acknowledgeEvaluation', evaluation.acknowledgeBy, acknowledgement.article, acknowledged)
    const { finalBy } = evaluation.judgement
    if (finalBy === undefined || objection !== undefined)
      add('objectToEvaluation', evaluation.objectBy, CLOCKS.object.article, objection !== undefined)
    if (objection !== undefined) {
      const { explainBy, decideBy, evaluatorExplainedAt, decidedAt } = objection
      add('explainObjection', explainBy, CLOCKS.explainObjection.article, evaluatorExplainedAt !== undefined)
      add('decideObjection', decideBy, CLOCKS.decideObjection.article, decidedAt !== undefined)
    }
    add(
      'final',
      finalAfter(evaluation),
      finalBy ?? (objection === undefined ? CLOCKS.object : CLOCKS.decideObjection).article,
      evaluation.status === 'final',
    )
  }
  add('report', reportBy, CLOCKS.report.article, isReported(evaluation))
  return deadlines
}

/** The same for the employee: the early warning is for who has to deliver to him. */
export function deadlinesOfEmployee(evaluation: Evaluation, rules: RuleSet, now: Instant): Deadline[] {
  return deadlinesOf(evaluation, rules, now).filter(({ what }) => what !== 'deliverInTime')
}

/**
 * Pasal 14(1): the SKP of a year is determined by the end of January; II.C.5: after it the superior may. What takes its
 * place within the year has no such limit.
 */
export function skpDeadlines(
  skp: { readonly year: number; readonly seq: number; readonly status: SkpStatus },
  now: Instant,
): Deadline[] {
  if (skp.seq > 1) return []
  const dueAt = endOfJanuary(skp.year)
  const determined = skp.status === 'ditetapkan' || skp.status === 'diganti'
  const state = stateOf(determined, dueAt, now)
  const article = state === 'lewat' ? 'Pasal 14 ayat (1), Lampiran BAB II.C.5' : 'Pasal 14 ayat (1)'
  return [{ what: 'approveSkp', dueAt, article, state }]
}
