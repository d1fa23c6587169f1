import type { Deadline } from '../evaluations/deadlines.ts'
import type { Evaluation } from '../evaluations/evaluation.ts'
import type { Instant } from '../instant.ts'
import { askedDocumentation } from '../monitoring/documentation-rules.ts'
import type { Period } from '../periods/period.ts'
import type { Task } from './home.ts'

/** Pasal 16(2): what of a period that runs is to be documented now; nothing once it is handed in or over. */
function asked(evaluation: Evaluation, periods: readonly Period[], now: Instant) {
  const period = periods.find(({ periodId }) => periodId === evaluation.periodId)
  const isOpen = evaluation.status === 'terbuka' && evaluation.by === 'penilai' && now <= evaluation.closesAt
  return period === undefined || !isOpen ? [] : askedDocumentation(evaluation, period, now)
}

export const documentationTasks = (
  evaluation: Evaluation,
  evaluationId: string,
  periods: readonly Period[],
  now: Instant,
): Task[] =>
  asked(evaluation, periods, now).map(({ span, dueAt }) => ({
    ...{ operation: 'documentProgress', subject: evaluationId, name: evaluation.name, dueAt },
    href: `/evaluations/${evaluationId}/documentation/${span.spanId}`,
  }))

/** The same as clocks that run: of what is missed already nothing is told again. */
export const documentationDeadlines = (
  evaluation: Evaluation,
  periods: readonly Period[],
  now: Instant,
): (Deadline & { periodId: string })[] =>
  asked(evaluation, periods, now)
    .filter(({ dueAt }) => now <= dueAt)
    .map(({ dueAt }) => ({
      ...{ what: 'documentProgress', dueAt, article: 'Pasal 16 ayat (2)', periodId: evaluation.periodId },
      state: 'berjalan',
    }))
