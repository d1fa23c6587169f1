import * as z from 'zod/mini'
import { movedUp } from '../domain/development/enrolment-rules.ts'
import type { Training } from '../domain/development/training.ts'
import { hasStarted } from '../domain/development/training-rules.ts'
import { yearOf } from '../domain/instant.ts'
import { plainNumber } from '../domain/shapes.ts'
import { job, scheduled, type Working } from '../kit/job.ts'
import { saveEnrolment, spend, takePlace } from '../store/enrolments.ts'
import * as keys from '../store/keys.ts'
import * as ranges from '../store/ranges.ts'
import { nextInLine, READS_OF_LINE } from '../store/waiting-line.ts'

const TABLE = {
  ...READS_OF_LINE,
  training: ['Query'],
  trainingPlaces: ['GetItem', 'UpdateItem'],
  trainingFunds: ['BatchGetItem', 'UpdateItem'],
  trainee: ['Query', 'PutItem'],
  enrolment: ['GetItem', 'PutItem'],
  history: ['PutItem'],
} as const

export const fillPlaces = job({
  id: 'fillPlaces',
  summary: 'Gives places that more places or a larger budget made free to those who wait, in their order',
  impact: 'People wait for trainings that have a place for them; a course may begin with empty seats',
  schedule: { everyMinutes: 15 },
  report: z.object({ filled: plainNumber }),
  table: TABLE,
  async run(_input, { table, now }) {
    let filled = 0
    for (const year of [yearOf(now), yearOf(now) + 1])
      for (const training of await table.all(ranges.trainings(year)))
        if (!hasStarted(training, now) && training.cancelled === undefined) filled += await fill(table, training, now)
    return { filled }
  },
})

/** One after the other; where someone else took the place first, the next run looks again. */
async function fill(table: Working<typeof TABLE>['table'], training: Training, now: number): Promise<number> {
  for (let filled = 0; ; filled += 1) {
    const places = await table.get(keys.trainingPlaces(training.trainingId))
    if (places === undefined || places.left < 1 || places.waiting < 1) return filled
    const next = await nextInLine(table, training)
    if (next === undefined) return filled
    const act = { at: now, by: 'sistem', operation: 'fillPlaces' }
    const saved = saveEnrolment(next, movedUp(next, training, now), act)
    const writes = [...saved.writes, takePlace(training, -1), ...spend(training, next.unitId)]
    if ((await table.commit(writes)).failed) return filled
  }
}

export const handler = scheduled(fillPlaces)
