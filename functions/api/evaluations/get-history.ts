import { Refusal } from '../../domain/refusal.ts'
import { seesJudgement } from '../../domain/evaluations/evaluation-actions.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { historyView, HistoryView } from '../history.ts'
import { forEmployee, forOthers } from './history-for-employee.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'

export const getHistory = operation({
  id: 'getHistory',
  area: 'evaluations',
  route: 'GET /v1/evaluations/{evaluationId}/history',
  summary: 'Every transition of an evaluation with what it fixed, chained by digests',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  paged: true,
  output: HistoryView,
  refusals: ['evaluation_not_found', 'not_allowed'],
  table: { ...READS_OF_EVALUATION, evaluation: ['GetItem'], history: ['Query'], ...RECORDS_ACCESS },
  async find({ path, page, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'getHistory', now)
    if (found instanceof Refusal) return found
    return { ...found, entries: await table.page(ranges.history(found.evaluationId), page.limit, page.start) }
  },
  decide({ found, actor }, deciding) {
    const { entries, evaluation, relations, evaluationId } = found
    const { employeeId } = evaluation
    const look = { relations, employeeId, operation: 'getHistory', subject: evaluationId }
    const delivered = seesJudgement(evaluation, relations)
    const shown = entries.items.map(entry =>
      relations.has('self') ? forEmployee(entry, delivered) : forOthers(entry, relations),
    )
    return { answer: historyView(shown), next: entries.next, ...recordOfLook(look, actor, deciding) }
  },
})

export const handler = lambda(getHistory)
