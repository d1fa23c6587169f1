import * as z from 'zod/mini'
import { periodStatus } from '../../domain/periods/period.ts'
import { extend } from '../../domain/periods/period-end.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { InstantText } from '../../domain/time-schema.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { savePeriod } from '../../store/period.ts'
import { findWithNeighbours, movedEnd } from './moved-end.ts'
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
    const found = await findWithNeighbours(table, path.periodId)
    if (found instanceof Refusal) return found
    return { ...found, closing: await table.get(keys.closing(found.period.periodId)) }
  },
  decide({ found, input, actor }, { now }) {
    const { period, closing, others } = found
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
      fixed: {
        evaluationOpensAt: period.evaluationOpensAt,
        evaluationClosesAt: until,
        formerlyClosedAt: period.evaluationClosesAt,
        reason: digestOf(reason),
      },
    })
    return {
      answer: periodScreen(saved.period, closing === undefined, actor, now),
      writes: [
        ...saved.writes,
        // the one closing and this: whichever is first, the other is decided again
        { action: 'ConditionCheckItem', key: keys.closing(period.periodId), when: { absent: true } },
        ...movedEnd(found),
      ],
    }
  },
})

export const handler = lambda(extendPeriod)
