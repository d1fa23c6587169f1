import { Behaviour } from '../../domain/counselling/confided.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { ProblemCode } from '../../domain/problems.ts'
import type { Put, Reads } from '../../store/access.ts'
import { counsellingIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import type { FoundCounselling } from './find.ts'

/** What a case is about. */
export async function behaviourOf(
  table: Pick<Reads<'behaviour'>, 'get'>,
  counsellingId: string,
): Promise<Behaviour | undefined> {
  const found = await table.get(keys.behaviour(counsellingId))
  return found && Behaviour().parse(found.words)
}

/** A case that was found, with what it is about. */
export async function withBehaviour<Code extends ProblemCode>(
  table: Pick<Reads<'behaviour'>, 'get'>,
  finding: Promise<FoundCounselling | Refusal<Code>>,
): Promise<(FoundCounselling & { readonly behaviour: Behaviour }) | Refusal<Code | 'counselling_not_found'>> {
  const found = await finding
  if (found instanceof Refusal) return found
  const behaviour = await behaviourOf(table, counsellingIdOf(found.one))
  return behaviour === undefined ? refuse('counselling_not_found') : { ...found, behaviour }
}

/** The words of a case that is there already. */
export const putBehaviour = (counsellingId: string, words: Behaviour): Put<'behaviour'> => ({
  action: 'PutItem',
  key: keys.behaviour(counsellingId),
  item: { counsellingId, words },
  when: { equals: { counsellingId } },
})
