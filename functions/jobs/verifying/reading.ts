import type { Reads } from '../../store/access.ts'
import type { Fault } from '../../store/chain.ts'
import type { Kind } from '../../store/kinds.ts'

/** The table as a verification reads it; it writes nothing. */
export type VerifiedTable = Reads<
  | ('cycle' | 'employee' | 'skp' | 'evaluation' | 'rating' | 'objection' | 'closing' | 'history' | 'calendar')
  | ('delegation' | 'creditBalance' | 'calibration' | 'correction' | 'correctionLine' | 'assignment' | 'guidance')
  | (
      | 'enrolment'
      | 'developmentItem'
      | 'training'
      | 'trainingBudget'
      | 'resourceSupport'
      | 'followUp'
      | 'feedbackSchedule'
      | 'period'
    )
  | ('releasedFeedback' | 'team' | 'panel' | 'round' | 'roleMatrix' | 'roles' | 'counselling' | 'feedbackRequests')
  | ('observation' | 'actionPlan' | 'outsiders'),
  | ('period' | 'staff' | 'roster' | 'skp' | 'evaluation' | 'realisation' | 'closingShard' | 'history')
  | ('delegation' | 'panel' | 'round' | 'roundUnit' | 'correction' | 'correctionLine' | 'assignment' | 'guidance')
  | (
      | 'enrolment'
      | 'developmentItem'
      | 'developmentLine'
      | 'training'
      | 'trainee'
      | 'trainingBudget'
      | 'trainingFunds'
      | 'resourceSupport'
      | 'followUp'
    )
  | ('feedbackSchedule' | 'releasedFeedback' | 'roles' | 'unit' | 'counselling' | 'feedbackRequests')
  | ('observation' | 'outsiders'),
  'team'
>

/** A fault with the kind of what it is in. */
export type Named = Fault & { readonly kind: Kind }

/**
 * Checked once more when something is wrong: the office works while it is verified, and what changed between two reads
 * is no fault. What cannot be read at all is one.
 */
export async function twice(
  subject: string,
  check: (again: boolean) => Promise<readonly Fault[]>,
): Promise<readonly Fault[]> {
  const first = await tried(subject, () => check(false))
  return first.length === 0 ? first : tried(subject, () => check(true))
}

async function tried(subject: string, check: () => Promise<readonly Fault[]>): Promise<readonly Fault[]> {
  try {
    return await check()
  } catch (error) {
    const [, where] = /^unreadable (.*)$/.exec(error instanceof Error ? error.message : '') ?? []
    if (where === undefined) throw error
    return [{ subject, what: 'unreadable', where }]
  }
}
