import { closingStep } from '../../domain/periods/closing.ts'
import { formatInstant } from '../../domain/instant.ts'
import { roundOf } from '../../domain/periods/reopening.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { closingStart } from '../../store/closing.ts'
import * as keys from '../../store/keys.ts'
import { findPeriod } from './find-period.ts'
import { periodView, PeriodView } from './view.ts'

export const closePeriod = operation({
  id: 'closePeriod',
  area: 'periods',
  route: 'POST /v1/periods/{periodId}/closing',
  summary: 'Begins the closing of a period whose window has ended; finished when its status is `ditutup`',
  allow: ['admin_kepegawaian'],
  who: 'the administrator, once the window has ended; the job does the same by itself',
  status: 202,
  idempotent: 'by_content',
  output: PeriodView,
  refusals: ['period_not_found', 'period_not_due'],
  table: { period: ['GetItem', 'ConditionCheckItem'], closing: ['GetItem', 'PutItem'] },
  async find({ path }, { table }) {
    const period = await findPeriod(table, path.periodId)
    if (period instanceof Refusal) return period
    return { period, closing: await table.get(keys.closing(period.periodId, roundOf(period))) }
  },
  decide({ found: { period, closing }, actor }, { now }) {
    const answer = periodView(period, actor, now)
    switch (closingStep(period, closing, now)) {
      case 'not_due': {
        const ends = formatInstant(period.evaluationClosesAt)
        return refuse('period_not_due', `${period.name} baru dapat ditutup sesudah ${ends}.`)
      }
      case 'start':
        return { answer, writes: closingStart(period, now) }
      default:
        return { answer }
    }
  },
})

export const handler = lambda(closePeriod)
