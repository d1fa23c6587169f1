import type { Outsider, Outsiders } from '../../domain/feedback/outsider.ts'
import type { Actor } from '../../domain/people/employee.ts'
import type { Instant } from '../../domain/instant.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import type { Put, Reads } from '../../store/access.ts'
import { fixing } from '../../store/fixed.ts'
import { type Act, digestOf, entryAfter, NO_HISTORY } from '../../store/history.ts'
import { outsidersSubject } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'
import { findPanel, type FoundPanel, READS_OF_PANEL } from './find.ts'
import { isSelf } from './view.ts'

export const READS_OF_OUTSIDER = { ...READS_OF_PANEL, outsiders: ['GetItem'], outsideAddress: ['GetItem'] } as const

type Reading = Reads<'employee' | 'region' | 'round' | 'roundUnit' | 'panel' | 'outsiders' | 'outsideAddress'>

export type FoundOutsider = {
  readonly found: FoundPanel
  readonly outsiders: Outsiders
  readonly outsider: Outsider
  readonly address: Awaited<ReturnType<typeof addressOf>>
}

const addressOf = (table: Reading, outsiderId: string) => table.get(keys.outsideAddress(outsiderId))

/** Someone from outside whom the employee named: for him and his evaluator; whoever else sees the panel has no part in it. */
export async function findOutsider(
  table: Reading,
  path: { readonly panelId: string; readonly outsiderId: string },
  actor: Actor,
  now: Instant,
): Promise<FoundOutsider | Refusal<'panel_not_found' | 'not_allowed'>> {
  const found = await findPanel(table, path.panelId, actor, now)
  if (found instanceof Refusal) return found
  if (!isSelf(found) && !found.relations.has('evaluator')) return refuse('not_allowed')
  const outsiders = await table.get(keys.outsiders(found.chain.employee.employeeId, found.round.periodId))
  const outsider = outsiders?.named.find(({ outsiderId }) => outsiderId === path.outsiderId)
  if (outsiders === undefined || outsider === undefined) return refuse('panel_not_found')
  return { found, outsiders, outsider, address: await addressOf(table, path.outsiderId) }
}

type Next = Omit<Outsiders, 'version' | 'historySeq' | 'historyHash'>

/** The list with this one in it, and the entry of its history: who, and what was decided; never an address or an answer. */
export function saveOutsider(
  before: Outsiders | undefined,
  base: Omit<Next, 'named'>,
  outsider: Outsider,
  act: Omit<Act, 'fixed' | 'from' | 'to'>,
): readonly [Put<'outsiders'>, Put<'history'>] {
  const named = before?.named ?? []
  const was = named.find(({ outsiderId }) => outsiderId === outsider.outsiderId)
  const next: Next = {
    ...base,
    named: was === undefined ? [...named, outsider] : named.map(each => (each === was ? outsider : each)),
  }
  const { outsiderId, state, ...said } = outsider
  const entry = entryAfter(outsidersSubject(next), before ?? NO_HISTORY, {
    ...act,
    ...(was === undefined ? {} : { from: was.state }),
    to: state,
    fixed: fixing(next, { outsiderId, said: digestOf(said) }),
  })
  return [
    {
      action: 'PutItem',
      key: keys.outsiders(next.employeeId, next.periodId),
      item: { ...next, version: (before?.version ?? 0) + 1, ...entry.head },
      when: asRead(before),
    },
    entry.write,
  ]
}

/** What a list is without its versions. */
export const baseOf = ({ employeeId, name, periodId, answerUntil }: Outsiders) => ({
  employeeId,
  name,
  periodId,
  answerUntil,
})
