import * as z from 'zod/mini'
import { periodStatus } from '../../domain/period.ts'
import { extend, nextWindow } from '../../domain/period-end.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { InstantText } from '../../domain/time-schema.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import type { Check } from '../../store/access.ts'
import { digestOf } from '../../store/history.ts'
import { keys, ranges } from '../../store/keys.ts'
import { savePeriod } from '../../store/period.ts'
import { findPeriod } from './find-period.ts'
import { periodScreen, PeriodScreen } from './view.ts'

export const extendPeriod = operation({
  id: 'extendPeriod',
  area: 'periods',
  route: 'POST /v1/periods/{periodId}/extension',
  summary:
    'A window ends later than was said, with a reason that everyone sees; the annual one at the end of January at the latest (IV.A.8.b)',
  allow: ['admin_kepegawaian'],
  who: 'the administrator, before the closing has begun',
  input: z.strictObject({ evaluationClosesAt: InstantText, reason: LongText }),
  output: PeriodScreen,
  refusals: ['period_not_found', 'closing_started', 'too_many_extensions'],
  table: {
    period: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'],
    cycle: ['GetItem', 'PutItem'],
    closing: ['GetItem', 'ConditionCheckItem'],
    history: ['PutItem'],
  },
  async find({ path }, { table }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    const { year, periodId } = period
    const [cycle, closing, ...years] = await Promise.all([
      table.get(keys.cycle(year)),
      table.get(keys.closing(periodId)),
      ...[year, year + 1].map(each => table.all(ranges.periodsOfYear(each))),
    ])
    return cycle === undefined ? refuse('period_not_found') : { period, cycle, closing, others: years.flat() }
  },
  decide({ found: { period, cycle, closing, others }, input, actor }, { now }) {
    const { evaluationClosesAt: until, reason } = input
    const by = actor.employeeId ?? actor.sub
    const extended = extend(period, { until, reason, by, closing: closing !== undefined }, others, now)
    if (extended instanceof Refusal) return extended
    const saved = savePeriod(period, extended, {
      at: now,
      by,
      operation: 'extendPeriod',
      from: periodStatus(period, now, period),
      to: periodStatus(extended, now, extended),
      fixed: { evaluationClosesAt: until, formerlyClosedAt: period.evaluationClosesAt, reason: digestOf(reason) },
    })
    const next = nextWindow(period, others)
    const unmoved: Check<'period'>[] =
      next === undefined
        ? []
        : [
            {
              action: 'ConditionCheckItem',
              key: keys.period(next.periodId),
              when: { equals: { evaluationOpensAt: next.evaluationOpensAt } },
            },
          ]
    return {
      answer: periodScreen(saved.period, closing, actor, now),
      writes: [
        ...saved.writes,
        // the one closing and this: whichever is first, the other is decided again
        { action: 'ConditionCheckItem', key: keys.closing(period.periodId), when: { absent: true } },
        ...unmoved,
        // whoever is about to define the year's windows has read the old end
        {
          action: 'PutItem',
          key: keys.cycle(period.year),
          item: { ...cycle, version: cycle.version + 1 },
          when: { equals: { version: cycle.version } },
        },
      ],
    }
  },
})

export const handler = lambda(extendPeriod)
