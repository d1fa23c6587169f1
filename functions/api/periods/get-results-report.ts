import * as z from 'zod/mini'
import { reportClocksOf } from '../../domain/evaluations/report.ts'
import { Role } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { plainText } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, relationsOf } from '../chain.ts'
import { findPeriod } from './find-period.ts'
import { preparedFor, READS_OF_REPORT } from './results-report-find.ts'
import { ResultsReportView, resultsReportView } from './results-report-view.ts'

export const getResultsReport = operation({
  id: 'getResultsReport',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}/report',
  summary: 'My report of the results of a period, prepared: what is ready, what still waits, what was reported (P28)',
  allow: Role.options,
  who: 'who signed, or acts in that office, of his own; of another office, what it reported: an administrator and who stands above it',
  query: z.strictObject({ officeId: z.optional(plainText) }),
  output: ResultsReportView,
  refusals: ['period_not_found', 'employee_not_found', 'not_allowed'],
  table: { ...READS_OF_REPORT, region: ['GetItem'] },
  async find({ path, query: { officeId }, actor }, { table, now }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const me = actor.employeeId
    if (officeId === undefined || officeId === me)
      return me === undefined ? refuse('not_allowed') : preparedFor(table, period, me, now)
    const chain = isEmployeeId(officeId) ? await chainOf(table, officeId, now) : undefined
    if (chain === undefined || relationsOf(actor, chain).size === 0) return refuse('employee_not_found')
    const reports = await table.all(ranges.reportsOf(period.periodId, officeId))
    return { period, reportBy: reportClocksOf(period).reportBy, mine: [], reports }
  },
  decide: ({ found }) => ({ answer: resultsReportView(found) }),
})

export const handler = lambda(getResultsReport)
