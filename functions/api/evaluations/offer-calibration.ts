import { offer } from '../../domain/evaluations/calibration.ts'
import { Refusal, refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { saltOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { deskOfEvaluator } from '../../domain/people/authority.ts'
import { calibrated, calibrationRefusal, findCalibration, unitOfDrafts } from './calibrate.ts'
import { CalibrationView } from './calibration-view.ts'
import { READS_OF_EVALUATION } from './find.ts'

export const offerCalibration = operation({
  id: 'offerCalibration',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/calibration/offer',
  summary: 'The evaluator shows his draft to his superior, to be compared with those of other units (IV.B.3.a.1.e)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator inside the window, while no proposal waits for his answer',
  output: CalibrationView,
  refusals: [
    'evaluation_not_found',
    'not_allowed',
    'wrong_status',
    'period_not_open',
    'period_closed',
    'rating_missing',
  ],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'PutItem'],
    rating: ['GetItem', 'ConditionCheckItem'],
    calibration: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findCalibration(table, path.evaluationId, actor, 'offerCalibration', now),
  decide({ found, actor }, { now, randomBytes }) {
    const { stored, chain, rating, calibration } = found
    const refusal = calibrationRefusal('offerCalibration', found, now)
    if (refusal !== undefined) return refusal
    const desk = deskOfEvaluator(chain)
    if (desk === undefined) return refuse('not_allowed')
    const unitId = calibration?.unitId ?? unitOfDrafts(desk)
    const next = offer(stored, rating, { unitId, evaluatorId: desk.employeeId }, calibration, now)
    if (next instanceof Refusal) return next
    if (rating === undefined) return refuse('rating_missing')
    const fixed = { offered: next.offered, ...saltOf(randomBytes) }
    const doing = {
      actor,
      now,
      operation: 'offerCalibration',
      state: 'ditawarkan',
      before: calibration,
      fixed,
    } as const
    const step = calibrated(found, next, doing)
    if (step instanceof Refusal) return step
    const sameRating = { equals: { version: rating.version } }
    return {
      ...step,
      writes: [...step.writes, { action: 'ConditionCheckItem', key: keys.rating(rating), when: sameRating }],
    }
  },
})

export const handler = lambda(offerCalibration)
