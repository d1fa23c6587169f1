import { roundOf } from '../../domain/periods/reopening.ts'
import { parsePeriodId, spanOf } from '../../domain/periods/period.ts'
import { chainFaults, type Fault, heldFaults } from '../../store/chain.ts'
import { digestOfClosing, digestOfShard, settledIn, sumsOf } from '../../store/closing-digest.ts'
import { asTold, canonical, digestOf } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { SHARDS } from '../../store/places.ts'
import { type Named, twice, type VerifiedTable } from './reading.ts'
import type { Scope, Walked } from './walk.ts'

type Entry = Item<'history'>
type Period = Item<'period'>

type Year = Scope & { readonly periodIds: readonly string[] }

/** The periods of a year: each chain, every move of its end, and each of its closings down to the outcomes. */
export async function periodsOfYear(table: VerifiedTable, { periodIds }: Year): Promise<Walked> {
  const faults = await Promise.all(
    periodIds.map(async periodId => {
      const ofPeriod = await twice(periodId, () => periodFaults(table, periodId))
      const ofClosings = await twice(`closing ${periodId}`, () => closingsFaults(table, periodId))
      return [...of('period', ofPeriod), ...of('closing', ofClosings)]
    }),
  )
  return { subjects: periodIds.map(subject => ({ kind: 'period', subject })), must: [], may: [], faults: faults.flat() }
}

const of = (kind: 'period' | 'closing', faults: readonly Fault[]): Named[] => faults.map(fault => ({ kind, ...fault }))

async function periodFaults(table: VerifiedTable, periodId: string): Promise<Fault[]> {
  const period = await table.get(keys.period(periodId))
  const entries = await table.all(ranges.history(periodId))
  if (period === undefined)
    return [...chainFaults(periodId, entries, period), { subject: periodId, what: 'missing', where: 'item' }]
  const { clocks, evaluationOpensAt } = period
  return [
    ...chainFaults(periodId, entries, period),
    ...spanFaults(period),
    ...heldFaults(periodId, entries, { clocks, evaluationOpensAt }),
    ...moveFaults(period, entries),
  ]
}

async function closingsFaults(table: VerifiedTable, periodId: string): Promise<Fault[]> {
  const period = await table.get(keys.period(periodId))
  if (period === undefined) return []
  const entries = await table.all(ranges.history(periodId))
  const rounds = Array.from({ length: roundOf(period) + 1 }, (_, round) => round)
  return (await Promise.all(rounds.map(round => closingFaults(table, period, entries, round)))).flat()
}

/** Which days a period has its id alone says. */
function spanFaults(period: Period): Fault[] {
  const { periodId, year, kind, name, startsOn, endsOn } = period
  const at = parsePeriodId(periodId)
  const said: Readonly<Record<string, unknown>> = at === undefined ? {} : { year: at.year, ...spanOf(at) }
  const told = { periodId, year, kind, name, startsOn, endsOn }
  return Object.entries(told)
    .filter(([where, value]) => canonical(value) !== canonical(said[where]))
    .map(([where]) => ({ subject: periodId, what: 'altered', where }))
}

type Moved = NonNullable<Period['extensions']>[number] & Partial<NonNullable<Period['reopenings']>[number]>

/** Every later end, in order, as it was fixed when it was given. */
function moveFaults(period: Period, entries: readonly Entry[]): Fault[] {
  const { periodId, extensions = [], reopenings = [], evaluationClosesAt } = period
  const by = (operation: string) => entries.filter(entry => entry.operation === operation)
  const told = (moves: readonly Moved[]) =>
    moves.map(({ from, until, reason, at, by: who, proposedBy, proposedAt }) => ({
      ...{ from: asTold('At', from), until: asTold('At', until), reason: digestOf(reason), at, who },
      ...{ proposedBy, proposedAt: asTold('At', proposedAt) },
    }))
  const fixed = (of: readonly Entry[]) =>
    of.map(
      ({
        at,
        by: who,
        fixed: { formerlyClosedAt: from, evaluationClosesAt: until, reason, proposedBy, proposedAt },
      }) => ({
        ...{ from, until, reason, at, who, proposedBy, proposedAt },
      }),
    )
  const last = [...by('extendPeriod'), ...by('consentToReopening')].toSorted((a, b) => a.seq - b.seq).at(-1)
  const held = {
    extensions: [told(extensions), fixed(by('extendPeriod'))],
    reopenings: [told(reopenings), fixed(by('consentToReopening'))],
    evaluationClosesAt: last ? [asTold('At', evaluationClosesAt), last.fixed['evaluationClosesAt']] : [0, 0],
  }
  return Object.entries(held)
    .filter(([, [now, then]]) => canonical(now) !== canonical(then))
    .map(([where]) => ({ subject: periodId, what: 'altered', where }))
}

