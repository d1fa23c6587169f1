import * as z from 'zod/mini'
import { optionalBoolean, optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { seesJudgement } from '../../domain/evaluations/evaluation-actions.ts'
import { FeedbackClass } from '../../domain/feedback/feedback.ts'
import { Achievement, BehaviourRating, Predicate, WorkRating } from '../../domain/evaluations/ratings.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { parseSkpId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { notedBefore } from '../../domain/monitoring/observation-rules.ts'
import { ObservationView } from '../employees/observation-view.ts'
import { beginOfIds, FollowUpView, periodOrYear } from '../employees/follow-up-view.ts'
import { ResourceView } from '../skp/resources.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { findEvaluation, READS_OF_EVALUATION } from './find.ts'
import { HostReason, reasonsOf } from './reasons.ts'
import { EvidenceView } from './parts.ts'

export const getReasons = operation({
  id: 'getReasons',
  area: 'evaluations',
  route: 'GET /v1/evaluations/{evaluationId}/reasons',
  summary: 'Why this predicate: rule, article, achievement, ratings, evidence, feedback by class, resources',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'who may see the predicate',
  output: z.object({
    evaluationId: plainText,
    predicate: Predicate,
    ruleSet: z.object({ id: plainText, title: plainText }),
    steps: z.array(z.object({ step: plainText, value: plainText, article: plainText, sentence: plainText })),
    achievement: z.object({ achievement: Achievement, unitId: plainText, periodId: plainText }),
    workRating: WorkRating,
    behaviourRating: BehaviourRating,
    notes: plainText,
    results: z.array(
      z.object({
        workResultId: plainText,
        statement: plainText,
        rating: z.optional(WorkRating),
        note: optionalText,
        realisation: optionalText,
        evidence: EvidenceView,
      }),
    ),
    /** Of someone whose study was not finished (IV.B.3.a.3.d). */
    studyUnfinished: optionalBoolean,
    /** What the place of study or work wrote of him (IV.A.15–16). */
    host: z.optional(z.array(HostReason)),
    feedback: z.array(z.object({ class: z.enum([...FeedbackClass.options, 'gabungan']), items: plainNumber })),
    /** What followed from it (Pasal 20(8): a basis of the evaluation). */
    followUps: z.array(FollowUpView),
    /** What the pimpinan noted before the signature (III.B). */
    observations: z.array(ObservationView),
    allowedActions: plainTexts,
    /** What the plan asked for, and what became of it (Pasal 11). */
    resources: z.array(ResourceView),
  }),
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status'],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem'],
    skp: ['GetItem'],
    rating: ['GetItem'],
    realisation: ['Query'],
    releasedFeedback: ['Query'],
    followUp: ['Query'],
    observation: ['Query'],
    resourceSupport: ['Query'],
    ...RECORDS_ACCESS,
  },
  async find({ path, actor }, { table, now }) {
    const found = await findEvaluation(table, path.evaluationId, actor, undefined, now)
    if (found instanceof Refusal) return found
    if (!seesJudgement(found.stored, found.relations)) return { ...found, inputs: undefined }
    const { employeeId, periodId, skpId } = found.stored
    const signedAt = 'judgement' in found.stored ? found.stored.judgement.signedAt : undefined
    const at = parseSkpId(skpId)
    const [skp, rating, realisations, feedback, followUps, noted, supports] = await Promise.all([
      at && table.get(keys.skp(at)),
      table.get(keys.rating(found.stored)),
      table.all(ranges.realisations(employeeId, periodId)),
      table.all(ranges.releasedFeedback(employeeId, periodId)),
      table.all(ranges.followUps(employeeId, periodOrYear(periodId))),
      table.all(ranges.observations(employeeId, beginOfIds(periodId))),
      table.all(ranges.supportsOf(employeeId, Number(periodId.slice(0, 4)))),
    ])
    const { objection } = { objection: undefined, ...found.stored }
    const observations = signedAt === undefined ? noted : notedBefore(noted, signedAt)
    return {
      ...found,
      inputs: { skp, rating, realisations, feedback, objection, followUps, observations, supports },
    }
  },
  decide({ found: { evaluationId, stored, inputs, relations }, actor }, deciding) {
    if (inputs === undefined || !('judgement' in stored))
      return refuse('wrong_status', 'Alasan dapat dilihat setelah hasil evaluasi ditandatangani dan disampaikan.')
    const look = { relations, employeeId: stored.employeeId, operation: 'getReasons', subject: evaluationId }
    const answer = reasonsOf(evaluationId, stored, inputs)
    return { answer, ...recordOfLook(look, actor, deciding) }
  },
})

export const handler = lambda(getReasons)
