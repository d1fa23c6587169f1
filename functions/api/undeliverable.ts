import type { Employee } from '../domain/people/employee.ts'
import type { Undeliverable } from '../domain/people/undeliverable.ts'
import type { Reads } from '../store/access.ts'
import * as keys from '../store/keys.ts'

/** Whether letters to the address that this person has now do not arrive. */
export async function undeliverableOf(
  { email, employeeId }: Pick<Employee, 'email' | 'employeeId'>,
  table: Reads<'email'>,
  hmac: (purpose: string, text: string) => string,
): Promise<Undeliverable | undefined> {
  if (email === undefined) return undefined
  const claim = await table.get(keys.email(hmac('email', email)))
  return claim?.employeeId === employeeId ? claim.undeliverable : undefined
}
