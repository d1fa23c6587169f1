import * as z from 'zod/mini'
import { plainBoolean } from '../../domain/shapes.ts'
import { refusalOf } from '../../domain/evaluations/evaluation-actions.ts'
import { BehaviourRating, WorkRating } from '../../domain/evaluations/ratings.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { studyFault } from '../../domain/evaluations/study-outcome.ts'
import { draftText, line } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { ownDraft } from './own-draft.ts'
import { plannedResults } from './planned.ts'
import { holdEvaluation } from './save.ts'
import { RatingView, ratingView } from './parts.ts'

export const rateEvaluation = operation({
  id: 'rateEvaluation',
  area: 'evaluations',
  route: 'PUT /v1/evaluations/{evaluationId}/rating',
  summary: 'A person rates work results and behaviour; a draft until it is signed, its predicate shown (IV.B.3)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator inside the window; after his default the superior alone (IV.A.11)',
  version: 'match_or_none',
  input: z.strictObject({
    workRating: WorkRating,
    behaviourRating: BehaviourRating,
    /** Of someone whose study was not finished; only kurang or sangat kurang is left (IV.B.3.a.3.d, b.3.d). */
    studyUnfinished: z._default(plainBoolean, false),
    notes: z._default(draftText(2000), ''),
    results: z._default(
      z
        .array(z.strictObject({ workResultId: line(20), rating: WorkRating, note: z.optional(draftText(2000)) }))
        .check(z.maxLength(40)),
      [],
    ),
  }),
  output: RatingView,
  refusals: [
    'evaluation_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
    'study_not_recorded',
    'study_unfinished',
  ],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'ConditionCheckItem', 'PutItem'],
    skp: ['GetItem'],
    rating: ['GetItem', 'PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, 'rateEvaluation', now)
    if (found instanceof Refusal) return found
    const [rating, planned] = await Promise.all([
      table.get(keys.rating(found.stored)),
      plannedResults(table, found.stored),
    ])
    return { ...found, draft: rating, rating: ownDraft(rating, found), planned }
  },
  gather: async ({ found, input }) =>
    found.planned.unknown(
      input.results.map(result => result.workResultId),
      '/results',
    ),
  decide({ found, input, actor }, { now }) {
    const { stored, evaluation, relations, draft, rating, chain, onBehalfOf } = found
    const refusal = refusalOf('rateEvaluation', evaluation, relations, now)
    if (refusal !== undefined) return refusal
    if (actor.employeeId === undefined) return refuse('not_allowed')
    const { studyUnfinished, ...judged } = input
    const fault = studyFault(chain.employee, stored.periodId, studyUnfinished)
    if (fault !== undefined) return fault
    const { employeeId, periodId, seq, by } = stored
    // over a draft of who judged before: it was never his to see
    const version = (draft?.version ?? 0) + 1
    const next = {
      employeeId,
      periodId,
      seq,
      by,
      ratedBy: actor.employeeId,
      ...(onBehalfOf === undefined ? {} : { ratedFor: onBehalfOf }),
      ratedAt: now,
      version,
      ...judged,
      ...(studyUnfinished ? { studyUnfinished } : {}),
    }
    return {
      answer: ratingView(next, { evaluation, seen: { relations, actorId: actor.employeeId, now } }),
      writes: [
        {
          action: 'PutItem',
          key: keys.rating(stored),
          item: next,
          when: draft === undefined ? { absent: true } : { equals: { version: draft.version } },
        },
        holdEvaluation(stored, evaluation, now),
      ],
      was: rating,
    }
  },
})

export const handler = lambda(rateEvaluation)
