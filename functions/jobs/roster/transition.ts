import type { Instant } from '../../domain/instant.ts'
import type { Put } from '../../store/access.ts'
import { entryAfter } from '../../store/history.ts'
import { evaluationIdOf } from '../../store/ids.ts'
import type { Item } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'

type Step = { readonly operation: string; readonly now: Instant; readonly fixed: Readonly<Record<string, unknown>> }

/** A transition by the system itself: the evaluation as it is now, on condition that it is still as it was, and its history. */
export function bySystem(
  was: Item<'evaluation'>,
  next: Item<'evaluation'>,
  { operation, now, fixed }: Step,
): readonly [Put<'evaluation'>, Put<'history'>] {
  const act = { at: now, by: 'sistem', operation, from: was.status, to: next.status, fixed }
  const entry = entryAfter(evaluationIdOf(was), was, act)
  return [
    {
      action: 'PutItem',
      key: keys.evaluation(was),
      item: { ...next, ...entry.head },
      when: { equals: { version: was.version } },
    },
    entry.write,
  ]
}
