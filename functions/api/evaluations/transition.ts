import type { Actor } from '../../domain/employee.ts'
import type { Evaluation } from '../../domain/evaluation.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Condition } from '../../store/access.ts'
import type { FoundEvaluation } from './find.ts'
import { saveEvaluation } from './save.ts'
import { type Screen, screenView } from './screen.ts'

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
