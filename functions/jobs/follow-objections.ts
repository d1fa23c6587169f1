import * as z from 'zod/mini'
import { plainNumber } from '../domain/shapes.ts'
import { deskOfSuperior, type Standing } from '../domain/people/authority.ts'
import { type Contested, follow, isContested, isOverdue } from '../domain/evaluations/objection-rules.ts'
import type { Instant } from '../domain/instant.ts'
import { job, scheduled } from '../kit/job.ts'
import type { Put } from '../store/access.ts'
import { evaluationIdOf } from '../store/ids.ts'
import * as keys from '../store/keys.ts'
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
    const step = async (was: Contested, next: Contested) => {
      const { superiorId, overdueSince, nextLevelId } = next.objection
      const fixed = {
        ...(superiorId === was.objection.superiorId ? {} : { superiorId, formerSuperiorId: was.objection.superiorId }),
        ...(overdueSince === undefined ? {} : { overdueSince, nextLevelId }),
      }
      const file = await table.get(keys.objection(was))
      if (file === undefined) throw new Error('an objection without its words')
      const done = await table.commit([
        ...bySystem(was, next, { operation: 'followObjections', now, fixed }),
        filePut(file, { ...file, objection: next.objection }),
        ...(next.objection.overdueSince === undefined ? [] : [overduePut(next, was.objection, now)]),
      ])
      return !done.failed
    }
    await forEachUnsettled(table, now, async ({ evaluation }) => {
      if (!isContested(evaluation)) return
      const { employeeId, objection } = evaluation
      const deskAbove = async (one: Standing & { readonly employeeId: string }) =>
        deskOfSuperior((await authoritiesOver(table, [one], now)).get(one))?.employeeId
      const superiorId = await deskAbove(evaluation)
      const isLate = superiorId !== undefined && isOverdue(evaluation, now)
      const nextLevelId = isLate ? await deskAbove({ employeeId, keptEvaluatorId: superiorId }) : undefined
      const above = { superiorId, nextLevelId: nextLevelId === superiorId ? undefined : nextLevelId }
      const next = follow(evaluation, above, now)
      if (next === undefined || !(await step(evaluation, next))) return
      if (next.objection.superiorId !== objection.superiorId) passedOn += 1
      if (next.objection.overdueSince !== objection.overdueSince) overdue += 1
    })
    return { passedOn, overdue }
  },
})

/** For as long as it is undecided: the desk where it lies now and the one above, and since when, for the letters. */
function overduePut(evaluation: Contested, before: Contested['objection'], now: Instant): Put<'overdueObjection'> {
  const { employeeId, name, periodId } = evaluation
  const { decideBy, superiorId, nextLevelId } = evaluation.objection
  const evaluationId = evaluationIdOf(evaluation)
  return {
    action: 'PutItem',
    key: keys.overdueObjection(evaluationId),
    item: { evaluationId, employeeId, name, periodId, decideBy, superiorId, nextLevelId, since: now },
    when: before.overdueSince === undefined ? { absent: true } : { equals: { evaluationId } },
  }
}

export const handler = scheduled(followObjections)
