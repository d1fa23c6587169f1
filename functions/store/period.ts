import type { Condition, Put } from './access.ts'
import { type Act, entryAfter, type Head } from './history.ts'
import type { Item } from './items.ts'
import * as keys from './keys.ts'

type Period = Item<'period'>

/** A period has a history from its first extension, clocks, closing or reopening on. */
const headOf = ({ historySeq = 0, historyHash = '' }: Period): Head => ({ historySeq, historyHash })

/** What happened to a period as a whole: the period with the head of its chain, and the entry. Its subject is the id. */
export function savePeriod(
  before: Period,
  after: Period,
  act: Act,
): { period: Period; writes: readonly [Put<'period'>, Put<'history'>] } {
  const { head, write } = entryAfter(before.periodId, headOf(before), act)
  const period = { ...after, ...head }
  return {
    period,
    writes: [{ action: 'PutItem', key: keys.period(before.periodId), item: period, when: asRead(before) }, write],
  }
}

/** What a period carries that is no event of it: without an entry in its history. */
export function periodPut(before: Period, change: Pick<Period, 'defaultsOpen'>): Put<'period'> {
  return { action: 'PutItem', key: keys.period(before.periodId), item: { ...before, ...change }, when: asRead(before) }
}

/** Neither extended, closed nor anything else since it was read. */
function asRead({ evaluationClosesAt, closedAt, historySeq, defaultsOpen }: Period): Condition {
  const known = { evaluationClosesAt, closedAt, historySeq, defaultsOpen }
  const entries = Object.entries(known)
  return {
    equals: Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    without: entries.flatMap(([name, value]) => (value === undefined ? [name] : [])),
  }
}
