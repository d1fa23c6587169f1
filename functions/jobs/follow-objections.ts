import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { deskOfSuperior } from '../domain/people/authority.ts'
import {
  type Contested,
  isContested,
  isOverdue,
  passObjectionOn,
  showToNextLevel,
} from '../domain/evaluations/objection-rules.ts'
import { job, scheduled } from '../kit/job.ts'
import type { Put } from '../store/access.ts'
import { evaluationIdOf } from '../store/ids.ts'
import { keys } from '../store/keys.ts'
import { filePut } from '../store/objection.ts'
import { authoritiesOver } from '../store/authorities.ts'
import { bySystem } from './roster/transition.ts'
import { forEachUnsettled } from './roster/unsettled.ts'

export const followObjections = job({
  id: 'followObjections',
  summary:
    'Puts an objection on the desk of the superior who is in office, and shows an overdue one to the next level (V.B.2, V.B.6)',
  impact:
    'Objections stay on the desk of someone who left, or stay undecided after their seven working days and nobody above sees it',
  schedule: { dailyAt: '00:50' },
  report: z.object({ passedOn: plainNumber, overdue: plainNumber }),
  table: {
    period: ['Query'],
    roster: ['Query'],
    evaluation: ['BatchGetItem', 'PutItem'],
    objection: ['GetItem', 'PutItem'],
    overdueObjection: ['PutItem'],
    employee: ['BatchGetItem'],
    region: ['GetItem'],
    history: ['PutItem'],
  },
  async run(_input, { table, now }) {
    let passedOn = 0
    let overdue = 0
    const step = async (was: Contested, next: Contested, fixed: Readonly<Record<string, unknown>>) => {
      const file = await table.get(keys.objection(was))
      if (file === undefined) throw new Error('an objection without its words')
      const done = await table.commit([
        ...bySystem(was, next, { operation: 'followObjections', now, fixed }),
        filePut(file, { ...file, objection: next.objection }),
        ...(next.objection.overdueSince === undefined ? [] : [overduePut(next, was.objection)]),
      ])
      return !done.failed
    }
    await forEachUnsettled(table, now, async ({ evaluation }) => {
      if (!isContested(evaluation)) return
      const { employeeId, objection } = evaluation
      const superior = deskOfSuperior((await authoritiesOver(table, [evaluation], now)).get(evaluation))
      if (superior !== undefined && superior.employeeId !== objection.superiorId) {
        const next = passObjectionOn(evaluation, superior.employeeId)
        const fixed = { superiorId: superior.employeeId, formerSuperiorId: objection.superiorId }
        if (await step(evaluation, next, fixed)) passedOn += 1
        // shown to the next level by the next run, from the desk where it lies now
        return
      }
      if (!isOverdue(evaluation, now) || objection.overdueSince !== undefined) return
      const above = superior && { employeeId, keptEvaluatorId: superior.employeeId }
      const nextLevel = above && deskOfSuperior((await authoritiesOver(table, [above], now)).get(above))
      const nextLevelId = nextLevel?.employeeId === superior?.employeeId ? undefined : nextLevel?.employeeId
      const next = showToNextLevel(evaluation, nextLevelId, now)
      if (await step(evaluation, next, { overdueSince: now, nextLevelId })) overdue += 1
    })
    return { passedOn, overdue }
  },
})

/** For as long as it is undecided; where it is passed on after that, it names the desk where it lies now. */
function overduePut(evaluation: Contested, before: Contested['objection']): Put<'overdueObjection'> {
  const { employeeId, name, periodId } = evaluation
  const { decideBy, superiorId, nextLevelId } = evaluation.objection
  const evaluationId = evaluationIdOf(evaluation)
  return {
    action: 'PutItem',
    key: keys.overdueObjection(evaluationId),
    item: { evaluationId, employeeId, name, periodId, decideBy, superiorId, nextLevelId },
    when: before.overdueSince === undefined ? { absent: true } : { equals: { evaluationId } },
  }
}

export const handler = scheduled(followObjections)
