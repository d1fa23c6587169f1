import type { PlannedPerson } from '../../domain/imports/plan.ts'
import { unitsAfterImport } from '../../domain/imports/plan-heads.ts'
import type { Instant } from '../../domain/instant.ts'
import { changeEmployee, freedEmail, type OpenWork, unitWrites, workWrites } from './change-employee.ts'
import type { Known } from './known-people.ts'
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

/** A request for each person would be too slow for a whole agency; larger transactions collide more and gain nothing. */
const MOST_WRITES = 24

/** Everyone whose row says something new, each whole in one transaction; then the units whose head that changes. */
export function importWrites(changed: readonly PlannedPerson[], { known, work, mark, by, now, hmac }: Importing) {
  const workOfOne = new Map(work)
  const emails = new Map(known.emails)
  const nips = new Map(known.nips)
  const persons = changed.map(({ before, after }) => {
    const { employeeId } = after
    const nip = nips.has(after.nip ?? '') ? { employeeId, since: now } : undefined
    const email = emails.has(after.email ?? '') ? { employeeId } : undefined
    const change = { before, after, nip, email, operation: 'importEmployees', by, now, hmac }
    return [
      // a transaction's first write gets a mark of its own
      ...changeEmployee(change, mark).writes.toReversed(),
      ...freedEmail(change),
      ...workWrites(workOfOne.get(employeeId) ?? NO_WORK, change),
    ]
  })
  const heads = unitWrites(known.units, unitsAfterImport(known.units, changed, known.people))
  return [...packed(persons), ...heads.map(write => [write])]
}

/** Each person whole, a few to a transaction. */
function packed<Write>(persons: readonly (readonly Write[])[]): Write[][] {
  const packs: Write[][] = []
  for (const writes of persons) {
    const last = packs.at(-1)
    if (last !== undefined && last.length + writes.length <= MOST_WRITES) last.push(...writes)
    else packs.push([...writes])
  }
  return packs
}
