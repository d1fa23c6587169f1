import { asTold, canonical, digestOf, type Head } from './history.ts'
import type { Item } from './items.ts'
import type { Kind } from './kinds.ts'

type Entry = Item<'history'>

/** What is wrong with what was fixed, and where: ids and names of fields, never a text. */
export type Fault = {
  /** Of what kind the subject is, where that is not what was looked at. */
  readonly kind?: Kind
  readonly subject: string
  readonly what: 'altered' | 'missing' | 'out_of_order' | 'unreadable'
  readonly where: string
}

/** An item with the head of its chain; what never had an entry has none. */
export type Headed = { readonly [K in keyof Head]?: Head[K] | undefined } & { readonly status?: string }

/** One subject's chain: in order, none missing, each digest its own, and the head that the item carries. */
export function chainFaults(subject: string, entries: readonly Entry[], item: Headed | undefined): Fault[] {
  const faults: Fault[] = []
  const fault = (what: Fault['what'], where: string) => void faults.push({ subject, what, where })
  let expected = 1
  let previous = ''
  for (const entry of entries) {
    const where = `history ${entry.seq}`
    if (entry.seq > expected) fault('missing', `history ${expected}`)
    else if (entry.seq < expected || entry.previous !== previous) fault('out_of_order', where)
    const { hash, ...content } = entry
    if (entry.subject !== subject || hash !== digestOf(content)) fault('altered', where)
    expected = entry.seq + 1
    previous = hash
  }
  const last = entries.at(-1)
  const { historySeq = 0, historyHash = '' } = item ?? {}
  if (item === undefined)
    return entries.length === 0 ? faults : [...faults, { subject, what: 'missing', where: 'item' }]
  if (historySeq > (last?.seq ?? 0)) fault('missing', `history ${historySeq}`)
  else if (historySeq !== (last?.seq ?? 0) || historyHash !== (last?.hash ?? '')) fault('altered', 'head')
  if (last !== undefined && item.status !== undefined && last.to !== item.status) fault('altered', 'status')
  return faults
}

/**
 * What the last entries fixed and the item holds otherwise. Of each name the last entry that fixed it counts; a draft
 * that a closing took over fixes nothing, nor does whether a decision was late.
 */
export function heldFaults(
  subject: string,
  entries: readonly Entry[],
  held: Readonly<Record<string, unknown>>,
): Fault[] {
  const fixed = new Map<string, unknown>()
  for (const { operation, fixed: fields } of entries)
    for (const [name, value] of Object.entries(fields))
      if (OF_ANOTHER[operation]?.includes(name) !== true) fixed.set(name, value)
  return Object.entries(held)
    .filter(([name, value]) => fixed.has(name) && !isSame(withoutSalt(fixed.get(name)), asTold(name, value)))
    .map(([name]) => ({ subject, what: 'altered', where: name }))
}

/** Names under which an operation fixes something else than the judgement has. */
const OF_ANOTHER: Readonly<Record<string, readonly string[]>> = {
  closeDuePeriods: ['workRating', 'behaviourRating', 'ratingVersion'],
  decideObjection: ['late'],
  answerCalibration: ['reason', 'outcome'],
  explainDeviation: ['reason'],
}

/** What hides a value that could be guessed is no part of it. */
function withoutSalt(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'salt'))
}

const isSame = (a: unknown, b: unknown) => canonical(a) === canonical(b)
