import * as z from 'zod/mini'
import { endsWithTraining, withdrawnEnrolment } from '../domain/development/enrolment-rules.ts'
import type { Training } from '../domain/development/training.ts'
import { type Instant, yearOf } from '../domain/instant.ts'
import { plainNumber } from '../domain/shapes.ts'
import { job, scheduled, type Working } from '../kit/job.ts'
import { givenBack, saveEnrolment } from '../store/enrolments.ts'
import { digestOf } from '../store/history.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'

const TABLE = {
  training: ['Query'],
  trainee: ['Query', 'PutItem'],
  enrolment: ['GetItem', 'PutItem'],
  trainingPlaces: ['UpdateItem'],
  trainingFunds: ['UpdateItem'],
  history: ['PutItem'],
} as const

/**
 * Each person's enrolment ends in one step with what it held: his place, or his place in the line, and the money of his
 * unit. Killed anywhere, the next run goes on with who is left; who asked at the moment of the cancellation is found, too.
 */
export const endCancelled = job({
  id: 'endCancelled',
  summary: 'Takes everyone out of trainings that were cancelled, and gives places and money back',
  impact: 'People still stand in trainings that will not take place, and the money of their units is bound',
  schedule: { everyMinutes: 15 },
  report: z.object({ ended: plainNumber }),
  table: TABLE,
  async run(_input, { table, now }) {
    let ended = 0
    for (const year of [yearOf(now), yearOf(now) + 1])
      for (const training of await table.all(ranges.trainings(year)))
        if (training.cancelled !== undefined) ended += await end(table, training, training.cancelled.reason, now)
    return { ended }
  },
})

async function end(
  table: Working<typeof TABLE>['table'],
  training: Training,
  reason: string,
  now: Instant,
): Promise<number> {
  let ended = 0
  const lines = (await table.all(ranges.trainees(training.trainingId))).filter(endsWithTraining)
  for (const line of lines) {
    const enrolment = await table.get(keys.enrolment(line))
    if (enrolment === undefined || !endsWithTraining(enrolment)) continue
    const act = { at: now, by: 'sistem', operation: 'cancelTraining', fixed: { reason: digestOf(reason) } }
    const saved = saveEnrolment(enrolment, withdrawnEnrolment(enrolment, now, reason), act)
    // who was changed at this moment is met by the next run
    const done = await table.commit([...saved.writes, ...givenBack(enrolment, training)])
    if (!done.failed) ended += 1
  }
  return ended
}

export const handler = scheduled(endCancelled)
