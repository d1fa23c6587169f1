import * as z from 'zod/mini'
import { answer, CalibrationOutcome } from '../../domain/evaluations/calibration.ts'
import { Refusal, refuse } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, saltOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { calibrated, calibrationRefusal, findCalibration } from './calibrate.ts'
import { CalibrationView } from './calibration-view.ts'
import { READS_OF_EVALUATION } from './find.ts'

export const answerCalibration = operation({
  id: 'answerCalibration',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/calibration/answer',
  summary: 'The evaluator takes the proposed ratings into his draft, or leaves it as it is and says why',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator inside the window, before he signs',
  input: z.strictObject({ outcome: CalibrationOutcome, reason: z.optional(LongText) }),
  output: CalibrationView,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'period_not_open', 'period_closed'],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'PutItem'],
    rating: ['GetItem', 'PutItem'],
    calibration: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) => findCalibration(table, path.evaluationId, actor, 'answerCalibration', now),
  decide({ found, input, actor }, { now, randomBytes }) {
    const { calibration, rating } = found
    const refusal = calibrationRefusal('answerCalibration', found, now)
    if (refusal !== undefined) return refusal
    if (input.outcome === 'menolak' && input.reason === undefined) return refuse('invalid_input', undefined, [REASON])
    if (calibration === undefined || rating === undefined) return refuse('wrong_status')
    const given = answer(calibration, rating, input, { at: now, by: actor.employeeId ?? actor.sub })
    const { outcome, reason } = input
    const state = outcome === 'menerima' ? 'diterima' : 'ditolak'
    const { workRating, behaviourRating } = given.rating
    const original = given.calibration.answer?.original
    const fixed = {
      ...{ outcome, original, draft: { workRating, behaviourRating } },
      ...{ reason: reason === undefined ? undefined : digestOf(reason), ...saltOf(randomBytes) },
    }
    const doing = { actor, now, operation: 'answerCalibration', state, before: calibration, fixed } as const
    const step = calibrated(found, given.calibration, doing)
    if (step instanceof Refusal || given.rating === rating) return step
    const same = { equals: { version: rating.version } }
    return {
      ...step,
      writes: [...step.writes, { action: 'PutItem', key: keys.rating(rating), item: given.rating, when: same }],
    }
  },
})

const REASON = { pointer: '/reason', code: 'required', detail: 'Sebutkan mengapa usulan tidak diterima.' }

export const handler = lambda(answerCalibration)
