import type { Evaluation, Rating, Realisation } from '../domain/evaluations/evaluation.ts'
import type { Skp } from '../domain/plans/skp.ts'
import { digestOf } from './history.ts'

/** What an approval fixes of an SKP, and a submission shows to the evaluator: whose it is, and all that it says. */
export function contentDigest(skp: Skp): string {
  const { approach, workResults, behaviourExpectations, resources, accountability, consequences, study } = skp
  const { name, late, revises, document } = skp
  const said = { approach, workResults, behaviourExpectations, resources, accountability, consequences, study }
  return digestOf({ name, late, revises, document, ...said })
}

/** What was reported when it was submitted, and again when it was judged. */
export function realisationsDigest(realisations: readonly Realisation[]): string {
  return digestOf(
    realisations.map(({ workResultId, version, realisation, evidence }) => [
      workResultId,
      version,
      realisation,
      evidence,
    ]),
  )
}

/** The judgement as it was written, notes and all, by whom and when. */
export function ratingDigest(written: Rating): string {
  const { wroteBy: _, ...rating } = written
  return digestOf(rating)
}

/** Whose evaluation it is, of which plan and post: nothing of it changes once it is signed. */
export function documentDigest(evaluation: Evaluation): string {
  const { employeeId, name, periodId, seq, skpId, position, unitId, startsAt, opensAt, closesAt } = evaluation
  return digestOf({ employeeId, name, periodId, seq, skpId, position, unitId, startsAt, opensAt, closesAt })
}

/** What of an item is no part of what it holds: the head of its history, the marks of a write, and on whose desk it lies. */
const BESIDE: ReadonlySet<string> = new Set(['version', 'historySeq', 'historyHash', 'wroteBy', 'actorId'])

/** What an act fixes, with a digest of all that the item holds from then on: none of it changes without an entry. */
export function fixing(item: object, fixed: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...fixed, held: digestOf(Object.fromEntries(Object.entries(item).filter(([name]) => !BESIDE.has(name)))) }
}

/** The same need in the same words is one and the same, in whatever version of the plan it stands. */
export const resourceIdOf = ({ kind, need }: Skp['resources'][number]): string => digestOf([kind, need]).slice(0, 16)
