import type { Condition, Put } from './access.ts'
import type { Item } from './items.ts'
import * as keys from './keys.ts'

type Roster = Item<'roster'>
type Outcome = NonNullable<Roster['outcome']>

/** What a closing settled, if it did: each round settles anew, and the rounds before it stay. */
export function outcomeOf(
  { outcome, round: settledIn = 0, formerOutcomes = [] }: Roster,
  round: number,
): Outcome | undefined {
  return settledIn === round ? outcome : formerOutcomes.find(former => former.round === round)
}

/** Gives an entry the outcome of this round. */
export function settledPut(entry: Roster, outcome: Outcome, round: number): Put<'roster'> {
  const { outcome: former, round: formerRound = 0, formerOutcomes = [] } = entry
  return rosterPut(entry, {
    outcome,
    ...(round === 0 ? {} : { round }),
    ...(former === undefined ? {} : { formerOutcomes: [...formerOutcomes, { ...former, round: formerRound }] }),
  })
}

/** Adds to an entry that nobody has added to since it was read. */
export function rosterPut(
  entry: Roster,
  change: Partial<Pick<Roster, 'outcome' | 'round' | 'formerOutcomes' | 'settled'>>,
): Put<'roster'> {
  return { action: 'PutItem', key: keys.roster(entry), item: { ...entry, ...change }, when: rosterAsRead(entry) }
}

/** Settled by no closing since, and not known to be final since. */
export function rosterAsRead(entry: Roster): Condition {
  const { employeeId, round } = entry
  const absent = (['outcome', 'round', 'settled'] as const).filter(name => entry[name] === undefined)
  return { equals: { employeeId, ...(round === undefined ? {} : { round }) }, without: absent }
}
