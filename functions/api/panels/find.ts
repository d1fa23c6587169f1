import type { FeedbackClass } from '../../domain/feedback/feedback.ts'
import { classOf, placed } from '../../domain/feedback/feedback-class.ts'
import type { Panel, Round } from '../../domain/feedback/round.ts'
import { type Actor, type Relation, hasLeft } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, type Refusal } from '../../domain/refusal.ts'
import type { Reads } from '../../store/access.ts'
import { parsePanelId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { type Chain, chainOf, relationsOf } from '../chain.ts'

export type FoundPanel = {
  readonly panelId: string
  readonly chain: Chain
  readonly relations: ReadonlySet<Relation>
  readonly round: Round
  readonly panel: Panel | undefined
  /** What the caller is to the employee as a giver; nobody is one to himself. */
  readonly giver: { readonly employeeId: string; readonly name: string; readonly class: FeedbackClass } | undefined
}

/** The kinds that finding a panel reads. */
export const READS_OF_PANEL = {
  employee: ['GetItem'],
  region: ['GetItem'],
  round: ['GetItem'],
  roundUnit: ['GetItem'],
  panel: ['GetItem'],
} as const

type Found = Reads<'employee' | 'region' | 'round' | 'roundUnit' | 'panel'>

/** For the employee, who judges him and stands above, his bawahan, and whom he named; to everyone else it is not there. */
export async function findPanel(
  table: Found,
  panelId: string,
  actor: Actor,
  now: Instant,
): Promise<FoundPanel | Refusal<'panel_not_found'>> {
  const at = parsePanelId(panelId)
  const me = actor.employeeId
  if (at === undefined || me === undefined) return refuse('panel_not_found')
  const [chain, panel, mine] = await Promise.all([
    chainOf(table, at.employeeId, now),
    table.get(keys.panel(at.employeeId, at.periodId)),
    me === at.employeeId ? undefined : chainOf(table, me, now),
  ])
  if (chain === undefined) return refuse('panel_not_found')
  const round = await roundFor(table, at.periodId, chain.employee.unitId, panel)
  if (round === undefined) return refuse('panel_not_found')
  const relations = relationsOf({ ...actor, roles: [] }, chain)
  const giver =
    mine === undefined || hasLeft(mine.employee)
      ? undefined
      : {
          employeeId: me,
          name: mine.employee.name,
          class: classOf(placed(me, mine), placed(at.employeeId, chain)),
        }
  const isNamed = panel?.givers.some(({ employeeId }) => employeeId === me) === true
  return relations.size > 0 || isNamed || giver?.class === 'bawahan'
    ? { panelId, chain, relations, round, panel, giver }
    : refuse('panel_not_found')
}

/** The round of the panel that was begun, else of the unit in which he is now. */
export async function roundFor(
  table: Reads<'round' | 'roundUnit'>,
  periodId: string,
  unitId: string | undefined,
  panel: Panel | undefined,
): Promise<Round | undefined> {
  const ofUnit =
    panel !== undefined || unitId === undefined ? undefined : await table.get(keys.roundUnit(periodId, unitId))
  const roundId = panel?.roundId ?? ofUnit?.roundId
  return roundId === undefined ? undefined : table.get(keys.round(periodId, roundId))
}
