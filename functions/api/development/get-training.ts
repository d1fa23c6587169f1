import { Role } from '../../domain/people/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findTraining } from './find-training.ts'
import { TrainingView, trainingView } from './training-view.ts'

export const getTraining = operation({
  id: 'getTraining',
  area: 'development',
  route: 'GET /v1/development/trainings/{trainingId}',
  summary: 'One training of the catalogue, and how many places are left',
  allow: Role.options,
  who: 'anyone with a role',
  output: TrainingView,
  refusals: ['training_not_found'],
  table: { training: ['GetItem'], trainingPlaces: ['GetItem'], enrolment: ['GetItem'] },
  async find({ path: { trainingId }, actor: { employeeId } }, { table }) {
    const found = await findTraining(table, trainingId)
    if (found instanceof Refusal) return found
    const own = employeeId === undefined ? undefined : await table.get(keys.enrolment({ employeeId, trainingId }))
    return { ...found, own }
  },
  decide: ({ found: { training, places, own }, actor }, { now }) => ({
    answer: trainingView(training, places, { actor, own, now }),
  }),
})

export const handler = lambda(getTraining)
