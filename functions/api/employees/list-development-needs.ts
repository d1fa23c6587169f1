import * as z from 'zod/mini'
import { CompetencyScore } from '../../domain/coaching/competency-score.ts'
import { guidanceParts, seesGuidance } from '../../domain/coaching/guidance-rules.ts'
import type { Relation } from '../../domain/people/employee.ts'
import { needsFromFeedback, needsFromGuidance, needsFromRatings } from '../../domain/development/needs.ts'
import { About, ReleasedFeedback } from '../../domain/feedback/feedback.ts'
import { formatInstant, yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { optionalText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { Year } from '../year.ts'

const NeedView = z
  .object({
    source: z.enum(['umpan_balik', 'rating_hasil_kerja', 'rating_perilaku_kerja', 'kompetensi']),
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
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    evaluation: ['Query'],
    releasedFeedback: ['Query'],
    guidance: ['Query'],
  },
  async find({ path: { employeeId }, query, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    const sees = (['self', 'evaluator', 'superior'] as const).some(each => relations?.has(each) === true)
    if (!sees) return refuse('employee_not_found')
    const year = query.year ?? yearOf(now)
    const [evaluations, received, guidance] = await Promise.all([
      table.all(ranges.evaluationsOfYear(employeeId, year)),
      table.all(ranges.releasedFeedbackOf(employeeId, year)),
      table.all(ranges.guidanceOf(employeeId)),
    ])
    const seen = guidance.filter(one => seesGuidance(one, guidanceParts(one, relations ?? NOBODY, actor.employeeId)))
    return { evaluations, received, guidance: seen, year }
  },
  decide: ({ found: { evaluations, received, guidance, year } }) => ({
    answer: {
      items: [
        ...needsFromFeedback(received),
        ...needsFromRatings(evaluations),
        ...needsFromGuidance(guidance, year),
      ].map(({ evaluatedAt, ...need }) => ({
        ...need,
        evaluatedAt: evaluatedAt === undefined ? undefined : formatInstant(evaluatedAt),
        allowedActions: [],
      })),
    },
  }),
})

const NOBODY: ReadonlySet<Relation> = new Set<Relation>()

export const handler = lambda(listDevelopmentNeeds)
