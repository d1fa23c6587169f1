import * as z from 'zod/mini'
import { reportClocksOf } from '../../domain/evaluations/report.ts'
import { type Actor, hasRole, Role } from '../../domain/people/employee.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import { optionalText, plainBoolean, plainNumber, plainText, plainTexts } from '../../domain/shapes.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Item, Listed } from '../../store/items.ts'
import { officeIdOfCount } from '../../store/index-keys.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { desksOf, type PageAt, pageOverDesks } from '../desks.ts'
import { findPeriod } from './find-period.ts'
import { leads } from './view.ts'

export const listResultsReports = operation({
  id: 'listResultsReports',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}/reports',
  summary: 'Who has reported the results of a period, and who has not yet, office by office (P28(1), V.A.7, V.A.11)',
  allow: Role.options,
  who: 'the administrator, the pembina and the head of region: all; others: the evaluators below them and below the offices that they act for',
  paged: true,
  output: z.object({
    items: z.array(
      z
        .object({
          officeId: plainText,
          name: optionalText,
          /** Signed, not to be reported yet. */
          waiting: plainNumber,
          ready: plainNumber,
          reported: plainNumber,
          complete: plainBoolean,
          reportBy: plainText,
          late: plainBoolean,
          allowedActions: plainTexts,
        })
        .check(z.meta({ id: 'ResultsReportListItem' })),
    ),
  }),
  refusals: ['period_not_found'],
  table: {
    employee: ['GetItem', 'BatchGetItem', 'QueryByActor'],
    period: ['GetItem'],
    reportCount: ['Query', 'BatchGetItem'],
  },
  async find({ path, actor, page }, { table, now }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const { periodId } = period
    if (leads(actor)) {
      const { items: counts, next } = await table.page(ranges.reportCounts(periodId), page.limit, page.start)
      const people = await table.getAll(counts.map(each => keys.employee(officeIdOfCount(each))))
      return { period, counts, names: namesOf(people), next }
    }
    const me = actor.employeeId
    if (me === undefined) return { period, counts: [], names: namesOf([]), next: undefined }
    const desks = await desksOf(table, me, now)
    const lists = { desk: (id: string, ...at: PageAt) => table.list(ranges.team(id), ...at) }
    const { items: team, next } = await pageOverDesks<Listed<'employee'>>(desks, lists, page.limit, page.start)
    const counts = await table.getAll(team.map(({ employeeId }) => keys.reportCount(periodId, employeeId)))
    return { period, counts, names: namesOf(team), next }
  },
  decide: ({ found: { period, counts, names, next }, actor }, { now }) => ({
    answer: {
      items: counts
        .map(count => rowOf(count, names, reportClocksOf(period).reportBy, actor, now))
        .toSorted((a, b) => (a.officeId < b.officeId ? -1 : 1)),
    },
    next,
  }),
})

const namesOf = (people: readonly { readonly employeeId: string; readonly name: string }[]) =>
  new Map(people.map(({ employeeId, name }) => [employeeId, name]))

function rowOf(
  count: Item<'reportCount'>,
  names: ReadonlyMap<string, string>,
  reportBy: Instant,
  actor: Actor,
  now: Instant,
) {
  const { belum: waiting, siap: ready, dilaporkan: reported } = count
  const officeId = officeIdOfCount(count)
  const complete = waiting + ready === 0
  const opens = !leads(actor) || hasRole(actor, 'admin_kepegawaian')
  return {
    ...{ officeId, name: names.get(officeId), waiting, ready, reported, complete },
    ...{ reportBy: formatInstant(reportBy), late: !complete && now > reportBy },
    allowedActions: opens ? ['getResultsReport'] : [],
  }
}

export const handler = lambda(listResultsReports)
