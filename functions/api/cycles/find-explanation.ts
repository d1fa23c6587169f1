import type { Explanation, ExplanationReading } from '../../domain/openness/explanation.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'

export type FoundExplanation = {
  readonly explanation: Explanation
  readonly reading: ExplanationReading | undefined
}

/** What the head wrote for a year, and whether this person has read it. */
export async function findExplanation(
  table: Pick<Reads<'explanation' | 'explanationReading'>, 'get'>,
  year: number,
  employeeId: string | undefined,
): Promise<FoundExplanation | Refusal<'explanation_not_found'>> {
  const [explanation, reading] = await Promise.all([
    table.get(keys.explanation(year)),
    employeeId === undefined ? undefined : table.get(keys.explanationReading(employeeId, year)),
  ])
  return explanation === undefined ? refuse('explanation_not_found') : { explanation, reading }
}
