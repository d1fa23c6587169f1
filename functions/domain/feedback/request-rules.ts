import * as z from 'zod/mini'
import { addDays, type Day, dayOf, endOf, formatInstant, type Instant } from '../instant.ts'
import { PeriodId, type Period } from '../periods/period.ts'
import { type FieldProblem, refuse, type Refusal } from '../refusal.ts'
import { line, text } from '../text.ts'
import { later } from '../later.ts'
import type { Asking, FeedbackRequests } from './request.ts'
import type { Invitation } from './round.ts'

// House rules within III.C.15: so many requests of one employee, and to one giver, in a period; so long an answer is awaited.
export const MOST_ASKED = 10
export const LOAD = 10
const DAYS_TO_ANSWER = 14

export const RequestInput = later(() =>
  z.strictObject({
    from: line(40),
    periodId: PeriodId,
    /** What he wants to be told about. */
    about: text(500),
    until: z.optional(z.iso.date()),
  }),
)
export type RequestInput = z.output<ReturnType<typeof RequestInput>>

/** Two weeks, and never beyond the window: after it nothing is taken any more. */
export function lastDay(until: Day | undefined, period: Pick<Period, 'evaluationClosesAt'>, now: Instant): Day {
  const last = dayOf(period.evaluationClosesAt)
  const usual = addDays(dayOf(now), DAYS_TO_ANSWER)
  return until ?? (usual < last ? usual : last)
}

export function untilFaults(until: Day, period: Pick<Period, 'evaluationClosesAt'>, now: Instant): FieldProblem[] {
  const [today, last] = [dayOf(now), dayOf(period.evaluationClosesAt)]
  return until >= today && until <= last
    ? []
    : [{ pointer: '/until', code: 'out_of_range', detail: `Isi hari dari ${today} sampai ${last}.` }]
}

type Unasked = Refusal<'already_asked' | 'requests_full' | 'giver_overloaded'>

/**
 * Once for each pair and period, whatever became of it: a second try that were possible only after feedback was given
 * would tell that it was. For the same reason neither count ever falls.
 */
export function askingRefusal(
  requests: Pick<FeedbackRequests, 'asked'> | undefined,
  invitation: Pick<Invitation, 'asking'> | undefined,
  giver: { readonly employeeId: string; readonly name: string },
): Unasked | undefined {
  const asked = requests?.asked ?? []
  const before = asked.find(({ giverId }) => giverId === giver.employeeId)
  if (before !== undefined)
    return refuse(
      'already_asked',
      `${giver.name} sudah Anda minta sejak ${formatInstant(before.askedAt)}. Satu permintaan untuk setiap rekan dan periode.`,
    )
  if (asked.length >= MOST_ASKED) return refuse('requests_full')
  return (invitation?.asking ?? []).length >= LOAD
    ? refuse('giver_overloaded', `${giver.name} sudah diminta oleh ${LOAD} pegawai pada periode ini. Minta rekan lain.`)
    : undefined
}

/** Until its day, and until he has given it; each no says since when. */
export function decliningRefusal(
  { declinedAt, until }: Asking,
  isGiven: boolean,
  now: Instant,
): Refusal<'already_answered' | 'wrong_status'> | undefined {
  if (declinedAt !== undefined)
    return refuse('wrong_status', `Permintaan ini sudah Anda tolak pada ${formatInstant(declinedAt)}.`)
  if (isGiven) return refuse('already_answered', 'Umpan balik yang diminta ini sudah Anda berikan.')
  return now > endOf(until)
    ? refuse('wrong_status', `Permintaan ini berakhir pada ${until} pukul 23.59 WIB; tidak ada yang perlu ditolak.`)
    : undefined
}
