import { countIn, type Counts, finestWay, SMALLEST_CELL, type Way } from '../evaluations/suppression.ts'

/**
 * SECONDARY SUPPRESSION. A whole (the region, a unit with those below it) is shown beside its parts. What the parts do
 * not show must not come back by subtraction, from the whole or from each other.
 *
 * - Every part is shown by the finest way in which each of its cells is large enough, and never finer than its whole.
 * - Parts of one way hide the same block of columns. The block is a table of its own, of which the most that anybody can
 *   work out are its row sums (shown) and its column sums (whole less what others show; here they are even assumed to be
 *   known way by way). A cell of such a table can be anything from `max(0, r + c − n)` to `min(r, c)` (Fréchet's bounds,
 *   which are reached), so that it is wide by the smallest of r, c, n − r, n − c.
 * - Where a cell would be less than five wide, the parts of that way hide everything; and to those that hide everything
 *   the smallest of the others is added, until all are wide enough. At the latest when all parts hide everything they are,
 *   for then the column sums are the cells of the whole, none of which is small.
 *
 * So every cell that is not shown can still take all values of a stretch of five and more, whatever is subtracted.
 */
export function waysUnder<C extends string>(
  whole: Way<C>,
  parts: readonly Counts<C>[],
  ways: readonly Way<C>[],
): readonly Way<C>[] {
  const allowed = ways.filter(way => isAsCoarse(way, whole))
  const coarsest = allowed.at(-1)
  if (coarsest === undefined || parts.length < 2) throw new Error('a whole is shown beside two parts or more')
  const chosen = parts.map(counts => finestWay(allowed, counts) ?? coarsest)
  const hides = (way: Way<C>) => parts.filter((_, at) => chosen[at] === way)
  for (;;) {
    const narrow = allowed.find(way => narrowest(whole, way, hides(way)) < SMALLEST_CELL)
    if (narrow === undefined) return chosen
    const coarser = narrow === coarsest ? [smallestOf(parts, chosen, coarsest)] : indexesOf(chosen, narrow)
    for (const at of coarser) chosen[at] = coarsest
  }
}

/** How far the least free of the hidden cells can still move; nothing hidden is free. */
export function narrowest<C extends string>(whole: Way<C>, way: Way<C>, rows: readonly Counts<C>[]): number {
  if (rows.length === 0) return Infinity
  const widths = way.flatMap(block => {
    const columns = whole.filter(of => of.every(each => block.includes(each)))
    if (columns.length < 2) return []
    const sums = columns.map(of => rows.reduce((sum, row) => sum + countIn(row, of), 0))
    const all = sums.reduce((sum, each) => sum + each, 0)
    return rows.flatMap(row => {
      const r = countIn(row, block)
      return sums.map(c => Math.min(r, c, all - r, all - c))
    })
  })
  return Math.min(Infinity, ...widths)
}

/** Every cell of the finer one lies in one cell of this. */
const isAsCoarse = <C extends string>(way: Way<C>, finer: Way<C>): boolean =>
  finer.every(of => way.some(block => of.every(each => block.includes(each))))

const indexesOf = <C extends string>(chosen: readonly Way<C>[], way: Way<C>): number[] =>
  chosen.flatMap((each, at) => (each === way ? [at] : []))

/** Of those that do not hide everything yet. */
function smallestOf<C extends string>(
  parts: readonly Counts<C>[],
  chosen: readonly Way<C>[],
  coarsest: Way<C>,
): number {
  const people = (at: number) => Object.values<number>(parts[at] ?? {}).reduce((sum, each) => sum + each, 0)
  const [first] = chosen
    .flatMap((way, at) => (way === coarsest ? [] : [at]))
    .toSorted((a, b) => people(a) - people(b) || a - b)
  if (first === undefined) throw new Error('parts that hide everything, under a whole without small cells, are wide')
  return first
}
