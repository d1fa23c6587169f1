import * as z from 'zod/mini'
import { plainTexts } from '../domain/shapes.ts'
import { closingStep, isOverdue } from '../domain/periods/closing.ts'
import type { Instant } from '../domain/instant.ts'
import { roundOf } from '../domain/periods/reopening.ts'
import { job, scheduled, type Working } from '../kit/job.ts'
import { closingAgain, closingStart, reopeningAgain } from '../store/closing.ts'
import * as keys from '../store/keys.ts'
import { periodsInPlay } from './roster/periods.ts'

export const closeDuePeriods = job({
  id: 'closeDuePeriods',
  summary: 'Begins the closing of periods whose window has ended, and hands out again what did not finish',
  impact: 'Evaluations that were not signed in time do not reach the superiors; their 14 working days are running',
  schedule: { everyMinutes: 15 },
  report: z.object({ started: plainTexts, resumed: plainTexts }),
  table: {
    period: ['Query', 'ConditionCheckItem'],
    closing: ['GetItem', 'PutItem'],
    reopening: ['GetItem', 'PutItem'],
  },
  async run(_input, { table, now }) {
    const started: string[] = []
    const resumed: string[] = []
    for (const period of await periodsInPlay(table, now)) {
      const { periodId } = period
      const round = roundOf(period)
      if (round > 0 && (await handsBackAgain(table, periodId, round, now))) resumed.push(periodId)
      if (closingStep(period, undefined, now) !== 'start') continue
      const closing = await table.get(keys.closing(periodId, round))
      const step = closingStep(period, closing, now)
      if (closing === undefined) {
        if (!(await table.commit(closingStart(period, now))).failed) started.push(periodId)
      } else if (step === 'resume') {
        if (!(await table.commit([closingAgain(closing)])).failed) resumed.push(periodId)
      }
    }
    return { started, resumed }
  },
})

type Handing = Working<{ reopening: ['GetItem', 'PutItem'] }>['table']

/** What a reopening has not handed back in time is handed out again. */
async function handsBackAgain(table: Handing, periodId: string, round: number, now: Instant): Promise<boolean> {
  const reopening = await table.get(keys.reopening(periodId, round))
  if (reopening === undefined || !isOverdue(reopening, now)) return false
  return !(await table.commit([reopeningAgain(reopening)])).failed
}

export const handler = scheduled(closeDuePeriods)
