import * as z from 'zod/mini'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { parsePeriodId } from '../../domain/periods/period.ts'
import { refuse } from '../../domain/refusal.ts'
import { propose, resultToReuse, reuseFault } from '../../domain/evaluations/reuse-rules.ts'
import { sideOf } from '../../domain/evaluations/reuse-state.ts'
import { line } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { inTime } from './save.ts'
import { EvaluationScreen } from './screen.ts'
import { findWithScreen, TABLE_OF_TRANSITION, transition } from './transition.ts'

export const proposeReuse = operation({
  id: 'proposeReuse',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/reuse',
  summary: 'After a move: the earlier result of the old unit is proposed as the result of this period (IV.A.13.a)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee who moved, or his new evaluator, inside the window of the period in which he moved',
  input: z.strictObject({ of: line(60) }),
  output: EvaluationScreen,
  refusals: [
    'evaluation_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
    'reuse_not_possible',
  ],
  table: TABLE_OF_TRANSITION,
  find: ({ path, actor }, { table, now }) => findWithScreen(table, path.evaluationId, actor, 'proposeReuse', now),
  async gather({ found: { stored } }, { table }) {
    const year = parsePeriodId(stored.periodId)?.year ?? 0
    const years = [year - 1, year].map(each => table.all(ranges.evaluationsOfYear(stored.employeeId, each)))
    return { others: (await Promise.all(years)).flat() }
  },
  decide({ found, gathered: { others }, input: { of }, actor }, { now }) {
    const { stored, evaluation, relations } = found
    const refusal = refusalOf('proposeReuse', evaluation, relations, now)
    if (refusal?.code === 'reuse_not_possible') return reuseFault('proposeReuse', evaluation, relations) ?? refusal
    if (refusal !== undefined) return refusal
    const earlier = resultToReuse(evaluation, others)
    if (earlier === undefined)
      return refuse(
        'reuse_not_possible',
        'Belum ada hasil evaluasi dari unit lama yang sudah diterima dan tidak sedang dalam keberatan (Lampiran BAB IV.A.13.a).',
      )
    if (evaluationIdOf(earlier) !== of)
      return refuse(
        'reuse_not_possible',
        `Yang dapat digunakan hanya hasil periode sebelumnya pada unit lama: ${earlier.periodId} (Lampiran BAB IV.A.13.a).`,
      )
    const by = sideOf(relations)
    const fixed = { of, proposedBy: by }
    const doing = { actor, now, operation: 'proposeReuse', fixed, when: inTime(stored, evaluation, now) }
    return transition(found, propose(evaluation, { of, by, now }), doing)
  },
})

export const handler = lambda(proposeReuse)
