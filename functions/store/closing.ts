import type { Instant } from '../domain/instant.ts'
import type { Check, Put } from './access.ts'
import type { Item } from './items.ts'
import { keys } from './keys.ts'

/** Begins the one closing of a period; an extension in the same moment wins or loses as a whole. */
export function closingStart(period: Item<'period'>, now: Instant): readonly (Put<'closing'> | Check<'period'>)[] {
  const { periodId, evaluationClosesAt } = period
  return [
    {
      action: 'PutItem',
      key: keys.closing(periodId),
      item: { periodId, startedAt: now, attempt: 1 },
      when: { absent: true },
    },
    {
      action: 'ConditionCheckItem',
      key: keys.period(periodId),
      when: { equals: { evaluationClosesAt }, without: ['closedAt'] },
    },
  ]
}

/** Another attempt: its change makes the stream hand the shards out again. */
export function closingAgain(closing: Item<'closing'>): Put<'closing'> {
  return {
    action: 'PutItem',
    key: keys.closing(closing.periodId),
    item: { ...closing, attempt: closing.attempt + 1 },
    when: { equals: { attempt: closing.attempt }, without: ['finishedAt'] },
  }
}
