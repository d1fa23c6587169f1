import type { Employee } from '../functions/domain/people/employee.ts'
import type { Effects } from '../functions/kit/effects.ts'
import type { Listed } from '../functions/store/items.ts'
import { isEmployeeId } from '../functions/store/ids.ts'
import * as keys from '../functions/store/keys.ts'
import * as ranges from '../functions/store/ranges.ts'
import { INITIALS } from '../functions/store/places.ts'

/** The reads that logging in needs; no function of the system has them all. */
export const LOGIN_GRANTS = {
  employee: ['GetItem'],
  nip: ['GetItem'],
  staff: ['QueryByUnit'],
  evaluation: ['Query'],
} as const

export type People = ReturnType<typeof peopleOf>

/** Who can log in: everybody in the table who is still in service. */
export function peopleOf(effects: Effects) {
  const table = effects.table(LOGIN_GRANTS)

  async function byId(employeeId: string): Promise<Employee | undefined> {
    return isEmployeeId(employeeId) ? table.get(keys.employee(employeeId)) : undefined
  }

  return {
    byId,
    async byNip(nip: string): Promise<Employee | undefined> {
      const found = await table.get(keys.nip(effects.hmac('nip', nip)))
      return found === undefined ? undefined : byId(found.employeeId)
    },
    /** Whether one of his evaluations waits to be judged. */
    async isEvaluated(employeeId: string): Promise<boolean> {
      return (await table.all(ranges.evaluationsOf(employeeId))).some(({ status }) => status === 'diajukan')
    },
    /** By name, those whose name begins so. */
    async list(namePrefix: string, limit: number): Promise<readonly Listed<'staff'>[]> {
      const first = namePrefix.charAt(0).toLowerCase()
      const letters = first === '' ? INITIALS : [INITIALS.includes(first) ? first : '~']
      const found: Listed<'staff'>[] = []
      for (const letter of letters) {
        if (found.length >= limit) break
        const { items } = await table.list(ranges.staffByName(letter, namePrefix), limit - found.length)
        found.push(...items.filter(({ status }) => status !== 'berhenti'))
      }
      return found
    },
  }
}
