import type { Put } from './access.ts'
import type { Item } from './items.ts'
import { keys } from './keys.ts'

type Roster = Item<'roster'>

/** Adds to a roster entry what is true of it once and for all; nothing that it already says is ever overwritten. */
export function rosterPut(entry: Roster, change: Pick<Roster, 'outcome'> | Pick<Roster, 'settled'>): Put<'roster'> {
  const absent = (['outcome', 'settled'] as const).filter(name => entry[name] === undefined)
  return {
    action: 'PutItem',
    key: keys.roster(entry),
    item: { ...entry, ...change },
    when: { equals: { employeeId: entry.employeeId }, without: absent },
  }
}
