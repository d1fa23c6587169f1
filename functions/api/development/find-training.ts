import type { Training, TrainingPlaces } from '../../domain/development/training.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { parseTrainingId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'

export type FoundTraining = { readonly training: Training; readonly places: TrainingPlaces }

export async function findTraining(
  table: Reads<'training' | 'trainingPlaces'>,
  trainingId: string,
): Promise<FoundTraining | Refusal<'training_not_found'>> {
  if (parseTrainingId(trainingId) === undefined) return refuse('training_not_found')
  const [training, places] = await Promise.all([
    table.get(keys.training(trainingId)),
    table.get(keys.trainingPlaces(trainingId)),
  ])
  return training === undefined || places === undefined ? refuse('training_not_found') : { training, places }
}
