import * as z from 'zod/mini'
import type { Panel } from '../../domain/feedback/round.ts'
import { answerRefusal, standing } from '../../domain/feedback/round-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { text } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { findPanel, READS_OF_PANEL } from './find.ts'
import { fixedGivers, invitationPut, savePanel } from './save.ts'
import { panelView, PanelView } from './view.ts'

export const declineInvitation = operation({
  id: 'declineInvitation',
  area: 'panels',
  route: 'POST /v1/panels/{panelId}/refusal',
  summary: 'A colleague who was named says that he cannot give this feedback, and why',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'whom the employee named, until the round is over and until he has answered',
  input: z.strictObject({ reason: text(500) }),
  output: PanelView,
  refusals: ['panel_not_found', 'not_allowed', 'not_in_panel', 'already_answered', 'round_over'],
  table: {
    ...READS_OF_PANEL,
    panel: ['GetItem', 'PutItem'],
    givenAnswer: ['GetItem', 'ConditionCheckItem'],
    invitation: ['GetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findPanel(table, path.panelId, actor, now)
    if (found instanceof Refusal) return found
    const { giver, panel, round, chain } = found
    if (giver === undefined || panel?.givers.every(each => each.employeeId !== giver.employeeId) !== false)
      return refuse('not_allowed')
    const [given, invitation] = await Promise.all([
      table.get(keys.givenAnswer(giver.employeeId, round.periodId, chain.employee.employeeId)),
      table.get(keys.invitation(giver.employeeId, round.periodId)),
    ])
    return { found, giver, panel, given, invitation }
  },
  decide({ found: { found, giver, panel, given, invitation }, input: { reason } }, { now }) {
    const { round } = found
    if (given?.sentAt !== undefined) return refuse('already_answered')
    const refused = answerRefusal(round, now)
    if (refused !== undefined) return refused
    if (!standing(panel).some(each => each.employeeId === giver.employeeId)) return refuse('not_in_panel')
    const next: Panel = {
      ...panel,
      givers: panel.givers.map(each =>
        each.employeeId === giver.employeeId ? { ...each, state: 'menolak', reason } : each,
      ),
      version: panel.version + 1,
    }
    const fixed = { ...fixedGivers(next), reason: digestOf(reason) }
    const act = { at: now, by: giver.employeeId, operation: 'declineInvitation', fixed }
    const saved = savePanel(panel, next, act)
    const unsent = given === undefined ? { absent: true as const } : { equals: { version: given.version } }
    return {
      answer: panelView({ ...found, panel: saved.panel }, { given }, now),
      was: panel,
      writes: [
        ...saved.writes,
        invitationPut(giver.employeeId, invitation, next, undefined),
        // who sends his answer at the same moment is not also one who declined
        {
          action: 'ConditionCheckItem',
          key: keys.givenAnswer(giver.employeeId, round.periodId, panel.employeeId),
          when: unsent,
        },
      ],
    }
  },
})

export const handler = lambda(declineInvitation)
