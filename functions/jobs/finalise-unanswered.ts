import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { finalise } from '../domain/evaluations/evaluation-rules.ts'
import { Refusal } from '../domain/refusal.ts'
import { job, scheduled } from '../kit/job.ts'
import { rosterPut } from '../store/roster.ts'
import { bySystem } from './roster/transition.ts'
import { forEachUnsettled } from './roster/unsettled.ts'

export const finaliseUnanswered = job({
  id: 'finaliseUnanswered',
  summary: 'Makes final what was not objected to in time, returned or not (V.A.6, V.A.10, V.B.2)',
  impact: 'Results stay open although nobody can object any more; reports and rewards wait for them',
  schedule: { dailyAt: '00:10' },
  report: z.object({ final: plainNumber }),
  table: {
    period: ['Query'],
    roster: ['Query', 'PutItem'],
    evaluation: ['BatchGetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async run(_input, { table, now }) {
    let final = 0
    await forEachUnsettled(table, now, async ({ entry, evaluation }) => {
      const settled = rosterPut(entry, { settled: true })
      // made final by a decision on the objection: only the roster does not know it yet
      if (evaluation.status === 'final') {
        await table.commit([settled])
        return
      }
      const next = finalise(evaluation, now)
      if (next instanceof Refusal) return
      const step = { operation: 'finaliseUnanswered', now, fixed: { returned: next.returned } }
      if (!(await table.commit([...bySystem(evaluation, next, step), settled])).failed) final += 1
    })
    return { final }
  },
})

export const handler = scheduled(finaliseUnanswered)
