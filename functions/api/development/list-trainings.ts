import * as z from 'zod/mini'
import { yearOf } from '../../domain/instant.ts'
import { Role } from '../../domain/people/employee.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { Year } from '../year.ts'
import { TrainingListItem, trainingView } from './training-view.ts'

export const listTrainings = operation({
  id: 'listTrainings',
  area: 'development',
  route: 'GET /v1/development/trainings',
  summary: 'The training catalogue of a year, with the places that are left',
  allow: Role.options,
  who: 'anyone with a role',
  paged: true,
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(TrainingListItem) }),
  refusals: [],
  table: { training: ['Query'], trainingPlaces: ['BatchGetItem'], enrolment: ['BatchGetItem'] },
  async find({ query, page, actor: { employeeId } }, { table, now }) {
    const { items, next } = await table.page(ranges.trainings(query.year ?? yearOf(now)), page.limit, page.start)
    const ids = items.map(({ trainingId }) => trainingId)
    const [places, own] = await Promise.all([
      table.getAll(ids.map(keys.trainingPlaces)),
      employeeId === undefined ? [] : table.getAll(ids.map(trainingId => keys.enrolment({ employeeId, trainingId }))),
    ])
    return { items, next, places, own }
  },
  decide({ found: { items, next, places, own }, actor }, { now }) {
    const placesOf = new Map(places.map(each => [each.trainingId, each]))
    const ownOf = new Map(own.map(each => [each.trainingId, each]))
    return {
      answer: {
        items: items.map(training => {
          const { trainingId, places: all } = training
          const counted = placesOf.get(trainingId) ?? { trainingId, left: all, waiting: 0 }
          return trainingView(training, counted, { actor, own: ownOf.get(trainingId), now })
        }),
      },
      next,
    }
  },
})

export const handler = lambda(listTrainings)
