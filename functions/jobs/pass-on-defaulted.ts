import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { deskOfSuperior } from '../domain/people/authority.ts'
import { passOn } from '../domain/evaluations/evaluation-rules.ts'
import { isLeftToSuperior, isOpen } from '../domain/evaluations/evaluation.ts'
import type { Instant } from '../domain/instant.ts'
import { Refusal } from '../domain/refusal.ts'
import { job, scheduled, type Working } from '../kit/job.ts'
import { authoritiesOver } from '../store/authorities.ts'
import { periodPut } from '../store/period.ts'
import { periodsInPlay } from './roster/periods.ts'
import { bySystem } from './roster/transition.ts'
import { forEachUnsettled } from './roster/unsettled.ts'

export const passOnDefaulted = job({
  id: 'passOnDefaulted',
  summary:
    'Puts on the next desk what came to a superior who is not in office or to nobody, or is kept by an evaluator who is not (IV.A.2, IV.A.11, IV.A.14); marks the periods in which anything is still with a superior',
  impact: 'Evaluations after the default of the evaluator are on no desk; their 14 working days are running',
  schedule: { dailyAt: '00:40' },
  report: z.object({ passedOn: plainNumber }),
  table: {
    period: ['Query', 'PutItem'],
    roster: ['Query'],
    evaluation: ['BatchGetItem', 'PutItem'],
    employee: ['BatchGetItem'],
    region: ['GetItem'],
    history: ['PutItem'],
  },
  async run(_input, { table, now }) {
    let passedOn = 0
    const open = new Set<string>()
    await forEachUnsettled(table, now, async ({ evaluation }) => {
      if (isLeftToSuperior(evaluation)) open.add(evaluation.periodId)
      if (!isOpen(evaluation) || (evaluation.by !== 'superior' && evaluation.keptEvaluatorId === undefined)) return
      const found = (await authoritiesOver(table, [evaluation], now)).get(evaluation)
      const holder = evaluation.by === 'superior' ? deskOfSuperior(found) : found?.desk
      if (holder === undefined || holder.employeeId === evaluation.actorId) return
      const next = passOn(evaluation, holder.employeeId)
      if (next instanceof Refusal) return
      const fixed = { actorId: next.actorId, formerActorId: evaluation.actorId }
      const done = await table.commit(bySystem(evaluation, next, { operation: 'passOnDefaulted', now, fixed }))
      if (!done.failed) passedOn += 1
    })
    await mark(table, open, now)
    return { passedOn }
  },
})

type Periods = Working<{ period: ['Query', 'PutItem'] }>['table']

/** Keeps them on the first screens; one that someone changes at this moment is left for the next night. */
async function mark(table: Periods, open: ReadonlySet<string>, now: Instant): Promise<void> {
  for (const period of await periodsInPlay(table, now)) {
    const defaultsOpen = open.has(period.periodId) || undefined
    if (period.defaultsOpen !== defaultsOpen) await table.commit([periodPut(period, { defaultsOpen })])
  }
}

export const handler = scheduled(passOnDefaulted)
