import { guidanceParts, seesGuidance } from '../../domain/coaching/guidance-rules.ts'
import { type Need, needsFromFeedback, needsFromGuidance, needsFromRatings } from '../../domain/development/needs.ts'
import type { Actor, Relation } from '../../domain/people/employee.ts'
import type { Reads } from '../../store/access.ts'
import { digestOf } from '../../store/history.ts'
import * as ranges from '../../store/ranges.ts'

/** What reading someone's needs reads. */
export const READS_OF_NEEDS = { evaluation: ['Query'], releasedFeedback: ['Query'], guidance: ['Query'] } as const

export type NamedNeed = Need & { readonly needId: string }

/** The needs of a year that someone may see; each named by what it says, so that nobody can name one that is not there. */
export async function needsOf(
  table: Reads<never, 'evaluation' | 'releasedFeedback' | 'guidance'>,
  employeeId: string,
  year: number,
  relations: ReadonlySet<Relation>,
  actor: Actor,
): Promise<readonly NamedNeed[]> {
  const [evaluations, received, guidance] = await Promise.all([
    table.all(ranges.evaluationsOfYear(employeeId, year)),
    table.all(ranges.releasedFeedbackOf(employeeId, year)),
    table.all(ranges.guidanceOf(employeeId)),
  ])
  const seen = guidance.filter(one => seesGuidance(one, guidanceParts(one, relations, actor.employeeId)))
  return [...needsFromFeedback(received), ...needsFromRatings(evaluations), ...needsFromGuidance(seen, year)].map(
    need => ({ ...need, needId: digestOf(need).slice(0, 16) }),
  )
}
