import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import type { Objection } from '../../domain/evaluations/objection.ts'
import { type Fault, heldFaults } from '../../store/chain.ts'
import { asTold, canonical, digestOf } from '../../store/history.ts'
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
  const { reasons, decision, recommendation, explanations, objection: copied } = file
  const held = {
    reasons: digestOf(reasons),
    ...(by('decideObjection').length > 0 && { decision: decision && digestOf(decision) }),
    ...(recommendation !== undefined && { recommendation: digestOf(recommendation) }),
  }
  const told = explanations.map(({ side, by: who, at, text }) => [side, who, at, digestOf(text)])
  const fixed = by('explainObjection').map(({ by: who, at, fixed: { side, explanation } }) => [
    ...[side, who, at, explanation],
  ])
  // the report of the changed document is noted in the list alone
  const listed = { ...objection, reportedAt: copied.reportedAt && by('reportResults').at(-1)?.at }
  const same = {
    explanations: [told, fixed],
    'list of objections': [copied, listed],
    'whose objection': [whose(file), whose(evaluation)],
    ...stateOf(objection, entries),
  }
  return [
    ...heldFaults(subject, entries, held),
    ...Object.entries(same)
      .filter(([, [now, then]]) => canonical(now) !== canonical(then))
      .map(([where]) => ({ subject, what: 'altered' as const, where })),
  ]
}

const whose = ({ employeeId, name, periodId, seq }: Pick<Evaluation, 'employeeId' | 'name' | 'periodId' | 'seq'>) => ({
  ...{ employeeId, name, periodId, seq },
})

/** What gives an objection its clocks and its desk, and what changes them. */
const MOVING: ReadonlySet<string> = new Set(['objectToEvaluation', 'moveDeadlines', 'followObjections'])

/** Rights, desks and clocks of an objection as it tells them, each beside what its entries say. */
function stateOf(objection: Objection, entries: readonly Entry[]): Record<string, readonly [unknown, unknown]> {
  const lastOf = (...operations: string[]) => entries.findLast(({ operation }) => operations.includes(operation))
  const heard = (side: string) =>
    entries.find(({ operation, fixed }) => operation === 'explainObjection' && fixed['side'] === side)?.at
  const lastFixed = (name: string) =>
    entries.findLast(({ operation, fixed }) => MOVING.has(operation) && name in fixed)?.fixed[name]
  const overdue = entries.findLast(
    ({ operation, fixed }) => operation === 'followObjections' && 'overdueSince' in fixed,
  )
  const decision = lastOf('decideObjection')
  const then: Record<keyof Objection, unknown> = {
    objectedAt: lastOf('objectToEvaluation')?.at,
    explainBy: lastFixed('explainBy'),
    decideBy: lastFixed('decideBy'),
    superiorId: lastFixed('superiorId'),
    employeeExplainedAt: heard('pegawai'),
    evaluatorExplainedAt: heard('pejabat_penilai'),
    overdueSince: overdue?.fixed['overdueSince'],
    nextLevelId: overdue?.fixed['nextLevelId'],
    decidedAt: decision?.at,
    decidedBy: decision?.by,
    outcome: decision?.fixed['outcome'],
    late: decision?.fixed['late'],
    first: decision?.fixed['first'],
    reportedAt: undefined,
  }
  const now: Readonly<Record<string, unknown>> = objection
  return Object.fromEntries(
    Object.entries(then).map(([name, fixed]) => [`objection.${name}`, [asTold(name, now[name]), asTold(name, fixed)]]),
  )
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
