import { workingDeadline } from '../periods/calendar.ts'
import { type Evaluation, isOpen } from './evaluation.ts'
import type { Rules } from './evaluation-rules.ts'
import type { Instant } from '../instant.ts'
import { type ReportClocks, reportClocks } from './report.ts'
import type { ClockName } from '../rulesets/ruleset.ts'

/**
 * A clock never runs backwards, and a right that stands is never taken away: a deadline that runs may become later, and
 * one that has passed stays as it is.
 */
function laterOf(standing: Instant, counted: Instant, now: Instant): Instant {
  return now > standing ? standing : Math.max(standing, counted)
}

/** Names of deadlines → when they end. */
type Ends = Readonly<Record<string, Instant>>

export type MovedEvaluation = { readonly evaluation: Evaluation; readonly ends: Ends; readonly former: Ends }

/** The evaluation with its deadlines counted again, by the calendar of now, from the events that it stores. */
export function moveDeadlines(evaluation: Evaluation, by: Rules, now: Instant): MovedEvaluation | undefined {
  const counted = recounted(evaluation, by, now)
  const before = endsOf(evaluation)
  const moved = Object.entries(endsOf(counted)).filter(([name, end]) => before[name] !== end)
  if (moved.length === 0) return undefined
  return {
    evaluation: { ...counted, version: evaluation.version + 1 },
    ends: Object.fromEntries(moved),
    former: Object.fromEntries(Object.entries(before).filter(([name]) => moved.some(([one]) => one === name))),
  }
}

/** What is done has no deadline any more: only what still runs is counted. */
function recounted(evaluation: Evaluation, { rules, holidays }: Rules, now: Instant): Evaluation {
  const due = (standing: Instant, name: ClockName, event: Instant) =>
    laterOf(standing, workingDeadline(event, rules.CLOCKS[name].workingDays, holidays), now)
  const afterDefault = evaluation.by === 'superior'
  if (isOpen(evaluation)) {
    const { superiorDueAt, closesAt } = evaluation
    return superiorDueAt === undefined
      ? evaluation
      : { ...evaluation, superiorDueAt: due(superiorDueAt, 'superiorEvaluates', closesAt) }
  }
  if (evaluation.status === 'dihentikan') return evaluation
  const { judgement } = evaluation
  if (evaluation.status === 'dinilai') {
    const deliverBy = due(judgement.deliverBy, afterDefault ? 'deliverAfterDefault' : 'deliver', judgement.signedAt)
    return { ...evaluation, judgement: { ...judgement, deliverBy } }
  }
  if (evaluation.status === 'final') return evaluation
  if (evaluation.status === 'keberatan') {
    const { objection } = evaluation
    const { objectedAt, evaluatorExplainedAt } = objection
    const explainBy =
      evaluatorExplainedAt === undefined
        ? due(objection.explainBy, 'explainObjection', objectedAt)
        : objection.explainBy
    const decideBy = due(objection.decideBy, 'decideObjection', objectedAt)
    return { ...evaluation, objection: { ...objection, explainBy, decideBy } }
  }
  const { receivedAt } = evaluation
  const objectBy =
    judgement.finalBy === undefined ? due(evaluation.objectBy, 'object', receivedAt) : evaluation.objectBy
  if (evaluation.status === 'diterima') return { ...evaluation, objectBy }
  const acknowledge = afterDefault ? 'acknowledgeAfterDefault' : 'acknowledge'
  return { ...evaluation, objectBy, acknowledgeBy: due(evaluation.acknowledgeBy, acknowledge, receivedAt) }
}

function endsOf(evaluation: Evaluation): Ends {
  const { superiorDueAt } = evaluation
  return {
    ...(superiorDueAt === undefined ? {} : { superiorDueAt }),
    ...('judgement' in evaluation ? { deliverBy: evaluation.judgement.deliverBy } : {}),
    ...('receivedAt' in evaluation ? { acknowledgeBy: evaluation.acknowledgeBy, objectBy: evaluation.objectBy } : {}),
    ...(evaluation.status === 'keberatan'
      ? { explainBy: evaluation.objection.explainBy, decideBy: evaluation.objection.decideBy }
      : {}),
  }
}

type Ending = { readonly evaluationClosesAt: Instant; readonly clocks?: ReportClocks | undefined }

/** The same for the clocks of a period; those of a window that has moved since are counted anew. */
export function moveClocks({ evaluationClosesAt, clocks }: Ending, by: Rules, now: Instant): ReportClocks | undefined {
  const counted = reportClocks(evaluationClosesAt, by)
  if (clocks?.closesAt !== evaluationClosesAt) return counted
  const reportBy = laterOf(clocks.reportBy, counted.reportBy, now)
  const deliverInTimeBy = laterOf(clocks.deliverInTimeBy, counted.deliverInTimeBy, now)
  const same = reportBy === clocks.reportBy && deliverInTimeBy === clocks.deliverInTimeBy
  return same ? undefined : { closesAt: evaluationClosesAt, reportBy, deliverInTimeBy }
}
