import { createHash } from 'node:crypto'
import { bareName } from '../domain/people/names.ts'
import type { IndexRange, Key, Range } from './access.ts'
import type { Index, IndexedKind, Kind } from './kinds.ts'

/** Into how many partitions a period's people are cut: closings run one function a shard. */
export const SHARDS = 16

export function shardOf(employeeId: string): number {
  return createHash('sha256').update(employeeId).digest().readUInt8(0) % SHARDS
}

export type EvaluationAt = { readonly employeeId: string; readonly periodId: string; readonly seq: number }
export type SupportAt = { readonly employeeId: string; readonly year: number; readonly resourceId: string }
export type AssignmentAt = { readonly employeeId: string; readonly place: string }
export type DelegationAt = { readonly delegateId: string; readonly place: string }
export type CorrectionAt = { readonly employeeId: string; readonly seq: number }
export type EnrolmentAt = { readonly employeeId: string; readonly trainingId: string }
export type SkpAt = { readonly employeeId: string; readonly year: number; readonly seq: number }

export const key = <const K extends Kind>(item: K, pk: string, sk: string): Key<K> => ({ item, pk, sk })
export const range = <const K extends Kind>(item: K, pk: string, begins = ''): Range<K> => ({ item, pk, begins })
export const indexRange = <const K extends IndexedKind>(
  index: Index,
  item: K,
  pk: string,
  begins = '',
): IndexRange<K> => ({
  index,
  item,
  pk,
  begins,
})

/** Times are counted down from here where the latest comes first. */
export const FAR_FUTURE = 99_999_999_999_999

export const ofYear = <const K extends Kind>(item: K, employeeId: string, begins: string, year: number | undefined) =>
  range(item, `EMPLOYEE#${employeeId}`, `${begins}#${year === undefined ? '' : `${year}-`}`)

export const yearOf = (periodId: string) => periodId.slice(0, 4)
export const two = (n: number) => String(n).padStart(2, '0')

/** Every closing of a period keeps its own items: the first under its plain name, those after a reopening by round. */
export const again = (round: number) => (round === 0 ? '' : `AGAIN#${two(round)}#`)

/** Names are found by prefix whatever their case and the titles before them. */
export const fold = (name: string) => bareName(name).toLowerCase().normalize('NFC')
/** A tab comes before every letter and blank: `Hendra` stands before `Hendra Wijaya`. */
export const placeByName = (person: { readonly name: string; readonly employeeId: string }) =>
  `${fold(person.name)}\t${person.employeeId}`
export const initial = (name: string) => (/^[a-z]/.test(fold(name)) ? fold(name).charAt(0) : '~')
export const INITIALS = [...'abcdefghijklmnopqrstuvwxyz~']
