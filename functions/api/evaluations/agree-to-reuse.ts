import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { parsePeriodId } from '../../domain/periods/period.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { agree, ratingFrom, resultToReuse, reuseFault } from '../../domain/evaluations/reuse-rules.ts'
import { sideOf } from '../../domain/evaluations/reuse-state.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { inTime } from './save.ts'
import { EvaluationScreen, readScreen, READS_OF_SCREEN } from './screen.ts'
import { transition } from './transition.ts'

export const agreeToReuse = operation({
  id: 'agreeToReuse',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/reuse/agreement',
  summary: 'The other one agrees: the earlier ratings become the draft that the new evaluator signs (IV.A.13.a)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'of employee and new evaluator the one who did not propose it, inside the window',
  output: EvaluationScreen,
  refusals: [
    'evaluation_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
    'reuse_not_possible',
  ],
  table: {
    ...READS_OF_EVALUATION,
    ...READS_OF_SCREEN,
    evaluation: ['GetItem', 'Query', 'PutItem'],
    period: ['GetItem', 'Query'],
    rating: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'agreeToReuse', now)
    if (found instanceof Refusal) return found
    const { stored } = found
    const year = parsePeriodId(stored.periodId)?.year ?? 0
    const [screen, draft, ...years] = await Promise.all([
      readScreen(table, found),
      table.get(keys.rating(stored)),
      ...[year - 1, year].map(each => table.all(ranges.evaluationsOfYear(stored.employeeId, each))),
    ])
    return { ...found, screen, draft, others: years.flat() }
  },
  decide({ found, actor }, { now }) {
    const { stored, evaluation, relations, chain, draft, others } = found
    const refusal = refusalOf('agreeToReuse', evaluation, relations, now)
    if (refusal?.code === 'reuse_not_possible') return reuseFault('agreeToReuse', evaluation, relations) ?? refusal
    if (refusal !== undefined) return refusal
    // it can have been objected to since it was proposed
    const earlier = resultToReuse(evaluation, others)
    if (earlier === undefined || evaluationIdOf(earlier) !== evaluation.reuse?.of) return NO_LONGER
    const { of } = evaluation.reuse
    const agreed = agree(evaluation, earlier, now)
    if (agreed === undefined || chain.evaluatorId === undefined) return refuse('wrong_status')
    const author = { ratedBy: chain.evaluatorId, ratedFor: chain.evaluatorFor?.employeeId }
    const rating = ratingFrom({ of, ...author, now }, evaluation, earlier, draft)
    const fixed = { of, agreedBy: sideOf(relations) }
    const doing = { actor, now, operation: 'agreeToReuse', fixed, when: inTime(stored, evaluation, now) }
    const agreement = transition({ ...found, screen: { ...found.screen, rating } }, agreed, doing)
    return {
      ...agreement,
      writes: [
        ...agreement.writes,
        {
          action: 'PutItem',
          key: keys.rating(stored),
          item: rating,
          when: draft === undefined ? { absent: true } : { equals: { version: draft.version } },
        },
      ],
    }
  },
})

const NO_LONGER = refuse(
  'reuse_not_possible',
  'Hasil yang diusulkan tidak lagi dapat digunakan; ajukan usulan baru (Lampiran BAB IV.A.13.a).',
)

export const handler = lambda(agreeToReuse)
