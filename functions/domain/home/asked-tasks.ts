import type { Deadline } from '../evaluations/deadlines.ts'
import { isOpen } from '../feedback/request-state.ts'
import type { Asking } from '../feedback/request.ts'
import type { Invitation } from '../feedback/round.ts'
import { endOf, type Instant } from '../instant.ts'
import type { Task } from './home.ts'

type Given = { readonly to: { readonly employeeId: string }; readonly givenAt: Instant }
type Answer = { readonly to: { readonly employeeId: string }; readonly sentAt?: Instant | undefined }

/** Who asks someone for feedback in a period, and what of it he has given. */
export type Asked = {
  readonly invitation: Pick<Invitation, 'periodId' | 'of' | 'asking'>
  readonly given: readonly Given[]
  readonly answers: readonly Answer[]
}

const openRequests = ({ invitation: { asking = [] }, given }: Asked, now: Instant): Asking[] =>
  asking.filter(each => isOpen(each, given, now))

/** Named in a round, agreed with (or by silence), and not sent yet. */
function openAnswers({ invitation: { of }, answers }: Asked, now: Instant) {
  return of.flatMap(({ employeeId, name, approveUntil, answerUntil, approvedAt }) => {
    if (approveUntil === undefined || answerUntil === undefined || now > endOf(answerUntil)) return []
    if (approvedAt === undefined && now <= endOf(approveUntil)) return []
    const answer = answers.find(({ to }) => to.employeeId === employeeId)
    if (answer?.sentAt !== undefined) return []
    return [{ employeeId, name, isNoted: answer !== undefined, dueAt: endOf(answerUntil) }]
  })
}

/** III.C.7, III.C.9: feedback that colleagues ask for. It stands here until it is given, declined or over, and no longer. */
export function askedTasks(asked: Asked, now: Instant): Task[] {
  const { periodId } = asked.invitation
  return [
    ...openAnswers(asked, now).map(({ employeeId, name, isNoted, dueAt }) => {
      const subject = `${employeeId}-360-${periodId}`
      return {
        ...{ operation: isNoted ? 'submitAnswer' : 'draftAnswer', subject, name, dueAt },
        href: `/panels/${subject}`,
      }
    }),
    ...openRequests(asked, now).map(({ employeeId, name, until }) => ({
      ...{ operation: 'giveFeedback', subject: employeeId, name, dueAt: endOf(until) },
      href: `/employees/${employeeId}/feedback`,
    })),
  ]
}

type OfPeriod = Deadline & { periodId: string }

/** The same as clocks that run. */
export function askedDeadlines(asked: Asked, now: Instant): OfPeriod[] {
  const { periodId } = asked.invitation
  const running = { periodId, state: 'berjalan' as const }
  return [
    ...openAnswers(asked, now).map(({ dueAt }) => ({
      ...{ what: 'submitAnswer', dueAt, article: 'Lampiran BAB III.C.7' },
      ...running,
    })),
    ...openRequests(asked, now).map(({ until }) => ({
      ...{ what: 'answerRequest', dueAt: endOf(until), article: 'Lampiran BAB III.C.9' },
      ...running,
    })),
  ]
}
