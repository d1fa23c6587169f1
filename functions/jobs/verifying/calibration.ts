import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import type { Fault } from '../../store/chain.ts'
import { canonical, digestOf } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import type { VerifiedTable } from './reading.ts'

type Entry = Item<'history'>

/** What was shown of a draft, proposed for it and answered lies apart; the evaluation's history fixed each step. */
export async function calibrationFaults(
  table: VerifiedTable,
  evaluation: Evaluation,
  entries: readonly Entry[],
): Promise<Fault[]> {
  const subject = evaluationIdOf(evaluation)
  const offered = entries.findLast(({ operation }) => operation === 'offerCalibration')
  if (offered === undefined || evaluation.calibration === undefined) return []
  const held = await table.get(keys.calibration({ ...evaluation, ...evaluation.calibration }))
  if (held === undefined) return [{ subject, what: 'missing', where: 'calibration' }]
  const since = entries.filter(({ seq }) => seq > offered.seq)
  const { proposal, answer } = held
  const told = {
    offered: held.offered,
    proposal: proposal && { ...proposal, reason: digestOf(proposal.reason) },
    answer: answer && { ...answer, reason: answer.reason && digestOf(answer.reason) },
  }
  const fixed = {
    offered: offered.fixed['offered'],
    proposal: proposedIn(since.findLast(({ operation }) => operation === 'proposeCalibration')),
    answer: answeredIn(since.findLast(({ operation }) => operation === 'answerCalibration')),
  }
  return canonical(told) === canonical(fixed) ? [] : [{ subject, what: 'altered', where: 'calibration' }]
}

function proposedIn(entry: Entry | undefined) {
  const proposal = entry?.fixed['proposal']
  return entry && typeof proposal === 'object' && { ...proposal, at: entry.at, by: entry.by }
}

function answeredIn(entry: Entry | undefined) {
  if (entry === undefined) return undefined
  const { outcome, original, reason } = entry.fixed
  return { outcome, original, reason, at: entry.at, by: entry.by }
}
