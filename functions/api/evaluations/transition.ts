import type { Actor } from '../../domain/people/employee.ts'
import type { Evaluation } from '../../domain/evaluations/evaluation.ts'
import type { EvaluationAction } from '../../domain/evaluations/evaluation-actions.ts'
import type { Instant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Condition, Reads } from '../../store/access.ts'
import { findEvaluation, type FoundEvaluation, READS_OF_EVALUATION } from './find.ts'
import { saveEvaluation } from './save.ts'
import { readFullScreen, READS_OF_SCREEN, type Screen, screenView } from './screen.ts'

/** What every transition of an evaluation reads and writes; what one does beyond that, it says itself. */
export const TABLE_OF_TRANSITION = {
  ...READS_OF_EVALUATION,
  ...READS_OF_SCREEN,
  evaluation: ['GetItem', 'Query', 'PutItem'],
  period: ['GetItem', 'Query'],
  rating: ['GetItem'],
  history: ['PutItem'],
} as const

type Reading = Reads<
  'evaluation' | 'employee' | 'region' | 'period' | 'skp' | 'actionPlan' | 'objection' | 'rating',
  'realisation' | 'evaluation' | 'period'
>

/** The evaluation with all that is answered of it. */
export async function findWithScreen(
  table: Reading,
  evaluationId: string,
  actor: Actor,
  action: EvaluationAction | undefined,
  now: Instant,
) {
  const found = await findEvaluation(table, evaluationId, actor, action, now)
  return found instanceof Refusal ? found : { ...found, screen: await readFullScreen(table, found) }
}

type Doing = {
  readonly actor: Actor
  readonly now: Instant
  readonly operation: string
  /** What this fixes, for the history: values that were decided, digests of texts. */
  readonly fixed: Readonly<Record<string, unknown>>
  /** More than that nothing changed meanwhile: `inTime`. */
  readonly when?: Condition
}

/** What every transition of an evaluation answers and writes: the whole of it, as it is from now on. */
export function transition(
  { stored, relations, screen, onBehalfOf }: FoundEvaluation & { readonly screen: Screen },
  next: Evaluation,
  doing: Doing,
) {
  const { actor, now, operation, fixed, when } = doing
  const act = { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation, fixed }
  const { evaluation, writes } = saveEvaluation(stored, next, act, when)
  return { answer: screenView(evaluation, screen, { relations, actorId: actor.employeeId, now }), writes, was: stored }
}
