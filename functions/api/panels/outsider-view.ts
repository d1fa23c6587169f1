import * as z from 'zod/mini'
import { type OutsideAddress, type Outsider, type Outsiders, OutsiderState } from '../../domain/feedback/outsider.ts'
import { decisionRefusal, revocationRefusal } from '../../domain/feedback/outsider-rules.ts'
import type { Instant } from '../../domain/instant.ts'
import { optionalText, plainText, plainTexts } from '../../domain/shapes.ts'
import type { FoundPanel } from './find.ts'
import { isSelf } from './view.ts'

/** For the employee and who judges him. Never whether he answered, and no link. */
export const OutsiderView = z
  .object({
    outsiderId: plainText,
    name: plainText,
    organisation: optionalText,
    relation: plainText,
    /** Until the letter went out; kept no longer. Of who is named once more neither this nor the letter is told. */
    email: optionalText,
    state: OutsiderState,
    /** Of who was agreed with: `tidak_pasti` is sent or not, and never sent again by itself. */
    letter: z.optional(z.enum(['menunggu', 'terkirim', 'tidak_pasti', 'ditolak'])),
    reason: optionalText,
    allowedActions: plainTexts,
  })
  .check(z.meta({ id: 'Outsider' }))

type Named = Pick<Outsiders, 'answerUntil'>

export function outsiderView(
  found: Pick<FoundPanel, 'relations'>,
  { answerUntil }: Named,
  outsider: Outsider,
  address: OutsideAddress | undefined,
  now: Instant,
): z.input<typeof OutsiderView> {
  const isEvaluator = found.relations.has('evaluator')
  const allowed = {
    decideOutsider: isEvaluator && decisionRefusal({ answerUntil }, outsider, now) === undefined,
    revokeOutsider: (isEvaluator || isSelf(found)) && revocationRefusal({ answerUntil }, outsider, now) === undefined,
  }
  // who has answered before he was revoked gets no second letter: what became of it would tell that he has
  const { again, ...said } = outsider
  return {
    ...said,
    ...(again !== true && { email: address?.email }),
    ...(again !== true && outsider.state === 'disetujui' && { letter: letterState(address) }),
    allowedActions: Object.entries(allowed).flatMap(([action, may]) => (may ? [action] : [])),
  }
}

function letterState(address: OutsideAddress | undefined) {
  if (address === undefined) return 'terkirim'
  if (address.refused !== undefined) return 'ditolak'
  return address.claim === undefined ? 'menunggu' : 'tidak_pasti'
}
