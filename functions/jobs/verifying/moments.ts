import type { Fault } from '../../store/chain.ts'
import type { Item } from '../../store/items.ts'

/** What sets a moment, and what takes it away again. */
type Setting = { readonly by: readonly string[]; readonly undoneBy?: readonly string[] }

/** When something was done: the entry of the act says it, whatever the item says. */
export function momentFaults(
  subject: string,
  item: object,
  entries: readonly Item<'history'>[],
  when: Readonly<Record<string, Setting>>,
): Fault[] {
  const told: Readonly<Record<string, unknown>> = { ...item }
  return Object.entries(when).flatMap(([where, { by, undoneBy = [] }]): Fault[] => {
    const last = entries.findLast(({ operation }) => by.includes(operation) || undoneBy.includes(operation))
    const at = last !== undefined && by.includes(last.operation) ? last.at : undefined
    return told[where] === at ? [] : [{ subject, what: last === undefined ? 'missing' : 'altered', where }]
  })
}
