import type { GivenAnswer, RoundClass } from '../../domain/feedback/round.ts'
import { answerRefusal, giverRefusal } from '../../domain/feedback/round-rules.ts'
import type { Actor } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import * as keys from '../../store/keys.ts'
import { findPanel, type FoundPanel } from './find.ts'

type Reading = Reads<'employee' | 'region' | 'round' | 'roundUnit' | 'panel' | 'givenAnswer'>

/** What someone answers about another. */
export type FoundAnswer = FoundPanel & { readonly given: GivenAnswer | undefined }

export async function findAnswer(
  table: Reading,
  panelId: string,
  actor: Actor,
  now: Instant,
): Promise<FoundAnswer | Refusal<'panel_not_found' | 'own_feedback'>> {
  const found = await findPanel(table, panelId, actor, now)
  if (found instanceof Refusal) return found
  const { giver, round, chain } = found
  const given =
    giver && (await table.get(keys.givenAnswer(giver.employeeId, round.periodId, chain.employee.employeeId)))
  return { ...found, given }
}

export type Answering = { readonly employeeId: string; readonly name: string; readonly class: RoundClass }

/** Who answers, or the exact no: himself, already, too late, not asked. */
export function answering({ round, panel, giver, given }: FoundAnswer, now: Instant) {
  if (giver === undefined) return refuse('own_feedback')
  if (given?.sentAt !== undefined) return refuse('already_answered')
  const refused = answerRefusal(round, now) ?? giverRefusal(round, panel, giver, now)
  if (refused !== undefined) return refused
  const named = panel?.givers.find(({ employeeId }) => employeeId === giver.employeeId)
  // once named as a colleague he stays one, unless he has come to judge: what pimpinan say is named (Pasal 19)
  const of = giver.class === 'pimpinan' ? giver.class : (named?.class ?? giver.class)
  return of === 'tempat_tugas' ? refuse('not_in_panel') : { ...giver, class: of }
}
