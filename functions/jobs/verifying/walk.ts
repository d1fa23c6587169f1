import type { Instant } from '../../domain/instant.ts'
import { chainFaults, type Fault, type Headed, heldFaults } from '../../store/chain.ts'
import { fixing } from '../../store/fixed.ts'
import type { Item } from '../../store/items.ts'
import type { Kind } from '../../store/kinds.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { type Named, twice, type VerifiedTable } from './reading.ts'

type Entry = Item<'history'>

/** A subject that is spoken of: by an item, or because its id can be worked out. */
export type Spoken = { readonly kind: Kind; readonly subject: string }

/** What was found of one kind, and what else must be there by it. */
export type Found<T> = {
  readonly items: readonly T[]
  readonly must?: readonly Spoken[]
  readonly may?: readonly Spoken[]
}

export type Walked = {
  readonly subjects: readonly Spoken[]
  /** What must be there. */
  readonly must: readonly Spoken[]
  /** What may have been there: its history says whether it was. */
  readonly may: readonly Spoken[]
  readonly faults: readonly Named[]
}

/** A year of the office, or a person: where its items are looked for, by strong reads of the table alone. */
export type Scope = { readonly at: string; readonly now: Instant }

type Chained<T, S> = {
  readonly find: (table: VerifiedTable, scope: S) => Promise<Found<T>>
  readonly subject: (item: T) => string
  /** The item once more, strongly. */
  readonly read: (table: VerifiedTable, item: T) => Promise<T | undefined>
  /** What it holds, under the names by which its history fixed it; of each name the last entry counts. */
  readonly held: (item: T) => Readonly<Record<string, unknown>>
  /** What lies apart from it, or is told elsewhere. */
  readonly more?: (table: VerifiedTable, item: T, entries: readonly Entry[], now: Instant) => Promise<Fault[]>
  /** Most of them have no history: those are asked for one in a batch. */
  readonly seldom?: true
}

/** The whole of an item, of which every entry has fixed a digest. */
export const all = (item: object): Readonly<Record<string, unknown>> => fixing(item)

/** Everything of one kind in a scope: each chain, and what its item holds. */
export function walkOf<K extends Kind, S extends Scope>(kind: K, chain: Chained<Item<K> & Headed, S>) {
  const { find, subject, seldom } = chain
  return async (table: VerifiedTable, scope: S): Promise<Walked> => {
    let found: Found<Item<K> & Headed> = { items: [] }
    const unreadable = await twice(scope.at, async () => {
      found = await find(table, scope)
      return []
    })
    const { items, must = [], may = [] } = found
    const asked = seldom === true ? await withHistory(table, chain, items) : items
    const faults = await Promise.all(asked.map(item => verified(table, chain, item, scope.now)))
    return {
      subjects: items.map(item => ({ kind, subject: subject(item) })),
      ...{ must, may },
      faults: [...unreadable, ...faults.flat()].map(fault => ({ kind, ...fault })),
    }
  }
}

function verified<T extends Headed, S>(
  table: VerifiedTable,
  { subject: subjectOf, read, held, more }: Chained<T, S>,
  found: T,
  now: Instant,
): Promise<readonly Fault[]> {
  const subject = subjectOf(found)
  return twice(subject, async again => {
    const item = again ? await read(table, found) : found
    const entries = await table.all(ranges.history(subject))
    if (item === undefined) return chainFaults(subject, entries, item)
    return [
      ...chainFaults(subject, entries, item),
      ...heldFaults(subject, entries, held(item)),
      ...((await more?.(table, item, entries, now)) ?? []),
    ]
  })
}

async function withHistory<T extends Headed, S>(
  table: VerifiedTable,
  { subject }: Chained<T, S>,
  items: readonly T[],
): Promise<readonly T[]> {
  const firsts = await table.getAll(items.filter(isBare).map(item => keys.history(subject(item), 1)))
  const begun = new Set(firsts.map(entry => entry.subject))
  return items.filter(item => !isBare(item) || begun.has(subject(item)))
}

const isBare = ({ historySeq }: Headed) => historySeq === undefined

/** Runs all walks of a scope; what one of them speaks of and none has found is missing. */
export async function walked<S extends Scope>(
  table: VerifiedTable,
  walks: readonly ((table: VerifiedTable, scope: S) => Promise<Walked>)[],
  scope: S,
): Promise<{ readonly found: readonly Spoken[]; readonly faults: readonly Named[] }> {
  const once = async () => {
    const all = await Promise.all(walks.map(walk => walk(table, scope)))
    const found = all.flatMap(each => each.subjects)
    const faults = all.flatMap(each => each.faults)
    return { found, faults, lost: await lostOf(table, all, new Set(found.map(({ subject }) => subject))) }
  }
  const first = await once()
  const { found, faults, lost } = first.lost.length === 0 ? first : await once()
  return { found, faults: [...faults, ...lost] }
}

async function lostOf(table: VerifiedTable, all: readonly Walked[], found: ReadonlySet<string>): Promise<Named[]> {
  const unfound = (spoken: readonly Spoken[]) => spoken.filter(({ subject }) => !found.has(subject))
  const may = unfound(all.flatMap(each => each.may))
  const firsts = await table.getAll(may.map(({ subject }) => keys.history(subject, 1)))
  const begun = new Set(firsts.map(({ subject }) => subject))
  const lost = [...unfound(all.flatMap(each => each.must)), ...may.filter(({ subject }) => begun.has(subject))]
  return lost.map(({ kind, subject }) => ({ kind, subject, what: 'missing', where: 'item' }))
}
