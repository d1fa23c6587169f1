import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { formatInstant, startOf } from '../../domain/instant.ts'
import { DocumentationInput } from '../../domain/monitoring/documentation-input.ts'
import { documentationOf, marked } from '../../domain/monitoring/documentation-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { DocumentationView, documentationView } from './documentation-view.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { plannedResults } from './planned.ts'
import { holdEvaluation, inTime } from './save.ts'

export const documentProgress = operation({
  id: 'documentProgress',
  area: 'evaluations',
  route: 'PUT /v1/evaluations/{evaluationId}/documentation/{spanId}',
  summary: 'The employee documents progress in a documentation period, with evidence (Pasal 16(2), III.A.4–8)',
  allow: ['pegawai'],
  who: 'the employee himself, from its first day until he submits; what is late is taken, and marked',
  version: 'match_or_none',
  input: DocumentationInput,
  output: DocumentationView,
  refusals: [
    'evaluation_not_found',
    'period_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
  ],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'ConditionCheckItem', 'PutItem'],
    skp: ['GetItem'],
    documentation: ['GetItem', 'PutItem'],
  },
  async find({ path: { evaluationId, spanId }, actor }, { table, now }) {
    const found = await findEvaluation(table, evaluationId, actor, 'recordRealisation', now)
    if (found instanceof Refusal) return found
    const { stored, period } = found
    const { employeeId, periodId } = stored
    const standing = period && documentationOf(stored, period, now).find(({ span }) => span.spanId === spanId)
    if (period === undefined || standing === undefined) return refuse('period_not_found', NOT_DOCUMENTED)
    const [planned, before] = await Promise.all([
      plannedResults(table, found.stored),
      table.get(keys.documentation({ employeeId, periodId, spanId })),
    ])
    return { ...found, period, standing, planned, before }
  },
  gather: async ({ found, input }) =>
    found.planned.unknown(
      input.items.map(({ workResultId }) => workResultId),
      '/items',
    ),
  decide({ found, input, path: { spanId } }, { now }) {
    const { stored, evaluation, relations, period, standing, before } = found
    const refusal = refusalOf('recordRealisation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    const { startsOn } = standing.span
    if (now < startOf(startsOn))
      return refuse('period_not_open', `Perkembangan ini dicatat mulai ${formatInstant(startOf(startsOn))}.`)
    const { employeeId, periodId } = stored
    const next = { employeeId, periodId, spanId, ...input, recordedAt: now, version: (before?.version ?? 0) + 1 }
    const after = before === undefined ? marked(evaluation, spanId, now) : evaluation
    const state = documentationOf(after, period, now).find(({ span }) => span.spanId === spanId) ?? standing
    const key = keys.evaluation(stored)
    return {
      answer: documentationView(state, next, true),
      stored: before && documentationView(standing, before, true),
      writes: [
        {
          action: 'PutItem',
          key: keys.documentation(next),
          item: next,
          when: before === undefined ? { absent: true } : { equals: { version: before.version } },
        },
        before === undefined
          ? {
              action: 'PutItem',
              key,
              item: { ...after, version: stored.version + 1 },
              when: inTime(stored, evaluation, now),
            }
          : holdEvaluation(stored, evaluation, now),
      ],
      was: before,
    }
  },
})

const NOT_DOCUMENTED =
  'Periode pendokumentasian ini tidak ada dalam periode evaluasinya. Bila periode pendokumentasian sama dengan periode evaluasi, catat realisasi.'

export const handler = lambda(documentProgress)
