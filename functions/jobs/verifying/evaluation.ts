import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { type Fault, heldFaults } from '../../store/chain.ts'
import { documentDigest, ratingDigest, realisationsDigest } from '../../store/fixed.ts'
import { digestOf } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { calibrationFaults } from './calibration.ts'
import { explainedFaults, objectionFaults } from './objection.ts'
import { momentFaults } from './moments.ts'
import type { VerifiedTable } from './reading.ts'

const WHEN = {
  submittedAt: { by: ['submitEvaluation'], undoneBy: ['returnEvaluation'] },
  deliveredAt: { by: ['deliverEvaluation', 'deliverOverdue'] },
  acknowledgedAt: { by: ['acknowledgeEvaluation'] },
  finalAt: { by: ['finaliseUnanswered', 'decideObjection'] },
  closedAt: { by: ['closeDuePeriods'], undoneBy: ['handBackUnsigned'] },
} as const

/** What was judged and what belongs to it: realisations, rating, objection, calibration, the reason of a deviation. */
export async function evaluationFaults(
  table: VerifiedTable,
  evaluation: Evaluation,
  entries: readonly Item<'history'>[],
): Promise<Fault[]> {
  const subject = evaluationIdOf(evaluation)
  const unsigned = 'judgement' in evaluation && !entries.some(({ fixed }) => 'predicate' in fixed)
  return [
    ...heldFaults(subject, entries, await heldBy(table, evaluation, entries)),
    ...(await objectionFaults(table, evaluation, entries)),
    ...explainedFaults(evaluation, entries),
    ...momentFaults(subject, evaluation, entries, WHEN),
    ...returnedFaults(evaluation, entries),
    ...keptFaults(evaluation, entries),
    ...(await calibrationFaults(table, evaluation, entries)),
    ...(unsigned ? [{ subject, what: 'missing' as const, where: 'signature' }] : []),
  ]
}

/** What an evaluation and what belongs to it hold now, under the names by which the history fixed it. */
async function heldBy(
  table: VerifiedTable,
  evaluation: Evaluation,
  entries: readonly Item<'history'>[],
): Promise<Record<string, unknown>> {
  const { employeeId, periodId, returnedReason, by, superiorDueAt } = evaluation
  const stopped = evaluation.status === 'dihentikan' ? evaluation.stopped : undefined
  const isReported = (stopped?.from ?? evaluation.status) !== 'terbuka'
  const realisations = isReported ? await table.all(ranges.realisations(employeeId, periodId)) : []
  const plan = entries.some(({ operation }) => operation === 'agreeToActions')
    ? await table.get(keys.actionPlan(employeeId, periodId))
    : undefined
  const open = {
    by,
    ...(stopped === undefined ? {} : { stopped }),
    // one that was planned anew waits to be agreed to anew
    ...(plan?.agreed ? { actions: digestOf(plan.items) } : {}),
    ...(superiorDueAt === undefined ? {} : { superiorDueAt }),
    ...(isReported ? { realisations: realisationsDigest(realisations) } : {}),
    ...(returnedReason !== undefined || entries.at(-1)?.operation === 'returnEvaluation'
      ? { reason: returnedReason && digestOf(returnedReason) }
      : {}),
  }
  if (!('judgement' in evaluation)) return open
  const { deviationReason, deviations, finalBy, ...judgement } = evaluation.judgement
  const rating = await table.get(keys.rating(evaluation))
  return {
    ...open,
    ...judgement,
    // a decision on an objection makes it final by another article
    ...(evaluation.status === 'dinilai' ? { finalBy } : {}),
    ...((deviations ?? deviationReason) !== undefined && {
      deviation: { deviations, reason: deviationReason && digestOf(deviationReason) },
    }),
    rating: rating === undefined ? 'missing' : ratingDigest(rating),
    document: documentDigest(evaluation),
    ...(evaluation.reported && { reported: evaluation.reported }),
    ...deliveredOf(evaluation),
  }
}

function deliveredOf(evaluation: Evaluation): Record<string, unknown> {
  if (!('receivedAt' in evaluation)) return {}
  const { receivedAt, acknowledgeBy, objectBy } = evaluation
  const comment = 'comment' in evaluation ? evaluation.comment : undefined
  return {
    ...{ receivedAt, acknowledgeBy, objectBy },
    comment: comment && digestOf(comment),
  }
}

/** V.A.6: returned is what the employee has signed for, whatever made it final. */
function returnedFaults(evaluation: Evaluation, entries: readonly Item<'history'>[]): Fault[] {
  const returned = entries.some(({ operation }) => operation === 'acknowledgeEvaluation')
  if (evaluation.status !== 'final' || evaluation.returned === returned) return []
  return [{ subject: evaluationIdOf(evaluation), what: 'altered', where: 'returned' }]
}

/** IV.A.14: who keeps it although he was replaced, and with which unit: nobody does but by an entry. */
function keptFaults(evaluation: Evaluation, entries: readonly Item<'history'>[]): Fault[] {
  const { keptEvaluatorId, keptUnitId } = evaluation
  const last = entries.findLast(({ fixed }) => 'keptEvaluatorId' in fixed)?.fixed
  return Object.entries({ keptEvaluatorId, keptUnitId })
    .filter(([name, value]) => (value ?? null) !== (last?.[name] ?? null))
    .map(([where]) => ({ subject: evaluationIdOf(evaluation), what: 'altered', where }))
}
