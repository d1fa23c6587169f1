import type { Enrolment } from '../development/enrolment.ts'
import { enrolmentActions } from '../development/enrolment-actions.ts'
import { isStillAsked } from '../development/follow-up.ts'
import { type Instant, startOf } from '../instant.ts'
import type { Relation } from '../people/employee.ts'
import type { Task } from './home.ts'

type Known = Enrolment & { readonly enrolmentId: string }

const AS = {
  mine: { relations: new Set<Relation>(['self']), wanted: ['reportCompletion', 'answerFollowUp'] },
  team: {
    relations: new Set<Relation>(['evaluator']),
    wanted: ['approveEnrolment', 'confirmCompletion', 'answerFollowUp'],
  },
} as const

/** What a training asks of the person himself, or of his evaluator. */
export function trainingTask(enrolment: Known, whose: keyof typeof AS, now: Instant): Task | undefined {
  const { enrolmentId, startsOn, name } = enrolment
  const { relations, wanted } = AS[whose]
  const allowed: readonly string[] = enrolmentActions(enrolment, enrolment, relations, now)
  const operation = wanted.find(action => allowed.includes(action))
  if (operation === undefined || (operation === 'answerFollowUp' && !isStillAsked(enrolment, now))) return undefined
  const due = operation === 'approveEnrolment' ? { dueAt: startOf(startsOn) - 1 } : {}
  return { operation, subject: enrolmentId, name, ...due, href: `/development/enrolments/${enrolmentId}` }
}
