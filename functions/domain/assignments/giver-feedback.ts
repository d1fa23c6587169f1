import type { About } from '../feedback/feedback.ts'
import { type Instant, startOf } from '../instant.ts'
import type { Period } from '../periods/period.ts'
import { shareADay } from '../people/acting.ts'
import type { Assignment } from './assignment.ts'

const DAY = 24 * 60 * 60 * 1000
/** House rule: so long before the window opens the giver is asked for it. */
const AHEAD = 30 * DAY

type Said = { readonly about: About }

/** The periods before whose rating the givers of assignments are asked what they saw (IV.A.4); the year is made of them. */
export const askingPeriods = <P extends Period>(periods: readonly P[], now: Instant): P[] =>
  periods.filter(
    ({ kind, evaluationOpensAt, evaluationClosesAt }) =>
      kind === 'periodik' && now >= evaluationOpensAt - AHEAD && now <= evaluationClosesAt,
  )

export type Owed = { readonly assignment: Assignment; readonly periodId: string; readonly dueAt: Instant }

/**
 * IV.A.4: of which assignments the giver is to tell the evaluator. Due before the window opens, so that it is there when
 * anything is rated; of what begins inside the window, before that closes.
 */
export function owedByGiver(assignments: readonly Assignment[], period: Period): Owed[] {
  const { periodId, evaluationOpensAt, evaluationClosesAt } = period
  return assignments
    .filter(one => one.status === 'disetujui' && shareADay(one, period))
    .map(assignment => ({
      assignment,
      periodId,
      dueAt: startOf(assignment.startsOn) < evaluationOpensAt ? evaluationOpensAt - 1 : evaluationClosesAt,
    }))
}

/** Among what the giver said of the employee in the period; who leads a team may have spoken of his part in it instead. */
export const isTold = ({ team }: Pick<Assignment, 'team'>, assignmentId: string, said: readonly Said[]): boolean =>
  said.some(({ about }) =>
    'assignmentId' in about ? about.assignmentId === assignmentId : 'teamId' in about && about.teamId === team?.teamId,
  )
