import { isChangedUnreported } from '../../domain/evaluations/objection-state.ts'
import { reportClocksOf } from '../../domain/evaluations/report.ts'
import type { Instant } from '../../domain/instant.ts'
import { type Employee, isInOffice } from '../../domain/people/employee.ts'
import { isJudged, reporterOf } from '../../domain/reports/results-report.ts'
import type { Reads } from '../../store/access.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { desksAt } from '../desks.ts'

/** The kinds that preparing a report reads. */
export const READS_OF_REPORT = {
  period: ['GetItem'],
  employee: ['GetItem'],
  evaluation: ['QueryByActor', 'BatchGetItem'],
  objection: ['QueryByActor'],
  resultsReport: ['Query'],
} as const

type Reading = Reads<'employee' | 'evaluation', 'resultsReport', 'evaluation' | 'objection'>

/** Who reports to whom goes no further up than this: a damaged chain ends the walk. */
const LEVELS = 10

export type Prepared = Awaited<ReturnType<typeof preparedFor>>

/** All of a period that is someone's to report: indexes say where to look, each document is then read as it is. */
export async function preparedFor(table: Reading, period: Item<'period'>, me: string, now: Instant) {
  const { periodId } = period
  const { ids } = desksAt(me, await table.get(keys.employee(me)), now)
  const [listed, contested, reports] = await Promise.all([
    Promise.all(ids.map(id => table.listAll(ranges.teamEvaluations(id, periodId)))),
    Promise.all(ids.map(id => table.listAll(ranges.objectionsBefore(id)))),
    Promise.all(ids.map(id => table.all(ranges.reportsOf(periodId, id)))),
  ])
  const changed = contested.flat().filter(each => each.periodId === periodId && isChangedUnreported(each))
  const standing = await table.getAll([...listed.flat(), ...changed].map(keys.evaluation))
  const mine = standing.filter(isJudged).filter(each => ids.includes(reporterOf(each)))
  const { reportBy } = reportClocksOf(period)
  return { me, ids, period, reportBy, mine, reports: reports.flat() }
}

/** The offices above, the nearest first, up to the head of region; who is gone stands for his office all the same. */
export async function officesAbove(table: Pick<Reads<'employee'>, 'get'>, officeId: string): Promise<string[]> {
  const through: string[] = []
  let person: Employee | undefined = await table.get(keys.employee(officeId))
  while (person?.evaluatorId !== undefined && through.length < LEVELS && !through.includes(person.evaluatorId)) {
    const next: Employee | undefined = await table.get(keys.employee(person.evaluatorId))
    if (next !== undefined && (isInOffice(next) || next.evaluatorId !== undefined)) through.push(next.employeeId)
    person = next
  }
  return through
}
