import * as z from 'zod/mini'
import { CompetencyScore } from '../../domain/coaching/competency-score.ts'
import { feedbackBy, hoursByYear, nextSteps, openPlan, predicatesOf, valueOf } from '../../domain/development/career.ts'
import { needsFromFeedback, needsFromGuidance, needsFromRatings } from '../../domain/development/needs.ts'
import { DevelopmentStatus, DevelopmentWay } from '../../domain/development/plan-item.ts'
import { creditStanding, jenjangOf } from '../../domain/credit/credit-standing.ts'
import { trainingHours } from '../../domain/development/training-hours.ts'
import { Predicate } from '../../domain/evaluations/ratings.ts'
import { CoreValue } from '../../domain/feedback/core-values.ts'
import { ReleasedFeedback } from '../../domain/feedback/feedback.ts'
import { yearOf } from '../../domain/instant.ts'
import type { Relation } from '../../domain/people/employee.ts'
import { refuse } from '../../domain/refusal.ts'
import { optionalNumber, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { developmentIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { creditScoreView, CreditScoreView } from '../employees/credit-view.ts'
import { serviceOf } from '../employees/service.ts'

const SELF: ReadonlySet<Relation> = new Set<Relation>(['self'])
const counted = { apresiasi: plainNumber, perbaikan: plainNumber }

const CareerView = z
  .object({
    predicates: z.array(z.object({ periodId: plainText, predicate: Predicate })),
    /** Of what was released: strengths are appreciated, gaps asked for more. */
    feedback: z.object({
      classes: z.array(z.object({ class: ReleasedFeedback().shape.class, ...counted })),
      values: z.array(z.object({ value: CoreValue, ...counted })),
    }),
    hours: z.array(z.object({ year: plainNumber, hours: plainNumber, line: optionalNumber, missing: optionalNumber })),
    /** Of this year's guidance: what is below the standard of the post, and why (B.1.9). */
    competencies: z.array(CompetencyScore),
    /** What was agreed for his development and is not closed yet, the soonest due first. */
    plan: z.array(
      z.object({
        itemId: plainText,
        goal: plainText,
        way: DevelopmentWay,
        status: DevelopmentStatus,
        dueOn: plainText,
      }),
    ),
    credit: z.optional(CreditScoreView),
    /** In sentences; nothing is promised by them. */
    nextSteps: plainTexts,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Career' }))

export const getCareer = operation({
  id: 'getCareer',
  area: 'me',
  route: 'GET /v1/me/career',
  summary: 'My years in one answer: predicates, strengths and gaps, JP, angka kredit, and what could come next',
  allow: ['pegawai'],
  who: 'the employee, of himself: judgements that were delivered and feedback that was released',
  output: CareerView,
  refusals: ['not_allowed'],
  table: {
    employee: ['GetItem'],
    evaluation: ['Query'],
    releasedFeedback: ['Query'],
    enrolment: ['Query'],
    history: ['Query'],
    creditBalance: ['GetItem'],
    guidance: ['Query'],
    developmentItem: ['Query'],
  },
  async find({ actor: { employeeId } }, { table }) {
    const employee = employeeId === undefined ? undefined : await table.get(keys.employee(employeeId))
    if (employee === undefined) return refuse('not_allowed')
    const [evaluations, received, enrolments, history, balance, guidance, planned] = await Promise.all([
      table.all(ranges.evaluationsOf(employee.employeeId)),
      table.all(ranges.releasedFeedbackOf(employee.employeeId)),
      table.all(ranges.enrolmentsOf(employee.employeeId)),
      table.all(ranges.history(employee.employeeId)),
      table.get(keys.creditBalance(employee.employeeId)),
      table.all(ranges.guidanceOf(employee.employeeId)),
      table.all(ranges.developmentOf(employee.employeeId)),
    ])
    return { employee, evaluations, received, enrolments, history, balance, guidance, planned }
  },
  decide({ found: { employee, evaluations, received, enrolments, history, balance, guidance, planned } }, { now }) {
    const year = yearOf(now)
    const jenjang = jenjangOf(employee.position)
    const standing =
      jenjang === undefined
        ? undefined
        : creditStanding({
            ...{ jenjang, grade: employee.grade, evaluations, balance },
            ...serviceOf(employee, history),
          })
    const ofYear = <T extends { readonly periodId: string }>(items: readonly T[]) =>
      items.filter(({ periodId }) => periodId.startsWith(`${year}-`))
    const needs = [...needsFromFeedback(ofYear(received)), ...needsFromRatings(ofYear(evaluations))].length
    const competencies = needsFromGuidance(guidance, year).flatMap(({ competency }) => competency ?? [])
    const plan = openPlan(planned)
    const hours = trainingHours(
      employee.kind,
      enrolments.filter(each => each.year === year),
    )
    return {
      answer: {
        predicates: predicatesOf(evaluations),
        feedback: {
          classes: feedbackBy(received, each => each.class).map(({ key, ...count }) => ({ class: key, ...count })),
          values: feedbackBy(received, valueOf).map(({ key, ...count }) => ({ value: key, ...count })),
        },
        hours: hoursByYear(employee.kind, enrolments, year),
        competencies,
        plan: plan.map(item => ({ ...item, itemId: developmentIdOf(item) })),
        credit: standing && creditScoreView(employee, standing, balance, SELF),
        nextSteps: nextSteps({ hours, pangkat: standing?.pangkat, jenjang: standing?.next, needs, competencies, plan }),
        allowedActions: [],
      },
    }
  },
})

export const handler = lambda(getCareer)
