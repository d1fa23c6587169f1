import type { Actor } from '../../domain/employee.ts'
import type { EvaluationAction } from '../../domain/evaluation-actions.ts'
import type { Instant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { findEvaluation } from './find.ts'
import { readFullScreen } from './screen.ts'

type Reading = Reads<
  'evaluation' | 'employee' | 'region' | 'period' | 'skp' | 'actionPlan' | 'objection' | 'rating',
  'realisation' | 'evaluation' | 'period'
>

/** The evaluation with the words of its objection. */
export async function findContested(
  table: Reading,
  evaluationId: string,
  actor: Actor,
  action: EvaluationAction,
  now: Instant,
) {
  const found = await findEvaluation(table, evaluationId, actor, action, now)
  return found instanceof Refusal ? found : { ...found, screen: await readFullScreen(table, found) }
}
