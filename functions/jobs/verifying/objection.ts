import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import { type Fault, heldFaults } from '../../store/chain.ts'
import { canonical, digestOf } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import type { VerifiedTable } from './reading.ts'

type Entry = Item<'history'>

/** An objection's words lie apart from the evaluation; the history fixed a digest of each. */
export async function objectionFaults(
  table: VerifiedTable,
  evaluation: Evaluation,
  entries: readonly Entry[],
): Promise<Fault[]> {
  const subject = evaluationIdOf(evaluation)
  const by = (operation: string) => entries.filter(entry => entry.operation === operation)
  if (by('objectToEvaluation').length === 0) return []
  const objection = 'objection' in evaluation ? evaluation.objection : undefined
  if (objection === undefined) return [{ subject, what: 'missing', where: 'objection' }]
  const file = await table.get(keys.objection(evaluation))
  if (file === undefined) return [{ subject, what: 'missing', where: 'words of the objection' }]
  const { reasons, decision, recommendation, explanations } = file
  const { outcome, first } = objection
  const decided = by('decideObjection').length > 0
  const held = {
    reasons: digestOf(reasons),
    ...(decided && { outcome, decision: decision && digestOf(decision) }),
    ...(recommendation !== undefined && { recommendation: digestOf(recommendation) }),
    ...(first !== undefined && { first }),
  }
  const told = explanations.map(({ side, by: who, at, text }) => [side, who, at, digestOf(text)])
  const fixed = by('explainObjection').map(({ by: who, at, fixed: { side, explanation } }) => [
    ...[side, who, at, explanation],
  ])
  const heard = canonical(told) === canonical(fixed)
  return [
    ...heldFaults(subject, entries, held),
    ...(heard ? [] : [{ subject, what: 'altered' as const, where: 'explanations' }]),
  ]
}

/** The reason of a deviation that was given after the signature. */
export function explainedFaults(evaluation: Evaluation, entries: readonly Entry[]): Fault[] {
  const last = entries.findLast(({ operation }) => operation === 'explainDeviation')
  const { explainedDeviation } = evaluation
  const told = explainedDeviation && [
    digestOf(explainedDeviation.reason),
    explainedDeviation.givenBy,
    explainedDeviation.givenAt,
  ]
  const fixed = last && [last.fixed['reason'], last.by, last.at]
  if (canonical(told) === canonical(fixed)) return []
  return [{ subject: evaluationIdOf(evaluation), what: 'altered', where: 'explainedDeviation' }]
}
