import * as z from 'zod/mini'
import { CompetencyScore } from '../../domain/coaching/competency-score.ts'
import { developmentSide } from '../../domain/development/plan-rules.ts'
import { NeedSource } from '../../domain/development/plan-item.ts'
import { About, ReleasedFeedback } from '../../domain/feedback/feedback.ts'
import { formatInstant, yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { Year } from '../year.ts'
import { needsOf, READS_OF_NEEDS } from './needs-of.ts'

const NeedView = z
  .object({
    /** For an item of the development plan that answers it. */
    needId: plainText,
    source: NeedSource,
    /** Absent: of guidance, which belongs to no period. */
    periodId: optionalText,
    /** Of guidance: the competency below the standard of the post, and why (B.1.9). */
    competency: z.optional(CompetencyScore),
    evaluatedAt: optionalText,
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
    'The gaps of a year that a training could close, each with where it was seen: feedback, ratings below expectation, competencies below 3',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee, his evaluator, the superior; of feedback only what was released, without authors; the superior of guidance what was reported to him',
  query: z.strictObject({ year: z.optional(Year) }),
  output: z.object({ items: z.array(NeedView) }),
  refusals: ['employee_not_found'],
  table: { employee: ['GetItem'], region: ['GetItem'], ...READS_OF_NEEDS },
  async find({ path: { employeeId }, query, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    const side = relations && developmentSide(relations)
    if (relations === undefined || (side === undefined && !relations.has('superior')))
      return refuse('employee_not_found')
    return { side, needs: await needsOf(table, employeeId, query.year ?? yearOf(now), relations, actor) }
  },
  decide: ({ found: { side, needs } }) => ({
    answer: {
      items: needs.map(({ evaluatedAt, ...need }) => ({
        ...need,
        evaluatedAt: evaluatedAt === undefined ? undefined : formatInstant(evaluatedAt),
        allowedActions: side === undefined ? [] : ['proposeDevelopment'],
      })),
    },
  }),
})

export const handler = lambda(listDevelopmentNeeds)
