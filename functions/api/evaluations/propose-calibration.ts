import * as z from 'zod/mini'
import { propose } from '../../domain/evaluations/calibration.ts'
import { BehaviourRating, WorkRating } from '../../domain/evaluations/ratings.ts'
import { refuse } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf, saltOf } from '../../store/history.ts'
import { calibrated, calibrationRefusal, findCalibration } from './calibrate.ts'
import { CalibrationView } from './calibration-view.ts'
import { READS_OF_EVALUATION } from './find.ts'

export const proposeCalibration = operation({
  id: 'proposeCalibration',
  area: 'evaluations',
  route: 'POST /v1/evaluations/{evaluationId}/calibration',
  summary: 'The superior proposes other ratings for a draft that was shown to him; the judgement stays the evaluator’s',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the superior inside the window, once for each time that it is shown',
  input: z.strictObject({ workRating: WorkRating, behaviourRating: BehaviourRating, reason: LongText }),
  output: CalibrationView,
  refusals: ['evaluation_not_found', 'not_allowed', 'wrong_status', 'period_not_open', 'period_closed'],
  table: {
    ...READS_OF_EVALUATION,
    evaluation: ['GetItem', 'PutItem'],
    rating: ['GetItem'],
    calibration: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  find: ({ path, actor }, { table, now }) =>
    findCalibration(table, path.evaluationId, actor, 'proposeCalibration', now),
  decide({ found, input, actor }, { now, randomBytes }) {
    const { calibration } = found
    const refusal = calibrationRefusal('proposeCalibration', found, now)
    if (refusal !== undefined) return refusal
    if (calibration === undefined) return refuse('wrong_status')
    const next = propose(calibration, input, { at: now, by: actor.employeeId ?? actor.sub })
    const { workRating, behaviourRating, reason } = input
    const proposal = { workRating, behaviourRating, reason: digestOf(reason) }
    const fixed = { proposal, ...saltOf(randomBytes) }
    return calibrated(found, next, {
      actor,
      now,
      operation: 'proposeCalibration',
      state: 'diusulkan',
      before: calibration,
      fixed,
    })
  },
})

export const handler = lambda(proposeCalibration)
