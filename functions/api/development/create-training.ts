import { TrainingInput } from '../../domain/development/training.ts'
import { trainingFaults, yearOfTraining } from '../../domain/development/training-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { fixing } from '../../store/fixed.ts'
import { entryAfter, NO_HISTORY } from '../../store/history.ts'
import { newTrainingId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { TrainingView, trainingView } from './training-view.ts'

export const createTraining = operation({
  id: 'createTraining',
  area: 'development',
  route: 'POST /v1/development/trainings',
  summary: 'A training enters the catalogue of its year, with its JP, places and cost per head (III.D.4)',
  allow: ['admin_kepegawaian'],
  who: 'the administrator',
  status: 201,
  input: TrainingInput(),
  output: TrainingView,
  refusals: [],
  table: { training: ['PutItem'], trainingPlaces: ['PutItem'], history: ['PutItem'] },
  find: () => ({}),
  decide({ input, actor }, { now, randomBytes }) {
    const year = yearOfTraining(input)
    const faults = trainingFaults(input, year)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const trainingId = newTrainingId(year, randomBytes)
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'createTraining', to: 'versi_1' }
    const written = { ...input, trainingId, year }
    const entry = entryAfter(trainingId, NO_HISTORY, { ...act, fixed: fixing(written) })
    const training = { ...written, version: 1, ...entry.head }
    const places = { trainingId, left: input.places, waiting: 0 }
    return {
      answer: trainingView(training, places, { actor, own: undefined, now }),
      writes: [
        { action: 'PutItem', key: keys.training(trainingId), item: training, when: { absent: true } },
        { action: 'PutItem', key: keys.trainingPlaces(trainingId), item: places, when: { absent: true } },
        entry.write,
      ],
    }
  },
})

export const handler = lambda(createTraining)
