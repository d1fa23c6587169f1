import type { Predicate } from './ratings.ts'

/** House rule: a count of fewer people speaks of persons. */
export const SMALLEST_CELL = 5

/** People by the column that they are counted in. */
export type Counts<C extends string = string> = Readonly<Record<C, number>>

/** Columns that are counted together. */
export type Cell<C extends string = string> = { readonly of: readonly C[]; readonly people: number }

/** Which columns are counted together: every column stands in one of them. */
export type Way<C extends string = string> = readonly (readonly C[])[]

/**
 * From the finest: the first in which every cell is large enough is shown. They are fixed, so that which of them was
 * taken says no more than that; hiding the small cells one by one would give some of them back by their sum.
 */
export const PREDICATE_WAYS = [
  [['sangat_baik'], ['baik'], ['butuh_perbaikan'], ['kurang'], ['sangat_kurang']],
  [['sangat_baik'], ['baik'], ['butuh_perbaikan', 'kurang', 'sangat_kurang']],
  [['baik'], ['sangat_baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang']],
  [['sangat_baik'], ['baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang']],
  [['sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang']],
] as const satisfies readonly Way<Predicate>[]

export const countIn = <C extends string>(counts: Counts<C>, of: readonly C[]): number =>
  of.reduce((sum, each) => sum + counts[each], 0)

export const cellsBy = <C extends string>(way: Way<C>, counts: Counts<C>): readonly Cell<C>[] =>
  way.map(of => ({ of, people: countIn(counts, of) }))

/** No cell under five, zero included. */
export const isLargeBy = <C extends string>(way: Way<C>, counts: Counts<C>): boolean =>
  cellsBy(way, counts).every(({ people }) => people >= SMALLEST_CELL)

/** The finest of these ways in which every cell is large enough. */
export function finestWay<C extends string>(ways: readonly Way<C>[], counts: Counts<C>): Way<C> | undefined {
  return ways.find(way => isLargeBy(way, counts))
}

/**
 * What those may see who are neither evaluator nor superior of these people: no cell
 * under five, zero included, and nothing that gives one back by subtraction. Of fewer than five people: nothing.
 */
export function withoutSmallCells(counts: Counts<Predicate>): readonly Cell<Predicate>[] {
  const way = finestWay<Predicate>(PREDICATE_WAYS, counts)
  return way === undefined ? [] : cellsBy(way, counts)
}
