import * as z from 'zod/mini'
import { trainingHours } from '../../domain/development/training-hours.ts'
import { yearOf } from '../../domain/instant.ts'
import { refuse } from '../../domain/refusal.ts'
import { optionalNumber, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { recordOfLook, RECORDS_ACCESS } from '../access-record.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { EnrolmentView, enrolmentView } from '../development/enrolment-view.ts'
import { Year } from '../year.ts'

const TrainingHoursView = z
  .object({
    employeeId: plainText,
    year: plainNumber,
    /** JP of what was completed and confirmed. */
    hours: plainNumber,
    /** To how many JP a year the person has a right (PP 11/2017 Pasal 203(4): PNS); nobody is scored by it. */
    line: optionalNumber,
    missing: optionalNumber,
    items: z.array(EnrolmentView),
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'TrainingHours' }))

export const getTrainingHours = operation({
  id: 'getTrainingHours',
  area: 'employees',
  route: 'GET /v1/employees/{employeeId}/training-hours',
  summary: "Someone's trainings of a year and their JP, beside the 20 JP to which a PNS has a right",
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian'],
  who: 'the employee, his evaluator, the superior, an administrator',
  query: z.strictObject({ year: z.optional(Year) }),
  output: TrainingHoursView,
  refusals: ['employee_not_found'],
  table: { employee: ['GetItem'], region: ['GetItem'], enrolment: ['Query'], ...RECORDS_ACCESS },
  async find({ path: { employeeId }, query, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    if (chain === undefined || relations === undefined || relations.size === 0) return refuse('employee_not_found')
    const year = query.year ?? yearOf(now)
    return {
      employee: chain.employee,
      relations,
      year,
      enrolments: await table.all(ranges.enrolmentsOf(employeeId, year)),
    }
  },
  decide({ found: { employee, relations, year, enrolments }, actor }, deciding) {
    const { employeeId, kind } = employee
    const look = { relations, employeeId, operation: 'getTrainingHours' }
    return {
      answer: {
        employeeId,
        year,
        ...trainingHours(kind, enrolments),
        items: enrolments.map(one => enrolmentView(one, { relations, now: deciding.now })),
        allowedActions: [],
      },
      ...recordOfLook(look, actor, deciding),
    }
  },
})

export const handler = lambda(getTrainingHours)
