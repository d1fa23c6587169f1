import * as z from 'zod/mini'
import { optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../shapes.ts'
import { later } from '../later.ts'
import { type Evaluation, type JudgedEvaluation, officeOf } from '../evaluations/evaluation.ts'
import { isReported } from '../evaluations/report.ts'

/** One evaluation document in a report, with what it is to be read with: the SKP and the result (V.A.2). */
const ReportedDocument = z.object({
  evaluationId: plainText,
  employeeId: plainText,
  name: plainText,
  skpId: plainText,
  /** Digest of the judgement as it was reported. */
  document: plainText,
  /** Changed by the decision on an objection (V.B.8). */
  changed: plainBoolean,
  returned: plainBoolean,
})
export type ReportedDocument = z.output<typeof ReportedDocument>

/** P28(1): what one office reported of a period at one time. */
export const ResultsReport = later(() =>
  z.object({
    periodId: plainText,
    /** Whose results these are: the office, whoever acted in it. */
    officeId: plainText,
    seq: plainNumber,
    reportedAt: plainNumber,
    reportedBy: plainText,
    onBehalfOf: optionalText,
    /** The offices above it through which it goes to the PyB, the nearest first (berjenjang). */
    through: plainTexts,
    /** After the 30 working days (V.A.7, V.A.11). */
    late: plainBoolean,
    documents: z.array(ReportedDocument),
  }),
)
export type ResultsReport = z.output<ReturnType<typeof ResultsReport>>

/** V.B.7–8: the superior has changed the result, and so it is his to report. */
export function changedBy(evaluation: Evaluation): string | undefined {
  const { objection } = { objection: undefined, ...evaluation }
  if (evaluation.status !== 'final' || objection?.outcome !== 'mengubah') return undefined
  return objection.superiorId ?? objection.decidedBy
}

/** V.A.7, V.A.11: on whose desk the judgement lies, or V.B.8: before whom the objection was brought that changed it. */
export function reporterOf(evaluation: JudgedEvaluation): string {
  return changedBy(evaluation) ?? evaluation.actorId ?? officeOf(evaluation.judgement)
}

export type ReportStage = 'belum' | 'siap' | 'dilaporkan'

/**
 * V.A.7 reports the document "as in number 6": returned by the employee, or final because he did not return it. What an
 * objection is open against waits for its decision (V.B.8).
 */
export function stageOf(evaluation: JudgedEvaluation): ReportStage {
  if (isReported(evaluation)) return 'dilaporkan'
  return evaluation.status === 'diterima' || evaluation.status === 'final' ? 'siap' : 'belum'
}

export const isJudged = (evaluation: Evaluation): evaluation is JudgedEvaluation => 'judgement' in evaluation

/** More do not fit into one transaction with their history; the rest is another report of the same moment. */
export const MOST_IN_ONE = 30

/** Evaluations in lots, each of one office, in the order of names. */
export function lotsOf(evaluations: readonly JudgedEvaluation[]) {
  const offices = Map.groupBy(evaluations, reporterOf)
  return [...offices].flatMap(([officeId, all]) => {
    const inOrder = all.toSorted((a, b) => a.name.localeCompare(b.name, 'id') || (a.employeeId < b.employeeId ? -1 : 1))
    const lots = Math.ceil(inOrder.length / MOST_IN_ONE)
    return Array.from({ length: lots }, (_, n) => ({
      officeId,
      evaluations: inOrder.slice(n * MOST_IN_ONE, (n + 1) * MOST_IN_ONE),
    }))
  })
}
