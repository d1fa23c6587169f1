import type { Employee } from '../../functions/domain/people/employee.ts'
import type { Ses, TestSystem } from './system.ts'
import { type Someone, someone, type With } from './someone.ts'

let letters = 0

/** A person with an address of his own. */
export async function reachable(system: TestSystem, having: With = {}): Promise<Someone & { readonly email: string }> {
  letters += 1
  const email = `pegawai${letters}@kertapati.example`
  const person: Partial<Employee> = { email, ...having.person }
  return { ...(await someone(system, { ...having, person })), email }
}

/** An answer of the mail service, in the form of Amazon SES. */
export const sesNo = (status: number, type: string): ReturnType<Ses> => ({
  status,
  body: { __type: type, message: type },
})

/** To whom letters went, each as often as it was sent. */
export const receivers = ({ mails }: Pick<TestSystem, 'mails'>): string[] => mails.flatMap(({ to }) => [...to])
