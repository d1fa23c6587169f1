import * as z from 'zod/mini'
import type { Panel } from '../../domain/feedback/round.ts'
import { approvalRefusal, standing } from '../../domain/feedback/round-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { line, text } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { digestOf } from '../../store/history.ts'
import * as keys from '../../store/keys.ts'
import { officeOfAct } from '../chain.ts'
import { findPanel, READS_OF_PANEL } from './find.ts'
import { fixedGivers, invitationPut, savePanel } from './save.ts'
import { panelView, PanelView } from './view.ts'

export const approvePanel = operation({
  id: 'approvePanel',
  area: 'panels',
  route: 'POST /v1/panels/{panelId}/approval',
  summary: 'The evaluator agrees with whom the employee named, or leaves some out with a reason; silence agrees',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, until the last day of approval; after it the panel is approved by itself',
  input: z.strictObject({
    without: z.optional(
      z.array(z.strictObject({ employeeId: line(40), reason: text(500) })).check(z.minLength(1), z.maxLength(10)),
    ),
  }),
  output: PanelView,
  refusals: ['panel_not_found', 'not_allowed', 'round_over', 'wrong_status'],
  table: {
    ...READS_OF_PANEL,
    panel: ['GetItem', 'PutItem'],
    invitation: ['BatchGetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findPanel(table, path.panelId, actor, now)
    if (found instanceof Refusal) return found
    if (!found.relations.has('evaluator')) return refuse('not_allowed')
    return found.panel === undefined ? refuse('panel_not_found') : { ...found, panel: found.panel }
  },
  gather: async ({ found: { round, panel } }, { table }) => ({
    invitations: await table.getAll(
      standing(panel).map(({ employeeId }) => keys.invitation(employeeId, round.periodId)),
    ),
  }),
  decide({ found, gathered: { invitations }, input: { without = [] }, actor }, { now }) {
    const { round, panel, chain } = found
    const refused = approvalRefusal(round, panel, now)
    if (refused !== undefined) return refused
    const reasons = new Map(without.map(({ employeeId, reason }) => [employeeId, reason]))
    const out = standing(panel).filter(({ employeeId }) => reasons.has(employeeId))
    if (out.length < reasons.size)
      return refuse('invalid_input', undefined, [
        { pointer: '/without', code: 'not_named', detail: 'Yang tidak disertakan harus termasuk yang diusulkan.' },
      ])
    if (standing(panel).length - out.length < round.fewest)
      return refuse('invalid_input', undefined, [
        {
          pointer: '/without',
          code: 'too_few',
          detail: `Paling sedikit ${round.fewest} pemberi umpan balik harus tersisa.`,
        },
      ])
    const by = actor.employeeId ?? actor.sub
    const next: Panel = {
      ...panel,
      givers: panel.givers.map(each =>
        out.includes(each) ? { ...each, state: 'dikeluarkan', reason: reasons.get(each.employeeId) } : each,
      ),
      ...{ approvedAt: now, approvedBy: by, version: panel.version + 1 },
    }
    const onBehalfOf = officeOfAct(actor, chain)?.employeeId
    const fixed = { ...fixedGivers(next), reasons: digestOf([...reasons]) }
    const saved = savePanel(panel, next, { at: now, by, onBehalfOf, operation: 'approvePanel', fixed })
    const before = new Map(invitations.map(each => [each.giverId, each]))
    return {
      answer: panelView({ ...found, panel: saved.panel }, {}, now),
      was: panel,
      writes: [
        ...saved.writes,
        // whoever remains may answer from now on, and is told so
        ...standing(panel).map(each =>
          invitationPut(each.employeeId, before.get(each.employeeId), next, out.includes(each) ? undefined : round),
        ),
      ],
    }
  },
})

export const handler = lambda(approvePanel)
