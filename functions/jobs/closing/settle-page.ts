import { escalate, withWindowOf } from '../../domain/evaluation-rules.ts'
import type { Authority } from '../../domain/authority.ts'
import { isOpen, type OpenEvaluation } from '../../domain/evaluation.ts'
import { Refusal } from '../../domain/refusal.ts'
import { atOnce } from '../../kit/at-once.ts'
import { saltOf } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import { keys } from '../../store/keys.ts'
import { rosterPut } from '../../store/roster.ts'
import { bySystem } from '../roster/transition.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import type { ClosingTable, Settling } from './working.ts'

const AT_ONCE = 8

export type Settled = { readonly escalated: number; readonly withoutSuperior: readonly string[] }

type Entry = Item<'roster'>

const NOBODY: Pick<Authority, 'superior' | 'superiorFor' | 'unnamed'> = { superior: undefined, unnamed: true }

/**
 * Gives each of these entries its outcome: a signed evaluation the one of its signature, an unsigned one goes to the
 * superior in the same transaction. An entry that someone changed meanwhile is left for the next pass.
 */
export async function settlePage(
  table: ClosingTable,
  period: Item<'period'>,
  entries: readonly Entry[],
  settling: Settling,
): Promise<Settled> {
  const { randomBytes } = settling
  if (entries.length === 0) return { escalated: 0, withoutSuperior: [] }
  const evaluations = new Map((await table.getAll(entries.map(keys.evaluation))).map(one => [evaluationIdOf(one), one]))
  const open = [...evaluations.values()].filter(isOpen)
  const [authorities, drafts] = await Promise.all([
    authoritiesOver(table, open, settling.now),
    table.getAll(open.map(one => keys.rating({ ...one, by: 'penilai' }))),
  ])
  const draftOf = new Map(drafts.map(draft => [evaluationIdOf(draft), draft]))
  const withoutSuperior: string[] = []
  let escalated = 0
  await atOnce(AT_ONCE, entries, async entry => {
    const id = evaluationIdOf(entry)
    const evaluation = evaluations.get(id)
    if (evaluation === undefined) throw new Error(`the roster names ${id}, which is not there`)
    if (!isOpen(evaluation)) {
      const { predicate } = evaluation.judgement
      await table.commit([rosterPut(entry, { outcome: { status: 'dinilai', by: evaluation.by, predicate } })])
      return
    }
    const { superior, superiorFor, unnamed } = authorities.get(evaluation) ?? NOBODY
    // to the office: whoever acts in it today finds it there, and its holder afterwards
    const to = { superiorId: (superiorFor ?? superior)?.employeeId, unnamed }
    const committed = await table.commit(
      handOver(entry, evaluation, period, to, hidden(draftOf.get(id), randomBytes), settling),
    )
    if (committed.failed) return
    escalated += 1
    if (unnamed) withoutSuperior.push(id)
  })
  return { escalated, withoutSuperior }
}

/** What the history keeps of an unsigned draft; not the employee's to see, nor to guess from the digest. */
function hidden(draft: Item<'rating'> | undefined, randomBytes: Settling['randomBytes']) {
  if (draft === undefined) return {}
  const { workRating, behaviourRating, version: ratingVersion } = draft
  return { workRating, behaviourRating, ratingVersion, ...saltOf(randomBytes) }
}

type To = { readonly superiorId: string | undefined; readonly unnamed: boolean }

/** The 14 working days run from the window's end, whenever this is run; a draft of the evaluator stays in the history only. */
function handOver(
  entry: Entry,
  evaluation: OpenEvaluation,
  period: Item<'period'>,
  { superiorId, unnamed }: To,
  draft: Readonly<Record<string, unknown>>,
  { now, law }: Settling,
) {
  const handed = escalate(withWindowOf(evaluation, period), superiorId, now, law)
  if (handed instanceof Refusal) throw new Error(`${evaluationIdOf(entry)} is with the superior without an outcome`)
  const { by, superiorDueAt } = handed
  const outcome = { status: handed.status, by, ...(unnamed ? { withoutSuperior: true } : {}) }
  const fixed = { by, superiorDueAt, ...draft }
  return [...bySystem(evaluation, handed, { operation: 'closeDuePeriods', now, fixed }), rosterPut(entry, { outcome })]
}
