import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { deskOfSuperior } from '../domain/people/authority.ts'
import { passOn } from '../domain/evaluations/evaluation-rules.ts'
import { isOpen } from '../domain/evaluations/evaluation.ts'
import { Refusal } from '../domain/refusal.ts'
import { job, scheduled } from '../kit/job.ts'
import { authoritiesOver } from '../store/authorities.ts'
import { bySystem } from './roster/transition.ts'
import { forEachUnsettled } from './roster/unsettled.ts'

export const passOnDefaulted = job({
  id: 'passOnDefaulted',
  summary:
    'Puts on the next desk what came to a superior who is not in office or to nobody, or is kept by an evaluator who is not (IV.A.2, IV.A.11, IV.A.14)',
  impact: 'Evaluations after the default of the evaluator are on no desk; their 14 working days are running',
  schedule: { dailyAt: '00:40' },
  report: z.object({ passedOn: plainNumber }),
  table: {
    period: ['Query'],
    roster: ['Query'],
    evaluation: ['BatchGetItem', 'PutItem'],
    employee: ['BatchGetItem'],
    region: ['GetItem'],
    history: ['PutItem'],
  },
  async run(_input, { table, now }) {
    let passedOn = 0
    await forEachUnsettled(table, now, async ({ evaluation }) => {
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
    return { passedOn }
  },
})

export const handler = scheduled(passOnDefaulted)
