import type { CreditGround } from '../../domain/credit/credit-standing.ts'
import { yearOf } from '../../domain/instant.ts'
import type { Employee } from '../../domain/people/employee.ts'
import { wholeYearsFrom } from '../../domain/people/nip.ts'
import type { Item } from '../../store/items.ts'

const COUNTS_ANEW = ['position', 'status']

/**
 * What is known of how long he held his post: the years in which another position or status was recorded (who is
 * suspended or on leave earns nothing meanwhile), from when on he can have served whole years, and when he was entered here.
 */
export function serviceOf(
  { nip, enteredAt }: Pick<Employee, 'nip' | 'enteredAt'>,
  history: readonly Item<'history'>[],
): Pick<CreditGround, 'changedIn' | 'wholeFrom' | 'enteredIn'> {
  const changed = history.flatMap(({ at, fixed: { changed: fields } }) =>
    Array.isArray(fields) && COUNTS_ANEW.some(field => fields.includes(field)) ? [yearOf(at)] : [],
  )
  return {
    changedIn: new Set(changed),
    wholeFrom: nip === undefined ? undefined : wholeYearsFrom(nip),
    enteredIn: enteredAt === undefined ? undefined : yearOf(enteredAt),
  }
}
