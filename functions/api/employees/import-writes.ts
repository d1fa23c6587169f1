import type { PlannedPerson } from '../../domain/imports/plan.ts'
import { unitsAfterImport } from '../../domain/imports/plan-heads.ts'
import type { Instant } from '../../domain/instant.ts'
import { changeEmployee, freedEmail, type OpenWork, unitWrites, workWrites } from './change-employee.ts'
import type { Known } from './known-people.ts'
import { packed } from './import-packs.ts'
import { NO_WORK } from './open-work.ts'

type Importing = {
  readonly known: Known
  readonly work: readonly (readonly [string, OpenWork])[]
  /** What the request leaves on each profile that it writes. */
  readonly mark: string
  readonly by: string
  readonly now: Instant
  readonly hmac: (purpose: string, text: string) => string
}

/** Everyone whose row says something new, each whole in one transaction; then the units whose head that changes. */
export function importWrites(changed: readonly PlannedPerson[], { known, work, mark, by, now, hmac }: Importing) {
  const workOfOne = new Map(work)
  const emails = new Map(known.emails)
  const nips = new Map(known.nips)
  const parts = changed.map(person => {
    const { before, after } = person
    const { employeeId } = after
    const nip = nips.has(after.nip ?? '') ? { employeeId, since: now } : undefined
    const email = emails.has(after.email ?? '') ? { employeeId } : undefined
    const change = { before, after, nip, email, operation: 'importEmployees', by, now, hmac }
    const { employee, writes: own } = changeEmployee(change, mark)
    const writes = [
      ...own,
      ...freedEmail(change),
      ...workWrites(workOfOne.get(employeeId) ?? NO_WORK, { ...change, after: employee }),
    ]
    return { person, writes }
  })
  const heads = unitWrites(known.units, unitsAfterImport(known.units, changed, known.people))
  return [...packed(parts, known.people), ...heads.map(write => [write])]
}
