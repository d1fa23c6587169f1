import { yearOf } from '../../domain/instant.ts'
import type { Employee } from '../../domain/people/employee.ts'
import { appointedIn } from '../../domain/people/nip.ts'
import type { Item } from '../../store/items.ts'

const COUNTS_ANEW = ['position', 'status']

/**
 * Years that are not twelve months in one post for all that is known here: another position or status was recorded (who
 * is suspended or on leave earns nothing meanwhile), or he was appointed in their course.
 */
export function yearsOfChange(
  { nip }: Pick<Employee, 'nip'>,
  history: readonly Item<'history'>[],
): ReadonlySet<number> {
  const recorded = history.flatMap(({ at, fixed: { changed } }) =>
    Array.isArray(changed) && COUNTS_ANEW.some(field => changed.includes(field)) ? [yearOf(at)] : [],
  )
  const appointed = nip === undefined ? undefined : appointedIn(nip)
  return new Set(appointed === undefined ? recorded : [...recorded, appointed])
}
