import { SMALLEST_CELL } from '../evaluations/suppression.ts'

type Reading<P> = { readonly size: (part: P) => number; readonly place: (part: P) => string }

/**
 * Which parts are told apart, and which are one part together: those of fewer than five people, with the smallest of the
 * others where they are fewer than five, or alone. Nothing where nothing would be left beside it.
 */
export function apartAndTogether<P>(
  parts: readonly P[],
  { size, place }: Reading<P>,
): { readonly apart: readonly P[]; readonly together: readonly P[] } {
  const byPlace = (a: P, b: P) => (place(a) < place(b) ? -1 : 1)
  const inOrder = parts.toSorted((a, b) => size(a) - size(b) || byPlace(a, b))
  let small = inOrder.filter(part => size(part) < SMALLEST_CELL).length
  if (small > 0) {
    const people = (first: number) => inOrder.slice(0, first).reduce((sum, part) => sum + size(part), 0)
    while (small < inOrder.length && (small < 2 || people(small) < SMALLEST_CELL)) small += 1
  }
  const apart = inOrder.slice(small)
  if (apart.length + (small > 0 ? 1 : 0) < 2) return { apart: [], together: [] }
  return { apart: apart.toSorted(byPlace), together: inOrder.slice(0, small).toSorted(byPlace) }
}
