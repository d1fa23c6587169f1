import * as z from 'zod/mini'
import { EnrolmentStatus } from '../../domain/development/enrolment.ts'
import { enrolmentActions } from '../../domain/development/enrolment-actions.ts'
import { formatInstant } from '../../domain/instant.ts'
import type { Relation } from '../../domain/people/employee.ts'
import { refuse } from '../../domain/refusal.ts'
import { optionalText, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { enrolmentIdOf, parseTrainingId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'

const Participant = z
  .object({
    enrolmentId: plainText,
    employeeId: plainText,
    name: plainText,
    status: EnrolmentStatus,
    unitId: optionalText,
    waitingAt: optionalText,
    version: plainNumber,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Participant' }))

export const listParticipants = operation({
  id: 'listParticipants',
  area: 'development',
  route: 'GET /v1/development/trainings/{trainingId}/participants',
  summary: 'Who asked for a training, has a place, waits, or has completed it',
  allow: ['admin_kepegawaian'],
  who: 'the administrator',
  paged: true,
  output: z.object({ items: z.array(Participant) }),
  refusals: ['training_not_found'],
  table: { training: ['GetItem'], trainee: ['Query'] },
  async find({ path: { trainingId }, page }, { table }) {
    const training = parseTrainingId(trainingId) && (await table.get(keys.training(trainingId)))
    if (training === undefined) return refuse('training_not_found')
    return { training, ...(await table.page(ranges.trainees(trainingId), page.limit, page.start)) }
  },
  decide: ({ found: { training, items, next }, actor }, { now }) => ({
    answer: {
      items: items.map(line => {
        const relation: Relation = line.employeeId === actor.employeeId ? 'self' : 'admin'
        return {
          ...line,
          enrolmentId: enrolmentIdOf(line),
          waitingAt: line.waitingAt === undefined ? undefined : formatInstant(line.waitingAt),
          allowedActions: enrolmentActions(line, training, new Set([relation]), now),
        }
      }),
    },
    next,
  }),
})

export const handler = lambda(listParticipants)
