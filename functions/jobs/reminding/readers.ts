import type { Employee } from '../../domain/people/employee.ts'
import { EVERYTHING, type Preferences } from '../../domain/people/preferences.ts'
import * as keys from '../../store/keys.ts'
import type { Reminding } from './working.ts'

/** Someone who may be sent a letter. */
export type Reader = {
  readonly person: Employee
  /** Absent: he has none, or it takes no letters. */
  readonly address: string | undefined
  readonly preferences: Preferences
}

/** These people with what decides whether and where they are written to; all of it strongly read. */
export async function readersOf(
  employeeIds: readonly string[],
  { table, hmac }: Pick<Reminding, 'table' | 'hmac'>,
): Promise<readonly Reader[]> {
  const [people, chosen] = await Promise.all([
    table.getAll(employeeIds.map(keys.employee)),
    table.getAll(employeeIds.map(keys.preference)),
  ])
  const addresses = people.flatMap(({ email }) => (email === undefined ? [] : [keys.email(hmac('email', email))]))
  const claims = await table.getAll(addresses)
  const refusing = new Set(claims.flatMap(one => (one.undeliverable === undefined ? [] : [one.employeeId])))
  const preferences = new Map(chosen.map(one => [one.employeeId, one]))
  return people.map(person => ({
    person,
    address: refusing.has(person.employeeId) ? undefined : person.email,
    preferences: preferences.get(person.employeeId) ?? EVERYTHING,
  }))
}
