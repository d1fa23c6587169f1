import * as z from 'zod/mini'
import { Competency } from '../../domain/development/competency.ts'
import { competencyReport, planReport, unitReport } from '../../domain/development/report.ts'
import { Refusal } from '../../domain/refusal.ts'
import { plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { atOnce } from '../../kit/at-once.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Item } from '../../store/items.ts'
import * as ranges from '../../store/ranges.ts'
import { yearOf } from '../cycles/view.ts'

const AT_ONCE = 8

const UnitReportView = z.object({
  unitId: plainText,
  name: plainText,
  ...{ amount: plainNumber, amountLeft: plainNumber, quota: plainNumber, quotaLeft: plainNumber },
  ...{ completed: plainNumber, placed: plainNumber, asked: plainNumber, waiting: plainNumber },
  ...{ needed: plainNumber, covered: plainNumber, uncovered: plainNumber },
  /** What employees and evaluators plan beside it. */
  plan: z.object({
    ...{ proposed: plainNumber, agreed: plainNumber, agreedTrainings: plainNumber },
    ...{ done: plainNumber, notDone: plainNumber },
  }),
})

const DevelopmentReportView = z
  .object({
    year: plainNumber,
    units: z.array(UnitReportView),
    /** Below the standard, as it was reported: of how many people, where they are five or more. */
    competencies: z.array(z.object({ competency: Competency, people: plainNumber })),
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'DevelopmentReport' }))

export const getDevelopmentReport = operation({
  id: 'getDevelopmentReport',
  area: 'development',
  route: 'GET /v1/development/reports/{year}',
  summary:
    'What each unit needs and plans for its people beside what it was given: what the budget covers, and what it does not (Pasal 11)',
  allow: ['kepala_daerah', 'pembina', 'admin_kepegawaian'],
  who: 'the head of region, the pembina, the administrator; figures of units, no names of people',
  output: DevelopmentReportView,
  refusals: ['cycle_not_found'],
  table: {
    unit: ['Query'],
    training: ['Query'],
    trainee: ['Query'],
    trainingBudget: ['Query'],
    trainingFunds: ['Query'],
    developmentLine: ['Query'],
    competencyNeed: ['Query'],
  },
  async find({ path }, { table }) {
    const year = yearOf(path.year)
    if (year instanceof Refusal) return year
    const [units, trainings, budgets, funds, planned, needs] = await Promise.all([
      table.all(ranges.units()),
      table.all(ranges.trainings(year)),
      table.all(ranges.trainingBudgets(year)),
      table.all(ranges.trainingFunds(year)),
      table.all(ranges.developmentLines(year)),
      table.all(ranges.competencyNeeds(year)),
    ])
    const courses: { training: Item<'training'>; lines: readonly Item<'trainee'>[] }[] = []
    await atOnce(AT_ONCE, trainings, async training => {
      courses.push({ training, lines: await table.all(ranges.trainees(training.trainingId)) })
    })
    return { year, units, budgets, funds, courses, planned, needs }
  },
  decide({ found: { year, units, budgets, funds, courses, planned, needs } }) {
    const budgetOf = new Map(budgets.map(each => [each.unitId, each]))
    const fundsOf = new Map(funds.map(each => [each.unitId, each]))
    return {
      answer: {
        year,
        units: units.map(({ unitId, name }) => ({
          ...unitReport(unitId, budgetOf.get(unitId), fundsOf.get(unitId), courses),
          name,
          plan: planReport(unitId, planned),
        })),
        competencies: competencyReport(needs),
        allowedActions: [],
      },
    }
  },
})

export const handler = lambda(getDevelopmentReport)
