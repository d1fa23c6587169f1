import type { ObjectionFile } from '../../domain/evaluations/objection.ts'
import { isJudgementOf } from '../../domain/evaluations/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Actor, Relation } from '../../domain/people/employee.ts'
import type { Reads } from '../../store/access.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type DesksWithPlt, type Part, partsAt } from '../desks.ts'

type Reading = Reads<'employee' | 'region' | 'evaluation'>

/**
 * What is the caller's part of objections on his desks. Above a judgement stands who stood there at its signature, so at a
 * shared desk the evaluation is asked, not the employee's place of today (V.B.2, IV.A.3).
 */
export async function objectionsAt<T extends ObjectionFile>(
  table: Reading,
  desks: DesksWithPlt,
  actor: Actor,
  listed: readonly T[],
  now: Instant,
): Promise<readonly Part<T>[]> {
  const asked = desks.shared ? await table.getAll(listed.map(keys.evaluation)) : []
  const judged = new Map(asked.map(each => [evaluationIdOf(each), each]))
  const things = listed.map(file => {
    const evaluation = judged.get(evaluationIdOf(file))
    const judgement = evaluation !== undefined && 'judgement' in evaluation ? evaluation.judgement : undefined
    return { employeeId: file.employeeId, by: evaluation?.by, status: evaluation?.status, judgement, file }
  })
  const parts = await partsAt(table, { ...desks, away: [], plt: [] }, actor, things, () => 'superior', now)
  return parts.map(({ one: { file, judgement }, relations }) => {
    // nobody decides on his own judgement by acting for his superior (V.B.5)
    const isOwn = judgement !== undefined && isJudgementOf(judgement, actor.employeeId)
    return { one: file, relations: isOwn ? new Set<Relation>() : relations }
  })
}
