import type { Invitation, Panel, Round } from '../../domain/feedback/round.ts'
import type { Put } from '../../store/access.ts'
import { fixing } from '../../store/fixed.ts'
import { type Act, entryAfter } from '../../store/history.ts'
import { panelIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { asRead } from '../../store/step.ts'

/** A panel as it is from now on, with the entry of its history: whom he named, who agreed or declined; never who answered. */
export function savePanel(before: Panel | undefined, after: Panel, act: Omit<Act, 'from' | 'to'>) {
  const state = (panel: Panel) => (panel.approvedAt === undefined ? 'diusulkan' : 'disetujui')
  const from = before === undefined ? {} : { from: state(before) }
  const entry = entryAfter(panelIdOf(after), after, {
    ...act,
    fixed: fixing(after, act.fixed),
    ...from,
    to: state(after),
  })
  const panel = { ...after, ...entry.head }
  const writes: readonly [Put<'panel'>, Put<'history'>] = [
    {
      action: 'PutItem',
      key: keys.panel(panel.employeeId, panel.periodId),
      item: panel,
      when: asRead(before),
    },
    entry.write,
  ]
  return { panel, writes }
}

type Named = Pick<Panel, 'employeeId' | 'name' | 'periodId' | 'approvedAt'>

/** One more, or one fewer, who named this giver; `round`: the one in which he is named. */
export function invitationPut(
  giverId: string,
  before: Invitation | undefined,
  { employeeId, name, periodId, approvedAt }: Named,
  round: Pick<Round, 'approveUntil' | 'answerUntil'> | undefined,
): Put<'invitation'> {
  const others = (before?.of ?? []).filter(each => each.employeeId !== employeeId)
  const days = round && { approveUntil: round.approveUntil, answerUntil: round.answerUntil }
  const of = days === undefined ? others : [...others, { employeeId, name, ...days, approvedAt }]
  const item = { ...before, giverId, periodId, of, version: (before?.version ?? 0) + 1 }
  const when = asRead(before)
  return { action: 'PutItem', key: keys.invitation(giverId, periodId), item, when }
}

/** What the history keeps of those named: their states, and that a reason was given. */
export const fixedGivers = ({ givers }: Panel) => ({
  givers: givers.map(({ employeeId, state }) => [employeeId, state]),
})
