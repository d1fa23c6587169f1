import * as z from 'zod/mini'
import { propose } from '../../domain/periods/reopening.ts'
import { Refusal } from '../../domain/refusal.ts'
import { LongText } from '../../domain/text.ts'
import { InstantText } from '../../domain/time-schema.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { savePeriod } from '../../store/period.ts'
import { findWithNeighbours } from './moved-end.ts'
import { periodScreen, PeriodScreen } from './view.ts'

export const proposeReopening = operation({
  id: 'proposeReopening',
  area: 'periods',
  route: 'POST /v1/periods/{periodId}/reopening',
  summary: 'One administrator proposes to open a closed window again until a new end; another one has to consent',
  allow: ['admin_kepegawaian'],
  who: 'the administrator, once the period is closed; the annual window at the end of January at the latest (IV.A.8.b)',
  input: z.strictObject({ evaluationClosesAt: InstantText, reason: LongText }),
  output: PeriodScreen,
  refusals: ['period_not_found', 'period_not_closed', 'reopening_proposed', 'too_many_reopenings'],
  table: { period: ['GetItem', 'Query', 'PutItem'], cycle: ['GetItem'], history: ['PutItem'] },
  find: ({ path }, { table }) => findWithNeighbours(table, path.periodId),
  decide({ found: { period, others }, input, actor }, { now }) {
    const { evaluationClosesAt: until, reason } = input
    const by = actor.employeeId ?? actor.sub
    const proposed = propose(period, { until, reason, by, sub: actor.sub }, others, now)
    if (proposed instanceof Refusal) return proposed
    const { lapsesAt } = proposed.proposal
    const { period: after, writes } = savePeriod(period, proposed, {
      at: now,
      by,
      operation: 'proposeReopening',
      from: 'ditutup',
      to: 'ditutup',
      fixed: { evaluationClosesAt: until, lapsesAt, reason: digestOf(reason) },
    })
    return { answer: periodScreen(after, false, actor, now), writes }
  },
})

export const handler = lambda(proposeReopening)
