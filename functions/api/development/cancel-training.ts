import * as z from 'zod/mini'
import { cancellingFault } from '../../domain/development/training-rules.ts'
import { ShortText } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NOT_CANCELLED } from '../../store/enrolments.ts'
import { fixing } from '../../store/fixed.ts'
import { digestOf, entryAfter } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'
import { findTraining } from './find-training.ts'
import { TrainingView, trainingView } from './training-view.ts'

export const cancelTraining = operation({
  id: 'cancelTraining',
  area: 'development',
  route: 'POST /v1/development/trainings/{trainingId}/cancellation',
  summary:
    'A training will not take place: from now on nobody gets in; everyone in it is taken out, places and money come back',
  allow: ['admin_kepegawaian'],
  who: 'the administrator, before it begins; with a reason that everyone in it is told',
  input: z.strictObject({ reason: ShortText }),
  output: TrainingView,
  refusals: ['training_not_found', 'wrong_status', 'training_started'],
  table: {
    training: ['GetItem', 'PutItem'],
    trainingPlaces: ['GetItem', 'UpdateItem'],
    history: ['PutItem'],
  },
  find: ({ path }, { table }) => findTraining(table, path.trainingId),
  decide({ found: { training: was, places }, input: { reason }, actor }, { now }) {
    const fault = cancellingFault(was, now)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const { historySeq, historyHash, version: before, wroteBy: _, ...written } = was
    const cancelled = { ...written, cancelled: { at: now, by, reason } }
    const version = before + 1
    const act = { at: now, by, operation: 'cancelTraining', from: `versi_${before}`, to: 'dibatalkan' }
    const fixed = fixing(cancelled, { reason: digestOf(reason) })
    const entry = entryAfter(was.trainingId, { historySeq, historyHash }, { ...act, fixed })
    const training = { ...cancelled, version, ...entry.head }
    return {
      answer: trainingView(training, places, { actor, own: undefined, now }),
      writes: [
        { action: 'PutItem', key: keys.training(was.trainingId), item: training, when: asRead(was) },
        {
          action: 'UpdateItem',
          key: keys.trainingPlaces(was.trainingId),
          add: { cancelledAt: now },
          when: { equals: {}, without: NOT_CANCELLED },
        },
        entry.write,
      ],
      was,
    }
  },
})

export const handler = lambda(cancelTraining)
