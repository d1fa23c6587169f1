import type { Asking, FeedbackRequests } from '../../domain/feedback/request.ts'
import type { Invitation } from '../../domain/feedback/round.ts'
import type { Put } from '../../store/access.ts'
import { fixedAsked } from '../../store/asked.ts'
import { fixing } from '../../store/fixed.ts'
import { type Act, entryAfter, NO_HISTORY } from '../../store/history.ts'
import { requestsSubject } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'

type Next = Omit<FeedbackRequests, 'version' | 'historySeq' | 'historyHash'>

/** Whom someone asked, with the entry of its history: who was asked and who declined; never what was given. */
export function saveRequests(
  before: FeedbackRequests | undefined,
  next: Next,
  act: Omit<Act, 'fixed'>,
): readonly [Put<'feedbackRequests'>, Put<'history'>] {
  const entry = entryAfter(requestsSubject(next), before ?? NO_HISTORY, {
    ...act,
    fixed: fixing(next, { asked: fixedAsked(next) }),
  })
  return [
    {
      action: 'PutItem',
      key: keys.feedbackRequests(next.employeeId, next.periodId),
      item: { ...next, version: (before?.version ?? 0) + 1, ...entry.head },
      when: asRead(before),
    },
    entry.write,
  ]
}

/** The same on the side of the one who is asked. */
export function askingPut(
  at: Pick<Invitation, 'giverId' | 'periodId'>,
  before: Invitation | undefined,
  asking: readonly Asking[],
): Put<'invitation'> {
  const item = { of: [], ...before, ...at, asking: [...asking], version: (before?.version ?? 0) + 1 }
  const when = asRead(before)
  return { action: 'PutItem', key: keys.invitation(at.giverId, at.periodId), item, when }
}
