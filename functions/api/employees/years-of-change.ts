import { yearOf } from '../../domain/instant.ts'
import type { Item } from '../../store/items.ts'

/** Years in which another position was recorded of a person. */
export function yearsOfChange(history: readonly Item<'history'>[]): ReadonlySet<number> {
  return new Set(
    history.flatMap(({ at, fixed: { changed } }) =>
      Array.isArray(changed) && changed.includes('position') ? [yearOf(at)] : [],
    ),
  )
}
