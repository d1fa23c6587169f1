import * as z from 'zod/mini'
import { askedState, askingState } from '../../domain/feedback/request-state.ts'
import type { Asked, Asking, FeedbackRequests } from '../../domain/feedback/request.ts'
import type { Invitation } from '../../domain/feedback/round.ts'
import { formatInstant, type Instant } from '../../domain/instant.ts'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import { requestIdOf } from '../../store/ids.ts'

const request = {
  requestId: plainText,
  periodId: plainText,
  about: plainText,
  askedAt: plainText,
  until: plainText,
  allowedActions: plainTexts,
}
const Person = z.object({ employeeId: plainText, name: plainText })

/** What the asker sees: never whether it was given. */
export const FeedbackRequestView = z
  .object({
    ...request,
    from: Person,
    state: z.enum(['diminta', 'ditolak', 'berakhir']),
    reason: optionalText,
  })
  .check(z.meta({ id: 'FeedbackRequest' }))

export function requestView(
  { employeeId, periodId }: Pick<FeedbackRequests, 'employeeId' | 'periodId'>,
  { giverId, name, about, askedAt, until, declinedAt, reason }: Asked,
  now: Instant,
): z.input<typeof FeedbackRequestView> {
  return {
    requestId: requestIdOf({ employeeId, giverId, periodId }),
    ...{ periodId, about, until, reason, from: { employeeId: giverId, name } },
    askedAt: formatInstant(askedAt),
    state: askedState({ declinedAt, until }, now),
    allowedActions: [],
  }
}

/** What the one who was asked sees. */
export const ReceivedRequestView = z
  .object({
    ...request,
    of: Person,
    state: z.enum(['diminta', 'ditolak', 'dipenuhi', 'berakhir']),
  })
  .check(z.meta({ id: 'ReceivedFeedbackRequest' }))

type Given = Parameters<typeof askingState>[1]

export function receivedRequestView(
  { giverId, periodId }: Pick<Invitation, 'giverId' | 'periodId'>,
  asking: Asking,
  given: Given,
  now: Instant,
): z.input<typeof ReceivedRequestView> {
  const { employeeId, name, about, askedAt, until } = asking
  const state = askingState(asking, given, now)
  return {
    requestId: requestIdOf({ employeeId, giverId, periodId }),
    ...{ periodId, about, until, state, of: { employeeId, name } },
    askedAt: formatInstant(askedAt),
    allowedActions: state === 'diminta' ? ['giveFeedback', 'declineFeedbackRequest'] : [],
  }
}