/** One closing: what the period's history fixed, what its shards say, and what the roster still proves. */
async function closingFaults(
  table: VerifiedTable,
  period: Period,
  entries: readonly Entry[],
  round: number,
): Promise<Fault[]> {
  const { periodId } = period
  const subject = round === 0 ? `closing ${periodId}` : `closing ${periodId} ${round}`
  const faults: Fault[] = []
  const fault = (what: Fault['what'], where: string) => void faults.push({ subject, what, where })
  const closing = await table.get(keys.closing(periodId, round))
  const entry = entries.find(({ operation, fixed }) => operation === 'closeDuePeriods' && fixed['round'] === round)
  if (closing?.finishedAt === undefined) {
    if (entry !== undefined) fault('missing', 'closing')
    return faults
  }
  if (entry === undefined) fault('missing', 'history')
  else if (entry.fixed['closing'] !== digestOf(closing) || entry.fixed['digest'] !== closing.digest)
    fault('altered', 'closing')
  if (round === roundOf(period) && period.closedAt !== closing.finishedAt) fault('altered', 'closedAt')

  const shards = await table.all(ranges.closingShards(periodId, round))
  const previous = round === 0 ? undefined : (await table.get(keys.closing(periodId, round - 1)))?.digest
  const { named, ...sums } = sumsOf(shards)
  const { evaluations, escalated, withoutSkp, stopped = 0, needsSuperior } = closing
  if (shards.length < SHARDS) fault('missing', 'shard')
  else if (
    digestOfClosing(shards, previous) !== closing.digest ||
    named !== closing.named ||
    canonical(sums) !== canonical({ evaluations, escalated, withoutSkp, stopped, needsSuperior })
  )
    fault('altered', 'shards')
  for (const { shard, result } of shards) {
    const settled = settledIn(await table.all(ranges.rosterShard(periodId, shard)), round)
    if (digestOfShard(settled) !== result?.digest) fault('altered', `outcomes of shard ${shard}`)
    faults.push(...(await anchorFaults(table, settled)))
  }
  return faults
}

/** The chains still hold the heads that the closing found. */
async function anchorFaults(table: VerifiedTable, settled: ReturnType<typeof settledIn>): Promise<Fault[]> {
  const anchors = settled.flatMap(one => {
    const { heads } = one
    if (heads === undefined) return []
    const { seq, hash, skpId, skpSeq = 0, skpHash = '' } = heads
    return [
      { kind: 'evaluation' as const, subject: evaluationIdOf(one), seq, hash },
      { kind: 'skp' as const, subject: skpId, seq: skpSeq, hash: skpHash },
    ].filter(anchor => anchor.seq > 0)
  })
  const entries = await table.getAll(anchors.map(({ subject, seq }) => keys.history(subject, seq)))
  const hashes = new Map(entries.map(entry => [`${entry.subject} ${entry.seq}`, entry.hash]))
  return anchors
    .filter(({ subject, seq, hash }) => hashes.get(`${subject} ${seq}`) !== hash)
    .map(({ kind, subject, seq }) => ({
      kind,
      subject,
      what: hashes.has(`${subject} ${seq}`) ? 'altered' : 'missing',
      where: `history ${seq}, anchored by a closing`,
    }))
}

/** The evaluations that the roster of a period names in one shard; one that cannot be read is a fault of the period. */
export async function rosterOf(table: VerifiedTable, periodId: string, shard: number) {
  let entries: readonly Item<'roster'>[] = []
  const faults = await twice(periodId, async () => {
    entries = await table.all(ranges.rosterShard(periodId, shard))
    return []
  })
  return { entries, faults }
}
