import { isChangedUnreported } from '../../domain/evaluations/objection-state.ts'
import type { JudgedEvaluation } from '../../domain/evaluations/evaluation.ts'
import type { Actor } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { formatInstant } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import {
  changedBy,
  lotsOf,
  type ReportedDocument,
  reporterOf,
  type ResultsReport,
  stageOf,
} from '../../domain/reports/results-report.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Put } from '../../store/access.ts'
import { digestOf } from '../../store/history.ts'
import { evaluationIdOf, reportIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { filePut } from '../../store/objection.ts'
import { saveEvaluation } from '../evaluations/save.ts'
import { findPeriod } from './find-period.ts'
import { officesAbove, preparedFor, READS_OF_REPORT } from './results-report-find.ts'
import { isReturned, ResultsReportView, resultsReportView } from './results-report-view.ts'

export const reportResults = operation({
  id: 'reportResults',
  area: 'periods',
  route: 'POST /v1/periods/{periodId}/report',
  summary: 'Reports all that is ready of a period to the PyB, through the levels above, with SKP and result attached',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'who signed, or acts in that office; of what an objection changed, the superior who decided (V.A.7, V.A.11, V.B.8)',
  idempotent: 'by_content',
  output: ResultsReportView,
  refusals: ['period_not_found', 'not_allowed', 'nothing_to_report'],
  table: {
    ...READS_OF_REPORT,
    evaluation: ['QueryByActor', 'BatchGetItem', 'PutItem'],
    objection: ['QueryByActor', 'BatchGetItem', 'PutItem'],
    resultsReport: ['Query', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const prepared = await preparedFor(table, period, actor.employeeId, now)
    const ready = prepared.mine.filter(each => stageOf(each) === 'siap')
    const offices = [...new Set(ready.map(reporterOf))]
    const [files, above] = await Promise.all([
      table.getAll(ready.filter(each => changedBy(each) !== undefined).map(keys.objection)),
      Promise.all(offices.map(async id => [id, await officesAbove(table, id)] as const)),
    ])
    return { ...prepared, ready, files, above: new Map(above) }
  },
  decide({ found, actor }, { now }) {
    const { me, mine, ready, reports, period, reportBy, files, above } = found
    if (ready.length === 0 && reports.length === 0)
      return refuse('nothing_to_report', whyNothing(mine.length, reportBy))
    const seqOf = new Map<string, number>()
    for (const { officeId, seq } of reports) seqOf.set(officeId, Math.max(seq, seqOf.get(officeId) ?? 0))
    const fileOf = new Map(files.filter(isChangedUnreported).map(file => [evaluationIdOf(file), file]))
    const lots = lotsOf(ready).map(({ officeId, evaluations }) => {
      const seq = (seqOf.get(officeId) ?? 0) + 1
      seqOf.set(officeId, seq)
      const head = { periodId: period.periodId, officeId, seq, reportedAt: now, reportedBy: me }
      const report: ResultsReport = {
        ...head,
        ...(officeId === me ? {} : { onBehalfOf: officeId }),
        through: above.get(officeId) ?? [],
        late: now > reportBy,
        documents: evaluations.map(documentOf),
      }
      const marked = evaluations.map(each => markedIn(report, each, fileOf.get(evaluationIdOf(each)), actor, now))
      return { report, marked }
    })
    const after = new Map(lots.flatMap(({ marked }) => marked.map(each => [each.evaluationId, each.evaluation])))
    return {
      answer: resultsReportView({
        ...{ period, reportBy },
        mine: mine.map(each => after.get(evaluationIdOf(each)) ?? each),
        reports: [...reports, ...lots.map(({ report }) => report)],
      }),
      groups: lots.map(({ report, marked }) => [newReport(report), ...marked.flatMap(({ writes }) => writes)]),
    }
  },
})

function whyNothing(waiting: number, reportBy: Instant): string | undefined {
  if (waiting === 0) return undefined
  return `${waiting} dokumen evaluasi belum dikembalikan pegawai atau masih dalam keberatan; dokumen dilaporkan sesudah itu, paling lambat ${formatInstant(reportBy)} (Lampiran BAB V.A.7).`
}

function documentOf(evaluation: JudgedEvaluation): ReportedDocument {
  const { employeeId, name, skpId, judgement } = evaluation
  const changed = changedBy(evaluation) !== undefined
  const document = digestOf(judgement)
  return {
    evaluationId: evaluationIdOf(evaluation),
    employeeId,
    name,
    skpId,
    document,
    changed,
    returned: isReturned(evaluation),
  }
}

/** The evaluation with its mark and its entry; with it the words of the objection, which wait for the report no more. */
function markedIn(
  report: ResultsReport,
  before: JudgedEvaluation,
  file: Item<'objection'> | undefined,
  actor: Actor,
  now: Instant,
) {
  const reported = { reportedAt: now, reportId: reportIdOf(report), changed: changedBy(before) !== undefined }
  const after = { ...before, reported, version: before.version + 1 }
  const fixed = { reported, report: digestOf(before.judgement) }
  const { onBehalfOf } = report
  const act = { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation: 'reportResults', fixed }
  const saved = saveEvaluation(before, after, act)
  const reportedFile = file && filePut(file, { ...file, objection: { ...file.objection, reportedAt: now } })
  return {
    evaluationId: evaluationIdOf(before),
    evaluation: saved.evaluation,
    writes: [...saved.writes, ...(reportedFile === undefined ? [] : [reportedFile])],
  }
}

const newReport = (item: ResultsReport): Put<'resultsReport'> => ({
  action: 'PutItem',
  key: keys.resultsReport(item),
  item,
  when: { absent: true },
})

export const handler = lambda(reportResults)
