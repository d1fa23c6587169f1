import type { Actor, Relation } from '../../domain/people/employee.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { type EvaluationAction, isPartOf, whyWithoutPart } from '../../domain/evaluations/evaluation-actions.ts'
import { withWindowOf } from '../../domain/evaluations/evaluation-rules.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { parseEvaluationId } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { type Chain, chainOf, isEmployed, officeOfAct, relationsOf } from '../chain.ts'

export type FoundEvaluation = {
  readonly evaluationId: string
  /** As it is stored: what the write conditions speak of. */
  readonly stored: Evaluation
  /** The same with the window that its period has now. */
  readonly evaluation: Evaluation
  readonly period: Item<'period'> | undefined
  readonly chain: Chain
  readonly relations: ReadonlySet<Relation>
  /** Whose office the caller acts in, where it is another's: his acts are recorded on that one's behalf (IV.A.3). */
  readonly onBehalfOf: string | undefined
}

/** The kinds that finding an evaluation reads beside itself. */
export const READS_OF_EVALUATION = { employee: ['GetItem'], region: ['GetItem'], period: ['GetItem'] } as const

type Found = Reads<'evaluation' | 'employee' | 'region' | 'period'>

/** `action`: whose part it must be; `undefined`: anyone who may see it. */
export async function findEvaluation(
  table: Found,
  evaluationId: string,
  actor: Actor,
  action: EvaluationAction | undefined,
  now: Instant,
): Promise<FoundEvaluation | Refusal<'evaluation_not_found' | 'not_allowed'>> {
  const at = parseEvaluationId(evaluationId)
  if (at === undefined) return refuse('evaluation_not_found')
  const [stored, period] = await Promise.all([table.get(keys.evaluation(at)), table.get(keys.period(at.periodId))])
  if (stored === undefined) return refuse('evaluation_not_found')
  const chain = await chainOf(table, at.employeeId, now, stored)
  if (chain === undefined) return refuse('evaluation_not_found')
  const relations = await relationsTo(table, stored, chain, actor)
  if (relations.size === 0) return refuse('evaluation_not_found')
  const evaluation = period === undefined ? stored : withWindowOf(stored, period)
  if (action !== undefined && !isPartOf(action, evaluation, relations, actor.employeeId))
    return refuse('not_allowed', whyWithoutPart(evaluation, relations))
  const onBehalfOf = officeOfAct(actor, chain)?.employeeId ?? behalfOfSigner(stored, actor)
  return { evaluationId, stored, evaluation, period, chain, relations, onBehalfOf }
}

/**
 * Who signed it, and who decided on the objection, stay part of it though the employee has moved since: they answer for
 * it, as long as they are employed. Who judges him now, and to whom an overdue objection was shown, are informed.
 */
async function relationsTo(
  table: Reads<'employee'>,
  evaluation: Evaluation,
  chain: Chain,
  actor: Actor,
): Promise<ReadonlySet<Relation>> {
  const relations = relationsOf(actor, chain)
  const me = actor.employeeId
  if (me === undefined || relations.has('self')) return relations
  // IV.A.14: the new evaluator is told of the period that the former one keeps
  const isKept = evaluation.keptEvaluatorId !== undefined && !relations.has('evaluator')
  const told: Relation[] = isKept && me === chain.employee.evaluatorId ? ['informed'] : []
  const more = [...told, ...answeringFor(evaluation, chain, me)]
  if (more.length === 0) return relations
  const isHere = [chain.evaluatorId, chain.superiorId].includes(me) || (await isEmployed(table, me))
  return isHere ? new Set([...relations, ...more]) : relations
}

function answeringFor(evaluation: Evaluation, chain: Chain, me: string): Relation[] {
  if (!('judgement' in evaluation)) return []
  const { objection } = { objection: undefined, ...evaluation }
  const { signedBy, onBehalfOf } = evaluation.judgement
  const judged = evaluation.by === 'superior' ? 'superior' : 'evaluator'
  const more: readonly (readonly [string | undefined, Relation])[] = [
    [signedBy, judged],
    [onBehalfOf, judged],
    [objection?.decidedBy, 'superior'],
    [objection?.nextLevelId, 'informed'],
    [evaluation.status === 'final' ? undefined : chain.employee.evaluatorId, 'informed'],
  ]
  return more.flatMap(([who, relation]) => (who === me ? [relation] : []))
}

/** What he signed for another stays an act for that one, also after his days. */
function behalfOfSigner(evaluation: Evaluation, actor: Actor): string | undefined {
  const judgement = 'judgement' in evaluation ? evaluation.judgement : undefined
  return judgement?.signedBy === actor.employeeId ? judgement?.onBehalfOf : undefined
}
