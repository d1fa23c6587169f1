import type { Employee } from '../../domain/people/employee.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import { openEvaluation, stillToEvaluate } from '../../domain/evaluations/opening.ts'
import { roundOf } from '../../domain/periods/reopening.ts'
import { replaced } from '../../domain/plans/skp-rules.ts'
import type { ApprovedSkp } from '../../domain/plans/skp.ts'
import type { Check, Put, Reads } from '../../store/access.ts'
import { entryAfter, NO_HISTORY } from '../../store/history.ts'
import { evaluationIdOf, skpIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { shardOf } from '../../store/places.ts'
import { asRead } from '../../store/step.ts'
import { saveSkp } from './save.ts'

type Act = { readonly at: Instant; readonly by: string; readonly onBehalfOf?: string | undefined }
type Writes = (Put<'evaluation'> | Put<'history'> | Put<'roster'> | Check<'closingShard'>)[]

/** The seal that the closing of a period puts on the person's shard before it reads who is in it. */
const closingOf = (period: Item<'period'>, employee: Pick<Employee, 'employeeId'>) =>
  keys.closingShard(period.periodId, shardOf(employee.employeeId), roundOf(period))

/** Periods whose closing has begun for this person: by the request's own clock they may still be open. */
export async function closingNow(
  table: Reads<'closingShard'>,
  periods: readonly Item<'period'>[],
  employee: Employee,
): Promise<ReadonlySet<string>> {
  const sealed = await table.getAll(periods.map(period => closingOf(period, employee)))
  return new Set(sealed.map(shard => shard.periodId))
}

/**
 * Every period whose window has not closed gets its evaluation; those that are open already point to the new version,
 * later ones keep theirs. The check lets an approval that races a closing lose: nobody is opened behind its back.
 */
export function evaluationsAfterApproval(
  skp: ApprovedSkp,
  employee: Employee,
  year: { readonly periods: readonly Item<'period'>[]; readonly evaluations: readonly Evaluation[] },
  act: Act,
): Writes {
  const skpId = skpIdOf(skp)
  const evaluatorId = skp.actorId ?? skp.approval.evaluatorId
  return stillToEvaluate(year.periods, act.at).flatMap((period): Writes => {
    const former = year.evaluations.find(evaluation => evaluation.periodId === period.periodId)
    if (former === undefined) {
      const opened = openEvaluation(employee, period, { skpId, evaluatorId }, NO_HISTORY)
      const roster = {
        employeeId: opened.employeeId,
        periodId: opened.periodId,
        seq: opened.seq,
        unitId: opened.unitId,
      }
      return [
        ...save(undefined, opened, { ...act, operation: 'approveSkp', to: 'terbuka', fixed: { skpId } }),
        { action: 'PutItem', key: keys.roster(opened), item: roster, when: { absent: true } },
        { action: 'ConditionCheckItem', key: closingOf(period, employee), when: { absent: true } },
      ]
    }
    if (former.status !== 'terbuka' || former.by !== 'penilai') return []
    const moved = {
      ...former,
      skpId,
      position: employee.position,
      unitId: employee.unitId,
      version: former.version + 1,
    }
    return save(former, moved, { ...act, operation: 'approveSkp', from: 'terbuka', to: 'terbuka', fixed: { skpId } })
  })
}

function save(before: Evaluation | undefined, after: Evaluation, act: Parameters<typeof entryAfter>[2]): Writes {
  const { head, write } = entryAfter(evaluationIdOf(after), after, act)
  return [
    {
      action: 'PutItem',
      key: keys.evaluation(after),
      item: { ...after, ...head },
      when: asRead(before),
    },
    write,
  ]
}

/** The version that was in force is kept, as `diganti`. */
export function replaceFormer(former: Item<'skp'>, by: ApprovedSkp, act: Act): (Put<'skp'> | Put<'history'>)[] {
  if (former.status !== 'ditetapkan') return []
  const fixed = { replacedBy: skpIdOf(by) }
  return [...saveSkp(former, replaced(former), { ...act, operation: 'approveSkp', fixed }).writes]
}
