import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { documentationOf } from '../../domain/monitoring/documentation-rules.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { DocumentationView, documentationView } from './documentation-view.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'

export const listDocumentation = operation({
  id: 'listDocumentation',
  area: 'evaluations',
  route: 'GET /v1/evaluations/{evaluationId}/documentation',
  summary: 'The documentation periods of an evaluation: what is recorded of each, and what is missing (B.1.2)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator; none where the agency documents by evaluation period',
  output: z.object({ items: z.array(DocumentationView) }),
  refusals: ['evaluation_not_found', 'not_allowed'],
  table: { ...READS_OF_EVALUATION, evaluation: ['GetItem'], documentation: ['Query'], ...RECORDS_ACCESS },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, undefined, now)
    if (found instanceof Refusal) return found
    const { employeeId, periodId } = found.stored
    return { ...found, written: await table.all(ranges.documentation(employeeId, periodId)) }
  },
  decide({ found: { evaluation, evaluationId, relations, period, written }, actor }, deciding) {
    const { now } = deciding
    const mayWrite = relations.has('self') && refusalOf('recordRealisation', evaluation, relations, now) === undefined
    const standing = period === undefined ? [] : documentationOf(evaluation, period, now)
    const { employeeId } = evaluation
    const look = { relations, employeeId, operation: 'listDocumentation', subject: evaluationId }
    return {
      answer: {
        items: standing.map(each =>
          documentationView(
            each,
            written.find(({ spanId }) => spanId === each.span.spanId),
            mayWrite && each.state !== 'belum_mulai',
          ),
        ),
      },
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(listDocumentation)
