import type { Evaluation } from './evaluation.ts'
import { finalAfter } from './evaluation-rules.ts'
import type { Instant } from './instant.ts'
import type { RuleSet } from './rulesets/ruleset.ts'

/** `berjalan`: still to be done; `dipenuhi`: done; `lewat`: its time has passed. */
export type DeadlineState = 'berjalan' | 'dipenuhi' | 'lewat'
export type Deadline = { what: string; dueAt: Instant; article: string; state: DeadlineState }

const stateOf = (done: boolean, dueAt: Instant, now: Instant): DeadlineState =>
  done ? 'dipenuhi' : now <= dueAt ? 'berjalan' : 'lewat'

/** Every clock that runs or ran on an evaluation, with its article. */
export function deadlinesOf(evaluation: Evaluation, rules: RuleSet, now: Instant): Deadline[] {
  const { closesAt, superiorDueAt } = evaluation
  const { CLOCKS } = rules
  const judged = 'judgement' in evaluation
  const deadlines: Deadline[] = []
  const add = (what: string, dueAt: Instant, article: string, done: boolean) =>
    deadlines.push({ what, dueAt, article, state: stateOf(done, dueAt, now) })

  add('signEvaluation', closesAt, 'Pasal 24 ayat (3), BAB IV.A.8', judged && evaluation.by === 'penilai')
  if (superiorDueAt !== undefined) add('signBySuperior', superiorDueAt, CLOCKS.superiorEvaluates.article, judged)
  if (!judged) return deadlines

  const afterDefault = evaluation.by === 'superior'
  const delivery = afterDefault ? CLOCKS.deliverAfterDefault : CLOCKS.deliver
  add('deliverEvaluation', evaluation.judgement.deliverBy, delivery.article, evaluation.status !== 'dinilai')
  if (evaluation.status === 'dinilai') return deadlines

  const acknowledged = evaluation.acknowledgedAt !== undefined
  const acknowledgement = afterDefault ? CLOCKS.acknowledgeAfterDefault : CLOCKS.acknowledge
  add('acknowledgeEvaluation', evaluation.acknowledgeBy, acknowledgement.article, acknowledged)
  const { objection } = { objection: undefined, ...evaluation }
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
  return deadlines
}
