import type { Condition } from './access.ts'
import { fixing } from './fixed.ts'
import { type Act, digestOf, entryAfter, type Head } from './history.ts'

type Versioned = { readonly version: number }
type Stateful = Versioned & { readonly status: string }

/** Who does what; `said`: what he wrote, of which the history keeps the digest alone. */
export type Doing = Omit<Act, 'from' | 'to' | 'fixed'> & { readonly fixed?: Act['fixed']; readonly said?: unknown }

/** Still as it was read: not there, or of that version. */
export const asRead = (before: Versioned | undefined): Condition =>
  before === undefined ? { absent: true } : { equals: { version: before.version } }

/** Something with a status as it is from now on, the entry of its history, and the condition on which it is written. */
export function step<T extends Stateful & Head>(
  subject: string,
  before: Stateful | undefined,
  after: T,
  { said, fixed, ...act }: Doing,
) {
  const from = before === undefined ? {} : { from: before.status }
  const digest = said === undefined ? {} : { said: digestOf(said) }
  const { head, write } = entryAfter(subject, after, {
    ...act,
    ...from,
    to: after.status,
    fixed: fixing(after, { ...fixed, ...digest }),
  })
  return { item: { ...after, ...head }, entry: write, when: asRead(before) }
}
