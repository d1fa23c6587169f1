import { escalate, withWindowOf } from '../../domain/evaluations/evaluation-rules.ts'
import type { Authority } from '../../domain/people/authority.ts'
import {
  type Evaluation,
  isOpen,
  type JudgedEvaluation,
  type OpenEvaluation,
  type StoppedEvaluation,
} from '../../domain/evaluations/evaluation.ts'
import { type Away, stop, stopFixes, stopsAtClosing } from '../../domain/evaluations/stopping.ts'
import { handBack, roundOf } from '../../domain/periods/reopening.ts'
import { Refusal } from '../../domain/refusal.ts'
import { atOnce } from '../../kit/at-once.ts'
import { saltOf } from '../../store/history.ts'
import { evaluationIdOf, parseSkpId, skpIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { settledPut } from '../../store/roster.ts'
import { bySystem } from '../roster/transition.ts'
import { authoritiesOver } from '../../store/authorities.ts'
import type { ClosingTable, Settling } from './working.ts'

const AT_ONCE = 8

export type SettledPage = { readonly escalated: number; readonly withoutSuperior: readonly string[] }

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
): Promise<SettledPage> {
  const { randomBytes } = settling
  if (entries.length === 0) return { escalated: 0, withoutSuperior: [] }
  const evaluations = new Map((await table.getAll(entries.map(keys.evaluation))).map(one => [evaluationIdOf(one), one]))
  // in a later round also what a reopening has not handed back: the superior whom the evaluator has now
  const open = [...evaluations.values()].filter(isOpen).map(one => ({ ...one, by: 'penilai' as const }))
  const [authorities, people, drafts, skps] = await Promise.all([
    authoritiesOver(table, open, settling.now),
    table.getAll(open.map(one => keys.employee(one.employeeId))),
    table.getAll(open.map(keys.rating)),
    table.getAll([...evaluations.values()].flatMap(({ skpId }) => skpKey(skpId))),
  ])
  const above = new Map([...authorities].map(([one, authority]) => [evaluationIdOf(one), authority]))
  const skpOf = new Map(skps.map(skp => [skpIdOf(skp), skp]))
  const round = roundOf(period)
  const profileOf = new Map(people.map(person => [person.employeeId, person]))
  const draftOf = new Map(drafts.map(draft => [evaluationIdOf(draft), draft]))
  const withoutSuperior: string[] = []
  let escalated = 0
  await atOnce(AT_ONCE, entries, async entry => {
    const id = evaluationIdOf(entry)
    const evaluation = evaluations.get(id)
    if (evaluation === undefined) throw new Error(`the roster names ${id}, which is not there`)
    const heads = headsOf(evaluation, skpOf.get(evaluation.skpId))
    if (!isOpen(evaluation)) {
      const settled = 'judgement' in evaluation ? signedOf(evaluation) : stoppedOf(evaluation)
      await table.commit([settledPut(entry, { ...settled, heads }, round)])
      return
    }
    const person = profileOf.get(evaluation.employeeId)
    if (person !== undefined && stopsAtClosing(evaluation, person)) {
      const { writes, outcome } = endHere(evaluation, person, settling)
      await table.commit([...writes, settledPut(entry, { ...outcome, heads }, round)])
      return
    }
    const { superior, superiorFor, unnamed } = above.get(id) ?? NOBODY
    // to the office: whoever acts in it today finds it there, and its holder afterwards
    const to = { superiorId: (superiorFor ?? superior)?.employeeId, unnamed }
    const fixed = hidden(draftOf.get(id), randomBytes)
    const { writes, outcome } = handOver(evaluation, period, to, fixed, settling)
    const committed = await table.commit([...writes, settledPut(entry, { ...outcome, heads }, round)])
    if (committed.failed) return
    escalated += 1
    if (unnamed) withoutSuperior.push(id)
  })
  return { escalated, withoutSuperior }
}

const signedOf = ({ by, judgement: { predicate } }: JudgedEvaluation) => ({ status: 'dinilai', by, predicate })

const stoppedOf = ({ by, status }: StoppedEvaluation) => ({ status, by })

/** II.C.8: out of office before the window opened, or gone. Nobody judges it, and it says why. */
function endHere(evaluation: OpenEvaluation, person: Away, { now }: Settling) {
  const ended = { ...stop(evaluation, person, now), closedAt: now }
  return {
    writes: bySystem(evaluation, ended, { operation: 'closeDuePeriods', now, fixed: stopFixes(ended) }),
    outcome: stoppedOf(ended),
  }
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
  evaluation: OpenEvaluation,
  period: Item<'period'>,
  { superiorId, unnamed }: To,
  draft: Readonly<Record<string, unknown>>,
  { now, law }: Settling,
) {
  const handed = escalate(withEvaluator(evaluation, period), superiorId, now, law)
  if (handed instanceof Refusal)
    throw new Error(`${evaluationIdOf(evaluation)} is with the superior without an outcome`)
  const { by, status, superiorDueAt } = handed
  const fixed = { by, superiorDueAt, ...draft }
  return {
    writes: bySystem(evaluation, handed, { operation: 'closeDuePeriods', now, fixed }),
    outcome: { status, by, ...(unnamed ? { withoutSuperior: true } : {}) },
  }
}

/** With the window that ends now; what a reopening did not come to hand back in its time counts as handed back. */
function withEvaluator(evaluation: OpenEvaluation, period: Item<'period'>): Evaluation {
  if (roundOf(period) === 0 || evaluation.by === 'penilai') return withWindowOf(evaluation, period)
  const back = handBack(evaluation, period, undefined)
  return back instanceof Refusal ? evaluation : back
}

const skpKey = (skpId: string) => {
  const at = parseSkpId(skpId)
  return at === undefined ? [] : [keys.skp(at)]
}

/** Where the chains stand before the closing itself adds to them: the same however often it is interrupted. */
function headsOf({ historySeq: seq, historyHash: hash, skpId }: Evaluation, skp: Item<'skp'> | undefined) {
  return { seq, hash, skpId, ...(skp && { skpSeq: skp.historySeq, skpHash: skp.historyHash }) }
}
