import * as z from 'zod/mini'
import { Role } from '../../domain/employee.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { keys, ranges, unitIdOfCount } from '../../store/keys.ts'
import { findPeriod } from './find-period.ts'
import { closingView, ClosingView, Counts, leads, periodView, PeriodView, sumOf } from './view.ts'

export const getPeriod = operation({
  id: 'getPeriod',
  area: 'periods',
  route: 'GET /v1/periods/{periodId}',
  summary: 'A period: its window, how many evaluations stand where, and its closing',
  allow: Role.options,
  who: 'anyone; counts of all units for the administrator, the pembina and the head of region, else of the own team',
  output: z.extend(PeriodView, {
    counts: Counts,
    byUnit: z.optional(z.array(z.object({ unitId: z.string(), counts: Counts }))),
    closing: z.optional(ClosingView),
  }),
  refusals: ['period_not_found'],
  table: {
    period: ['GetItem'],
    count: ['Query'],
    evaluation: ['QueryByActor'],
    closing: ['GetItem'],
    closingShard: ['Query'],
  },
  async find({ path, actor }, { table, now }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const { periodId } = period
    const me = actor.employeeId
    const closing = await table.get(keys.closing(periodId))
    const running = closing !== undefined && closing.finishedAt === undefined
    const shards = running ? await table.all(ranges.closingShards(periodId)) : []
    const units = leads(actor) ? await table.all(ranges.counts(periodId)) : undefined
    const team =
      units !== undefined || me === undefined ? [] : await table.listAll(ranges.teamEvaluations(me, periodId))
    return { period, closing, shards, units, team, now }
  },
  decide({ found: { period, closing, shards, units, team, now }, actor }) {
    const own = team.map(({ status }) => ({ ...sumOf([]), [status]: 1 }))
    return {
      answer: {
        ...periodView(period, actor, now),
        counts: sumOf(units ?? own),
        ...(units && { byUnit: units.map(counts => ({ unitId: unitIdOfCount(counts), counts })) }),
        ...(closing && { closing: closingView(closing, shards, actor) }),
      },
    }
  },
})

export const handler = lambda(getPeriod)
