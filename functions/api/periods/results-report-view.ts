import * as z from 'zod/mini'
import { optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import type { JudgedEvaluation } from '../../domain/evaluations/evaluation.ts'
import { EvaluationStatus } from '../../domain/evaluations/evaluation.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { changedBy, type ResultsReport, stageOf } from '../../domain/reports/results-report.ts'
import { CURRENT_RULE_SET } from '../../domain/rulesets/index.ts'
import { evaluationIdOf, reportIdOf } from '../../store/ids.ts'

/** V.A.2: the document, and where its attachments lie: the SKP, and the result with its reasons. */
const attachments = z.object({ skp: plainText, evaluation: plainText, reasons: plainText })
const document = {
  evaluationId: plainText,
  employeeId: plainText,
  name: plainText,
  changed: plainBoolean,
  attachments,
}

export const ResultsReportView = z
  .object({
    periodId: plainText,
    name: plainText,
    reportBy: plainText,
    article: plainText,
    /** To be reported now. */
    ready: z.array(z.object({ ...document, returned: plainBoolean })),
    /** Signed and not to be reported yet: not delivered, not returned, or an objection is open. */
    waiting: z.array(z.object({ ...document, status: EvaluationStatus })),
    reported: z.array(
      z.object({
        reportId: plainText,
        officeId: plainText,
        reportedAt: plainText,
        reportedBy: plainText,
        onBehalfOf: optionalText,
        through: plainTexts,
        late: plainBoolean,
        documents: z.array(z.object({ ...document, document: plainText, returned: plainBoolean })),
      }),
    ),
    left: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'ResultsReport' }))

const attached = (evaluationId: string, skpId: string) => ({
  skp: `/v1/skp/${skpId}`,
  evaluation: `/v1/evaluations/${evaluationId}`,
  reasons: `/v1/evaluations/${evaluationId}/reasons`,
})

function documentView(evaluation: JudgedEvaluation) {
  const { employeeId, name, skpId } = evaluation
  const evaluationId = evaluationIdOf(evaluation)
  const changed = changedBy(evaluation) !== undefined
  return { evaluationId, employeeId, name, changed, attachments: attached(evaluationId, skpId) }
}

export const isReturned = (evaluation: JudgedEvaluation): boolean =>
  evaluation.status === 'diterima' || (evaluation.status === 'final' && evaluation.returned)

export function reportView(report: ResultsReport) {
  const { officeId, reportedAt, reportedBy, onBehalfOf, through, late, documents } = report
  return {
    ...{ reportId: reportIdOf(report), officeId, reportedAt: formatInstant(reportedAt), reportedBy, onBehalfOf },
    ...{ through, late },
    documents: documents.map(({ skpId, ...each }) => ({ ...each, attachments: attached(each.evaluationId, skpId) })),
  }
}

type Standing = {
  readonly period: { readonly periodId: string; readonly name: string }
  readonly reportBy: Instant
  readonly mine: readonly JudgedEvaluation[]
  readonly reports: readonly ResultsReport[]
}

export function resultsReportView({ period, reportBy, mine, reports }: Standing): z.input<typeof ResultsReportView> {
  const at = (stage: ReturnType<typeof stageOf>) =>
    mine.filter(each => stageOf(each) === stage).toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  const [ready, waiting] = [at('siap'), at('belum')]
  return {
    periodId: period.periodId,
    name: period.name,
    reportBy: formatInstant(reportBy),
    article: CURRENT_RULE_SET.CLOCKS.report.article,
    ready: ready.map(each => ({ ...documentView(each), returned: isReturned(each) })),
    waiting: waiting.map(each => ({ ...documentView(each), status: each.status })),
    reported: reports.map(reportView),
    left: ready.length + waiting.length,
    allowedActions: ready.length > 0 ? ['reportResults'] : [],
  }
}
