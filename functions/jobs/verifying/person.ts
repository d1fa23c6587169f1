import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import { chainFaults, type Fault, heldFaults } from '../../store/chain.ts'
import { contentDigest, documentDigest, ratingDigest, realisationsDigest } from '../../store/fixed.ts'
import { digestOf } from '../../store/history.ts'
import { creditIdOf, evaluationIdOf, skpIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { calibrationFaults } from './calibration.ts'
import { explainedFaults, objectionFaults } from './objection.ts'
import { creditFaults, delegationFaults, panelFaults, profileFaults, requestFaults } from './profile.ts'
import { twice, type VerifiedTable } from './reading.ts'

export type OfPerson = { readonly faults: readonly Fault[]; readonly skps: number; readonly evaluations: number }

/** Everything of one person; `roster` names the evaluations that must be there. */
export async function verifyPerson(
  table: VerifiedTable,
  employeeId: string,
  roster: readonly Item<'roster'>[],
  now: Instant,
): Promise<OfPerson> {
  let delegations: readonly Item<'delegation'>[] = []
  let skps: readonly Item<'skp'>[] = []
  let evaluations: readonly Evaluation[] = []
  const listed = await twice(employeeId, async () => {
    skps = await table.all(ranges.skpOf(employeeId))
    evaluations = await table.all(ranges.evaluationsOf(employeeId))
    delegations = await table.all(ranges.delegationsTo(employeeId))
    return missing(roster, skps, evaluations)
  })
  const faults = [
    listed,
    await twice(employeeId, () => profileFaults(table, employeeId)),
    await twice(creditIdOf({ employeeId }), () => creditFaults(table, employeeId)),
    await twice(employeeId, () => panelFaults(table, employeeId)),
    await twice(employeeId, () => requestFaults(table, employeeId)),
    ...(await Promise.all(delegations.map(one => twice(one.delegationId, () => delegationFaults(table, one, now))))),
    ...(await Promise.all(skps.map(skp => twice(skpIdOf(skp), () => skpFaults(table, skp))))),
    ...(await Promise.all(evaluations.map(one => twice(evaluationIdOf(one), () => evaluationFaults(table, one))))),
  ]
  return { faults: faults.flat(), skps: skps.length, evaluations: evaluations.length }
}

function missing(
  roster: readonly Item<'roster'>[],
  skps: readonly Item<'skp'>[],
  evaluations: readonly Evaluation[],
): Fault[] {
  const ids = new Set([...skps.map(skpIdOf), ...evaluations.map(evaluationIdOf)])
  const wanted = [...roster.map(evaluationIdOf), ...evaluations.map(({ skpId }) => skpId)]
  return [...new Set(wanted)]
    .filter(subject => !ids.has(subject))
    .map(subject => ({ subject, what: 'missing', where: 'item' }))
}

async function skpFaults(table: VerifiedTable, { employeeId, year, seq }: Item<'skp'>): Promise<Fault[]> {
  const skp = await table.get(keys.skp({ employeeId, year, seq }))
  const subject = skpIdOf({ employeeId, year, seq })
  const entries = await table.all(ranges.history(subject))
  if (skp === undefined) return chainFaults(subject, entries, skp)
  const approval = 'approval' in skp ? { content: contentDigest(skp), approval: skp.approval } : {}
  const submitted = skp.status === 'diajukan' ? { content: contentDigest(skp) } : {}
  return [
    ...chainFaults(subject, entries, skp),
    ...heldFaults(subject, entries, { ...approval, ...submitted }),
    ...reasonFaults(subject, skp, entries),
  ]
}

/** Why it was given back, and why it was revised. */
function reasonFaults(subject: string, skp: Item<'skp'>, entries: readonly Item<'history'>[]): Fault[] {
  const held = { returnSkp: skp.returnedReason, reviseSkp: skp.revisionReason }
  return Object.entries(held).flatMap(([operation, reason]): Fault[] => {
    const last = entries.findLast(entry => entry.operation === operation)
    if (reason === undefined || last?.fixed['reason'] === digestOf(reason)) return []
    return [{ subject, what: 'altered', where: 'reason' }]
  })
}

async function evaluationFaults(table: VerifiedTable, at: Evaluation): Promise<Fault[]> {
  const evaluation = await table.get(keys.evaluation(at))
  const subject = evaluationIdOf(at)
  const entries = await table.all(ranges.history(subject))
  if (evaluation === undefined) return chainFaults(subject, entries, evaluation)
  const held = await heldBy(table, evaluation)
  const unsigned = 'judgement' in evaluation && !entries.some(({ fixed }) => 'predicate' in fixed)
  return [
    ...chainFaults(subject, entries, evaluation),
    ...heldFaults(subject, entries, held),
    ...(await objectionFaults(table, evaluation, entries)),
    ...explainedFaults(evaluation, entries),
    ...(await calibrationFaults(table, evaluation, entries)),
    ...(unsigned ? [{ subject, what: 'missing' as const, where: 'signature' }] : []),
  ]
}

/** What an evaluation and what belongs to it hold now, under the names by which the history fixed it. */
async function heldBy(table: VerifiedTable, evaluation: Evaluation): Promise<Record<string, unknown>> {
  const { employeeId, periodId, returnedReason, by, superiorDueAt } = evaluation
  const stopped = evaluation.status === 'dihentikan' ? evaluation.stopped : undefined
  const isReported = (stopped?.from ?? evaluation.status) !== 'terbuka'
  const realisations = isReported ? await table.all(ranges.realisations(employeeId, periodId)) : []
  const open = {
    by,
    ...(stopped === undefined ? {} : { stopped }),
    ...(superiorDueAt === undefined ? {} : { superiorDueAt }),
    ...(isReported ? { realisations: realisationsDigest(realisations) } : {}),
    ...(returnedReason === undefined ? {} : { reason: digestOf(returnedReason) }),
  }
  if (!('judgement' in evaluation)) return open
  const { deviationReason, deviations, finalBy, ...judgement } = evaluation.judgement
  const rating = await table.get(keys.rating(evaluation))
  return {
    ...open,
    ...judgement,
    // a decision on an objection makes it final by another article
    ...(evaluation.status === 'dinilai' ? { finalBy } : {}),
    ...((deviations ?? deviationReason) !== undefined && {
      deviation: { deviations, reason: deviationReason && digestOf(deviationReason) },
    }),
    rating: rating === undefined ? 'missing' : ratingDigest(rating),
    document: documentDigest(evaluation),
    ...(evaluation.reported && { reported: evaluation.reported }),
    ...deliveredOf(evaluation),
  }
}

function deliveredOf(evaluation: Evaluation): Record<string, unknown> {
  if (!('receivedAt' in evaluation)) return {}
  const { receivedAt, acknowledgeBy, objectBy } = evaluation
  const comment = 'comment' in evaluation ? evaluation.comment : undefined
  return {
    ...{ receivedAt, acknowledgeBy, objectBy },
    ...(comment === undefined ? {} : { comment: digestOf(comment) }),
    ...('returned' in evaluation ? { returned: evaluation.returned } : {}),
  }
}
