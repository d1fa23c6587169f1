import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { deliver } from '../domain/evaluations/evaluation-rules.ts'
import { dayOf } from '../domain/instant.ts'
import { Refusal } from '../domain/refusal.ts'
import { CURRENT_RULE_SET, ruleSet } from '../domain/rulesets/index.ts'
import { job, scheduled } from '../kit/job.ts'
import { lawFrom, READS_OF_CALENDAR } from '../store/calendar.ts'
import { bySystem } from './roster/transition.ts'
import { forEachUnsettled } from './roster/unsettled.ts'

export const deliverOverdue = job({
  id: 'deliverOverdue',
  summary: 'Delivers signed judgements on the last day of their time (V.A.5, V.A.9)',
  impact: 'Employees do not get their signed evaluation in time, and cannot object to it',
  schedule: { dailyAt: '18:00' },
  report: z.object({ delivered: plainNumber }),
  table: {
    ...READS_OF_CALENDAR,
    period: ['Query'],
    roster: ['Query'],
    evaluation: ['BatchGetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async run(_input, { table, now }) {
    const today = dayOf(now)
    const { holidays } = await lawFrom(table, now, ['acknowledge', 'acknowledgeAfterDefault', 'object'])
    let delivered = 0
    await forEachUnsettled(table, now, async ({ evaluation }) => {
      if (evaluation.status !== 'dinilai' || dayOf(evaluation.judgement.deliverBy) > today) return
      const rules = ruleSet(evaluation.judgement.ruleSet) ?? CURRENT_RULE_SET
      // delivered now, whatever day was the last: the clocks of the employee may not have run before he had it
      const next = deliver(evaluation, now, { rules, holidays })
      if (next instanceof Refusal) return
      const { receivedAt, acknowledgeBy, objectBy } = next
      const fixed = { receivedAt, acknowledgeBy, objectBy }
      const done = await table.commit(bySystem(evaluation, next, { operation: 'deliverOverdue', now, fixed }))
      if (!done.failed) delivered += 1
    })
    return { delivered }
  },
})

export const handler = scheduled(deliverOverdue)
