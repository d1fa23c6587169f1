import { countOf, type PredicateCounts } from './distribution.ts'
import type { Predicate } from './ratings.ts'

/** House rule: a count of fewer people speaks of persons. */
export const SMALLEST_CELL = 5

/** Predicates that are counted together. */
export type Cell = { readonly of: readonly Predicate[]; readonly people: number }

/**
 * From the finest: the first in which every cell is large enough is shown. They are fixed, so that which of them was
 * taken says no more than that; hiding the small cells one by one would give some of them back by their sum.
 */
const WAYS = [
  [['sangat_baik'], ['baik'], ['butuh_perbaikan'], ['kurang'], ['sangat_kurang']],
  [['sangat_baik'], ['baik'], ['butuh_perbaikan', 'kurang', 'sangat_kurang']],
  [['baik'], ['sangat_baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang']],
  [['sangat_baik'], ['baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang']],
  [['sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang']],
] as const satisfies readonly (readonly (readonly Predicate[])[])[]

/**
 * What those may see who are neither evaluator nor superior of these people: no cell
 * under five, zero included, and nothing that gives one back by subtraction. Of fewer than five people: nothing.
 */
export function withoutSmallCells(counts: PredicateCounts): readonly Cell[] {
  for (const way of WAYS) {
    const cells = way.map(of => ({ of, people: countOf(counts, of) }))
    if (cells.every(({ people }) => people >= SMALLEST_CELL)) return cells
  }
  return []
}
