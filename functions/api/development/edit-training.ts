import { TrainingInput } from '../../domain/development/training.ts'
import { cancelledFault, changeOfPlaces, trainingFaults } from '../../domain/development/training-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NOT_CANCELLED } from '../../store/enrolments.ts'
import { fixing } from '../../store/fixed.ts'
import { entryAfter } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { findTraining } from './find-training.ts'
import { TrainingView, trainingView } from './training-view.ts'

export const editTraining = operation({
  id: 'editTraining',
  area: 'development',
  route: 'PUT /v1/development/trainings/{trainingId}',
  summary: 'A training of the catalogue changes; places that are taken stay taken',
  allow: ['admin_kepegawaian'],
  who: 'the administrator',
  version: 'match',
  input: TrainingInput(),
  output: TrainingView,
  refusals: ['training_not_found', 'wrong_status', 'places_taken'],
  table: {
    training: ['GetItem', 'PutItem'],
    trainingPlaces: ['GetItem', 'UpdateItem'],
    history: ['PutItem'],
  },
  find: ({ path }, { table }) => findTraining(table, path.trainingId),
  decide({ found: { training: was, places }, input, actor }, { now }) {
    const faults = trainingFaults(input, was.year)
    if (faults.length > 0) return refuse('invalid_input', undefined, faults)
    const fault = cancelledFault(was)
    if (fault !== undefined) return fault
    const change = changeOfPlaces(was, input, places)
    if (change instanceof Refusal) return change
    const version = was.version + 1
    const { trainingId, year } = was
    const written = { ...input, trainingId, year }
    const entry = entryAfter(trainingId, was, {
      at: now,
      by: actor.employeeId ?? actor.sub,
      operation: 'editTraining',
      from: `versi_${was.version}`,
      to: `versi_${version}`,
      fixed: fixing(written),
    })
    const training = { ...written, version, ...entry.head }
    const seen = { actor, own: undefined, now }
    const enough = { equals: {}, atLeast: { left: Math.max(0, -change) }, without: NOT_CANCELLED }
    return {
      answer: trainingView(training, { ...places, left: places.left + change }, seen),
      stored: trainingView(was, places, seen),
      writes: [
        {
          action: 'PutItem',
          key: keys.training(trainingId),
          item: training,
          when: { equals: { version: was.version } },
        },
        { action: 'UpdateItem', key: keys.trainingPlaces(trainingId), add: { left: change }, when: enough },
        entry.write,
      ],
      was,
    }
  },
})

export const handler = lambda(editTraining)
