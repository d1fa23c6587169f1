import * as z from 'zod/mini'
import { plainText } from '../../domain/shapes.ts'
import { type Actor, hasRole, Role } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { roundOf } from '../../domain/periods/reopening.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { unitIdOfCount } from '../../store/index-keys.ts'
import { AS, desksOf, evaluationsAt, partsAt, READS_OF_DESKS } from '../desks.ts'
import { findPeriod } from './find-period.ts'
import { readReport } from './closing-report.ts'
import {
  closingView,
  ClosingView,
  Counts,
  formerView,
  FormerView,
  periodScreen,
  PeriodScreen,
  seesAllUnits,
  sumOf,
} from './view.ts'

export const getPeriod = operation({
  id: 'getPeriod',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}',
  summary: 'A period: its window, how many evaluations stand where, and its closing',
  allow: Role.options,
  who: 'anyone; counts of all units for the administrator and the pembina, else of the own team and of those of the offices that one acts for; who is named in a closing, for the administrator',
  output: z.extend(PeriodScreen, {
    counts: Counts,
    byUnit: z.optional(z.array(z.object({ unitId: plainText, counts: Counts }))),
    closing: z.optional(ClosingView),
    /** The closings before each reopening, in order. */
    formerClosings: z.optional(z.array(FormerView)),
  }),
  refusals: ['period_not_found'],
  table: {
    period: ['GetItem'],
    count: ['Query'],
    ...READS_OF_DESKS,
    evaluation: ['Query', 'QueryByActor', 'BatchGetItem'],
    roster: ['Query'],
    closing: ['GetItem'],
    closingShard: ['Query'],
  },
  async find({ path, actor }, { table, now }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const { periodId } = period
    const me = actor.employeeId
    const round = roundOf(period)
    const [closing, ...former] = await Promise.all([
      table.get(keys.closing(periodId, round)),
      ...Array.from({ length: round }, (_, earlier) => table.get(keys.closing(periodId, earlier))),
    ])
    const running = closing !== undefined && closing.finishedAt === undefined
    const isAdmin = hasRole(actor, 'admin_kepegawaian')
    const shards =
      running || (closing !== undefined && isAdmin) ? await table.all(ranges.closingShards(periodId, round)) : []
    const report = closing !== undefined && isAdmin ? await readReport(table, periodId, shards, now) : {}
    const units = seesAllUnits(actor) ? await table.all(ranges.counts(periodId)) : undefined
    const team = units !== undefined || me === undefined ? [] : await teamOf(table, me, actor, periodId, now)
    return { period, closing, former, shards, report, units, team, now }
  },
  decide({ found: { period, closing, former, shards, report, units, team, now }, actor }) {
    const own = team.map(({ status }) => ({ ...sumOf([]), [status]: 1 }))
    return {
      answer: {
        ...periodScreen(period, closing === undefined, actor, now),
        counts: sumOf(units ?? own),
        ...(units && { byUnit: units.map(counts => ({ unitId: unitIdOfCount(counts), counts })) }),
        ...(former.length > 0 && { formerClosings: former.flatMap(each => (each ? [formerView(each)] : [])) }),
        ...(closing && { closing: closingView(closing, shards, actor, report) }),
      },
    }
  },
})

type Lists = Reads<'employee' | 'region', 'evaluation', 'employee' | 'evaluation'>

/** At his own desk and those of the offices that he acts for (IV.A.3), the Plt. whom he judges among them (IV.A.5). */
async function teamOf(table: Lists, me: string, actor: Actor, periodId: string, now: Instant) {
  const desks = await desksOf(table, me, now)
  const found = await evaluationsAt(table, desks, periodId)
  return (await partsAt(table, desks, actor, found, one => AS[one.by], now)).map(({ one }) => one)
}

export const handler = lambda(getPeriod)
