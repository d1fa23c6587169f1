import type { Instant } from '../domain/instant.ts'
import { roundOf } from '../domain/periods/reopening.ts'
import type { Check, Put } from './access.ts'
import type { Item } from './items.ts'
import * as keys from './keys.ts'

/** Begins the one closing of a window; an extension in the same moment wins or loses as a whole. */
export function closingStart(period: Item<'period'>, now: Instant): readonly (Put<'closing'> | Check<'period'>)[] {
  const { periodId, evaluationClosesAt } = period
  const round = roundOf(period)
  return [
    {
      action: 'PutItem',
      key: keys.closing(periodId, round),
      item: { periodId, startedAt: now, attempt: 1, ...(round === 0 ? {} : { round }) },
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
    key: keys.closing(closing.periodId, closing.round),
    item: { ...closing, attempt: closing.attempt + 1 },
    when: { equals: { attempt: closing.attempt }, without: ['finishedAt'] },
  }
}

/** The same for what a reopening hands back. */
export function reopeningAgain(reopening: Item<'reopening'>): Put<'reopening'> {
  return {
    action: 'PutItem',
    key: keys.reopening(reopening.periodId, reopening.round),
    item: { ...reopening, attempt: reopening.attempt + 1 },
    when: { equals: { attempt: reopening.attempt }, without: ['finishedAt'] },
  }
}
