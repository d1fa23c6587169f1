import { expect } from 'vitest'
import type { Actor, Employee } from '../../functions/domain/people/employee.ts'
import type { Evaluation, Rating } from '../../functions/domain/evaluations/evaluation.ts'
import type { Skp } from '../../functions/domain/plans/skp.ts'
import type { AnyWrite } from '../../functions/store/access.ts'
import { evaluationIdOf, skpIdOf } from '../../functions/store/ids.ts'
import * as keys from '../../functions/store/keys.ts'
import { employeeIdOf, employeeItem, employeePuts, evaluationPuts } from './evaluations.ts'
import { approvedItem, MAIN, skpPut } from './skp.ts'
import type { Call, TestSystem } from './system.ts'
import { actor, at, idOf, write } from './town.ts'

let people = 1000

/** A person of his own for one test, in the small town's kecamatan under the kasi. */
export type Someone = {
  readonly employeeId: string
  readonly as: Actor
  readonly skp: string
  readonly evaluation: string
}

export type With = {
  readonly person?: Partial<Employee>
  readonly skp?: (employeeId: string) => Skp
  readonly evaluation?: (base: { employeeId: string; skpId: string; unitId: string; actorId: string }) => Evaluation
  /** The draft of a judgement. */
  readonly rating?: Partial<Rating>
  /** Whether the main result has its realisation. */
  readonly recorded?: boolean
}

export async function someone(system: TestSystem, { person, skp, evaluation, rating, recorded }: With = {}) {
  people += 1
  const employeeId = employeeIdOf(people)
  const employee = employeeItem(people, { unitId: 'kec', evaluatorId: idOf('kasi'), ...person })
  return lay(
    system,
    employee,
    {
      ...(skp && { skp }),
      ...(evaluation && { evaluation }),
      ...(rating && { rating }),
      ...(recorded && { recorded }),
    },
    employeePuts({ ...employee, employeeId }),
  )
}

/** What someone who is there already needs. */
export async function lay(
  system: TestSystem,
  { employeeId, roles, evaluatorId }: Pick<Employee, 'employeeId' | 'roles' | 'evaluatorId'>,
  { skp, evaluation, rating, recorded }: With,
  first: readonly AnyWrite[] = [],
): Promise<Someone> {
  const plan = skp?.(employeeId)
  const skpId = `${employeeId}-2026-1`
  const one = evaluation?.({ employeeId, skpId, unitId: 'kec', actorId: idOf('kasi') })
  const writes: AnyWrite[] = [...first]
  if (plan !== undefined) writes.push(skpPut(plan))
  if (one !== undefined) {
    const { periodId, seq, by } = one
    if (plan === undefined)
      writes.push(skpPut(approvedItem(idOf('kasi'), at('2026-01-20T09:00:00+07:00'), { employeeId })))
    writes.push(...evaluationPuts(one))
    if (rating !== undefined)
      writes.push({
        action: 'PutItem',
        key: keys.rating(one),
        item: {
          ...{
            employeeId,
            periodId,
            seq,
            by,
            ratedBy: (by === 'superior' ? one.actorId : evaluatorId) ?? idOf('kasi'),
            ratedAt: 1,
            notes: 'Teruskan',
            results: [],
            version: 1,
          },
          ...{ workRating: 'sesuai_ekspektasi', behaviourRating: 'sesuai_ekspektasi', ...rating },
        },
        when: { absent: true },
      })
    if (recorded === true)
      writes.push({
        action: 'PutItem',
        key: keys.realisation(employeeId, periodId, MAIN),
        item: {
          employeeId,
          periodId,
          workResultId: MAIN,
          realisation: 'Selesai',
          evidence: [],
          recordedAt: 1,
          version: 1,
        },
        when: { absent: true },
      })
  }
  await write(system, writes)
  return {
    employeeId,
    as: { sub: `sub-${employeeId}`, employeeId, roles },
    skp: `/v1/skp/${plan === undefined ? skpId : skpIdOf(plan)}`,
    evaluation: `/v1/evaluations/${one === undefined ? `${employeeId}-2026-TW1-1` : evaluationIdOf(one)}`,
  }
}

export async function setAchievement(system: TestSystem, unitId = 'kec', periodId = '2026-TW1'): Promise<void> {
  const item = { periodId, unitId, achievement: 'baik' as const, setBy: 'admin', setAt: 1, version: 1 }
  await write(system, [{ action: 'PutItem', key: keys.achievement(periodId, unitId), item, when: { absent: true } }])
}

export const FIRST = { 'if-none-match': '*' }
export const version = (n: number) => ({ 'if-match': `"${n}"` })

/** Asks for something that must be refused, so and not otherwise. */
export async function refused(
  system: TestSystem,
  [status, code]: readonly [number, string],
  method: string,
  target: string,
  call: Call = {},
): Promise<Record<string, unknown>> {
  const answer = await system.call(method, target, call)
  expect(answer, `${method} ${target}`).toMatchObject({ status, body: { code } })
  return answer.body
}

/** Sees every sekda’s affair, and nobody else’s: his chain ends at the head of region. */
export const STRANGER = actor('taufik')
