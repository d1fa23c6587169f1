import type { Actor } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import type { Skp } from '../../domain/plans/skp.ts'
import type { FoundSkp } from './find.ts'
import { saveSkp } from './save.ts'
import { skpView } from './view.ts'

type Doing = {
  readonly actor: Actor
  readonly now: Instant
  readonly operation: string
  /** What this fixes, for the history: values that were decided, digests of texts. */
  readonly fixed: Readonly<Record<string, unknown>>
}

/** What every transition of an SKP answers and writes. */
export function transition({ skp, chain, parties, relations, onBehalfOf }: FoundSkp, next: Skp, doing: Doing) {
  const { actor, now, operation, fixed } = doing
  const saved = saveSkp(skp, next, { at: now, by: actor.employeeId ?? actor.sub, onBehalfOf, operation, fixed })
  return { answer: skpView(saved.skp, chain, parties, { relations, now }), writes: saved.writes, was: skp }
}
