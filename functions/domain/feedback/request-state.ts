import { endOf, type Instant } from '../instant.ts'
import type { Asked, Asking } from './request.ts'

type Given = { readonly to: { readonly employeeId: string }; readonly givenAt: Instant }

/** III.C.9: fulfilled by giving, and known from the giver's own list alone. */
export const isFulfilled = ({ employeeId, askedAt }: Asking, given: readonly Given[]): boolean =>
  given.some(({ to, givenAt }) => to.employeeId === employeeId && givenAt >= askedAt)

export const isOpen = (asking: Asking, given: readonly Given[], now: Instant): boolean =>
  asking.declinedAt === undefined && now <= endOf(asking.until) && !isFulfilled(asking, given)

export type AskedState = 'diminta' | 'ditolak' | 'berakhir'
export type AskingState = AskedState | 'dipenuhi'

/** As the asker sees it: by the clock and by a refusal, never by what was given. */
export function askedState({ declinedAt, until }: Pick<Asked, 'declinedAt' | 'until'>, now: Instant): AskedState {
  if (declinedAt !== undefined) return 'ditolak'
  return now > endOf(until) ? 'berakhir' : 'diminta'
}

/** As the one who was asked sees it. */
export const askingState = (asking: Asking, given: readonly Given[], now: Instant): AskingState =>
  asking.declinedAt === undefined && isFulfilled(asking, given) ? 'dipenuhi' : askedState(asking, now)
