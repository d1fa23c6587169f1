import * as z from 'zod/mini'
import { needsFromFeedback, needsFromRatings } from '../../domain/development/needs.ts'
import { About, ReleasedFeedback } from '../../domain/feedback/feedback.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { Year } from '../year.ts'

const NeedView = z
  .object({
    source: z.enum(['umpan_balik', 'rating_hasil_kerja', 'rating_perilaku_kerja']),
    periodId: plainText,
    /** From which class, never from whom. */
    class: z.optional(ReleasedFeedback().shape.class),
    about: z.optional(About()),
    suggestion: optionalText,
    trainingId: optionalText,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'DevelopmentNeed' }))

export const listDevelopmentNeeds = operation({
  id: 'listDevelopmentNeeds',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/development-needs',
  summary:
    'The gaps of a year that a training could close, each with where it was seen: feedback and ratings below expectation',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, his evaluator, the superior; of feedback only what was released, without authors',
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(NeedView) }),
  refusals: ['employee_not_found'],
  table: { employee: ['GetItem'], region: ['GetItem'], evaluation: ['Query'], releasedFeedback: ['Query'] },
  async find({ path: { employeeId }, query, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    const sees = (['self', 'evaluator', 'superior'] as const).some(each => relations?.has(each) === true)
    if (!sees) return refuse('employee_not_found')
    const year = query.year ?? yearOf(now)
    const [evaluations, received] = await Promise.all([
      table.all(ranges.evaluationsOfYear(employeeId, year)),
      table.all(ranges.releasedFeedbackOf(employeeId, year)),
    ])
    return { evaluations, received }
  },
  decide: ({ found: { evaluations, received } }) => ({
    answer: {
      items: [...needsFromFeedback(received), ...needsFromRatings(evaluations)].map(need => ({
        ...need,
        allowedActions: [],
      })),
    },
  }),
})

export const handler = lambda(listDevelopmentNeeds)
