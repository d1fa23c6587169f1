import type { Index, IndexedKind, Kind, KindsWith, WriteAction } from './kinds.ts'
import type { Item, Listed } from './items.ts'

/** Where one item lies. The kind is part of the key, so that what is read has a type and what is written is checked. */
export type Key<K extends Kind> = { readonly item: K; readonly pk: string; readonly sk: string }

/** A stretch of one partition that holds items of one kind: sort keys that begin so ('' is the whole partition). */
export type Range<K extends Kind> = { readonly item: K; readonly pk: string; readonly begins: string }

/** The same on an index: what a list shows, eventually consistent. */
export type IndexRange<K extends IndexedKind> = Range<K> & { readonly index: Index }

/** Where a page ends; opaque to everyone but the table. */
export type Position = { readonly [attribute: string]: string }

export type Page<T> = { readonly items: readonly T[]; readonly next?: Position }

export interface Reads<in Get extends Kind, in Query extends Kind = never, in List extends IndexedKind = never> {
  /** Strongly consistent. */
  readonly get: <K extends Get>(key: Key<K>) => Promise<Item<K> | undefined>
  /** Strongly consistent, any number of keys, absent ones left out, order not kept. */
  readonly getAll: <K extends Get>(keys: readonly Key<K>[]) => Promise<readonly Item<K>[]>
  /** One page, strongly consistent. */
  readonly page: <K extends Query>(range: Range<K>, limit: number, start?: Position) => Promise<Page<Item<K>>>
  /** All pages of a range, strongly consistent. */
  readonly all: <K extends Query>(range: Range<K>) => Promise<readonly Item<K>[]>
  /** One page of an index. Never decide on it. */
  readonly list: <K extends List>(range: IndexRange<K>, limit: number, start?: Position) => Promise<Page<Listed<K>>>
  /** All pages of an index range. Never decide on it. */
  readonly listAll: <K extends List>(range: IndexRange<K>) => Promise<readonly Listed<K>[]>
}

/** What must be true of the stored item for a write to happen. */
export type Condition =
  | { readonly absent: true }
  /** Not there, or there but out of date: `{ expiresAt: now }`. */
  | { readonly absentOrBefore: { readonly [attribute: string]: number } }
  | {
      readonly equals: { readonly [attribute: string]: string | number | boolean }
      /** attribute ≥ value, e.g. `{ closesAt: now }`: the deadline has not passed. */
      readonly atLeast?: { readonly [attribute: string]: number }
      /** Attributes that must not be there. */
      readonly without?: readonly string[]
    }

export type Put<K extends Kind> = {
  readonly action: 'PutItem'
  readonly key: Key<K>
  readonly item: Item<K>
  readonly when: Condition
  /** What this write leaves on the item instead of the mark of its commit (`wroteBy`). */
  readonly mark?: string | undefined
}
export type Check<K extends Kind> = {
  readonly action: 'ConditionCheckItem'
  readonly key: Key<K>
  readonly when: Condition
}
export type Delete<K extends Kind> = { readonly action: 'DeleteItem'; readonly key: Key<K>; readonly when: Condition }
/** Adds to counters. Without a condition of its own only where its transaction carries one. */
export type Add<K extends Kind> = {
  readonly action: 'UpdateItem'
  readonly key: Key<K>
  readonly add: { readonly [attribute: string]: number }
  readonly when?: Condition
}

type WriteFor<K extends Kind, A extends WriteAction> = A extends 'PutItem'
  ? Put<K>
  : A extends 'ConditionCheckItem'
    ? Check<K>
    : A extends 'DeleteItem'
      ? Delete<K>
      : Add<K>

/** Every write that a declaration allows, as a union. */
export type WritesOf<G> = {
  [A in WriteAction]: { [K in KindsWith<G, A>]: WriteFor<K, A> }[KindsWith<G, A>]
}[WriteAction]

export type AnyWrite = { [K in Kind]: Put<K> | Check<K> | Delete<K> | Add<K> }[Kind]

export type ReadsOf<G> = Reads<
  KindsWith<G, 'GetItem' | 'BatchGetItem'>,
  KindsWith<G, 'Query'>,
  Extract<KindsWith<G, 'QueryByUnit' | 'QueryByActor' | 'QueryByTeam'>, IndexedKind>
>
