import { decline } from '../../domain/periods/reopening.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import { savePeriod } from '../../store/period.ts'
import { findPeriod } from './find-period.ts'
import { periodScreen, PeriodScreen } from './view.ts'

export const declineReopening = operation({
  id: 'declineReopening',
  area: 'periods',
  route: 'POST /v1/periods/{periodId}/reopening/refusal',
  summary: 'The proposal to open a closed window again is declined, or withdrawn by who made it',
  allow: ['admin_kepegawaian'],
  who: 'any administrator, before the proposal lapses',
  output: PeriodScreen,
  refusals: ['period_not_found', 'reopening_not_proposed'],
  table: { period: ['GetItem', 'PutItem'], history: ['PutItem'] },
  find: ({ path }, { table }) => findPeriod(table, path.periodId),
  decide({ found: period, actor }, { now }) {
    const declined = decline(period, now)
    if (declined instanceof Refusal) return declined
    const { by: proposedBy, until: evaluationClosesAt, reason } = declined.declined
    const { period: after, writes } = savePeriod(period, declined.after, {
      at: now,
      by: actor.employeeId ?? actor.sub,
      operation: 'declineReopening',
      from: 'ditutup',
      to: 'ditutup',
      fixed: { proposedBy, evaluationClosesAt, reason: digestOf(reason) },
    })
    return { answer: periodScreen(after, false, actor, now), writes }
  },
})

export const handler = lambda(declineReopening)
