import { hasLeft } from '../../domain/people/employee.ts'
import * as z from 'zod/mini'
import { classOf, placed } from '../../domain/feedback/feedback-class.ts'
import type { FeedbackClass } from '../../domain/feedback/feedback.ts'
import type { Giver, Panel } from '../../domain/feedback/round.ts'
import { isNamed, nominationRefusal } from '../../domain/feedback/round-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { line } from '../../domain/text.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { NO_HISTORY } from '../../store/history.ts'
import { isEmployeeId } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { chainOf } from '../chain.ts'
import { findPanel, READS_OF_PANEL } from './find.ts'
import { fixedGivers, invitationPut, savePanel } from './save.ts'
import { isSelf, panelView, PanelView } from './view.ts'

const Input = z.strictObject({
  givers: z.array(line(40)).check(
    z.minLength(1),
    z.maxLength(10),
    z.refine(ids => new Set(ids).size === ids.length, {
      params: { code: 'twice', detail: 'Setiap rekan disebut satu kali saja.' },
    }),
  ),
})

type Candidate = { readonly employeeId: string; readonly name: string; readonly class: FeedbackClass }

export const nominateGivers = operation({
  id: 'nominateGivers',
  area: 'panels',
  route: 'PUT /v1/panels/{panelId}/givers',
  summary: 'The employee names the colleagues who shall give him feedback in this round (III.C.9)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the employee himself, until the last day of nomination, and until his evaluator has agreed',
  version: 'match_or_none',
  input: Input,
  output: PanelView,
  refusals: [
    ...(['panel_not_found', 'not_allowed', 'own_feedback', 'round_over', 'wrong_status'] as const),
    ...(['class_not_asked', 'giver_overloaded'] as const),
  ],
  table: {
    ...READS_OF_PANEL,
    panel: ['GetItem', 'PutItem'],
    invitation: ['BatchGetItem', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path, actor }, { table, now }) {
    const found = await findPanel(table, path.panelId, actor, now)
    return found instanceof Refusal || isSelf(found) ? found : refuse('not_allowed')
  },
  async gather({ found: { panel, round, chain }, input: { givers } }, { table, now }) {
    const known = new Set((panel?.givers ?? []).map(each => each.employeeId))
    const to = placed(chain.employee.employeeId, chain)
    const added = await Promise.all(
      givers
        .filter(id => !known.has(id))
        .map(async (id): Promise<Candidate | string> => {
          const found = isEmployeeId(id) ? await chainOf(table, id, now) : undefined
          if (found === undefined || hasLeft(found.employee)) return id
          const { employeeId, name } = found.employee
          return { employeeId, name, class: classOf(placed(employeeId, found), to) }
        }),
    )
    const unknown = added.filter(each => typeof each === 'string')
    if (unknown.length > 0)
      return refuse(
        'invalid_input',
        undefined,
        unknown.map(id => fault(givers.indexOf(id))),
      )
    const candidates = added.filter(each => typeof each !== 'string')
    const gone = (panel?.givers ?? []).filter(each => each.state === 'diusulkan' && !givers.includes(each.employeeId))
    const touched = [...candidates, ...gone].map(({ employeeId }) => keys.invitation(employeeId, round.periodId))
    return { candidates, gone, invitations: await table.getAll(touched) }
  },
  decide({ found, gathered: { candidates, gone, invitations }, input: { givers }, actor }, { now }) {
    const { round, panel, chain } = found
    const refused = nominationRefusal(round, panel, now)
    if (refused !== undefined) return refused
    const { employeeId, name } = chain.employee
    if (givers.includes(employeeId)) return refuse('own_feedback')
    const asked = candidates.flatMap((each): Giver[] =>
      isNamed(each.class) && round.classes.includes(each.class)
        ? [{ employeeId: each.employeeId, name: each.name, class: each.class, state: 'diusulkan' }]
        : [],
    )
    if (asked.length < candidates.length)
      return refuse(
        'class_not_asked',
        'Usulkan rekan setingkat atau pihak lain yang diminta putaran ini; pimpinan dan bawahan tidak perlu diusulkan.',
      )
    const left = (panel?.givers ?? []).filter(each => !gone.includes(each))
    if (left.some(each => each.state !== 'diusulkan' && givers.includes(each.employeeId)))
      return refuse('wrong_status', 'Rekan yang sudah menolak tidak dapat diusulkan lagi.')
    if (givers.length < round.fewest || givers.length > round.most)
      return refuse('invalid_input', undefined, [
        { pointer: '/givers', code: 'count', detail: `Usulkan ${round.fewest} sampai ${round.most} rekan.` },
      ])
    const loadOf = new Map(invitations.map(each => [each.giverId, each]))
    const full = asked.find(each => (loadOf.get(each.employeeId)?.of.length ?? 0) >= round.load)
    if (full !== undefined)
      return refuse(
        'giver_overloaded',
        `${full.name} sudah diminta oleh ${round.load} pegawai, batas pada putaran ini.`,
      )
    const next: Panel = {
      ...{ employeeId, name, periodId: round.periodId, roundId: round.roundId },
      givers: [...left, ...asked],
      version: (panel?.version ?? 0) + 1,
      ...(panel === undefined ? NO_HISTORY : { historySeq: panel.historySeq, historyHash: panel.historyHash }),
    }
    const act = { at: now, by: actor.employeeId ?? actor.sub, operation: 'nominateGivers', fixed: fixedGivers(next) }
    const saved = savePanel(panel, next, act)
    return {
      answer: panelView({ ...found, panel: saved.panel }, {}, now),
      was: panel,
      writes: [
        ...saved.writes,
        ...asked.map(each => invitationPut(each.employeeId, loadOf.get(each.employeeId), next, round)),
        ...gone.map(each => invitationPut(each.employeeId, loadOf.get(each.employeeId), next, undefined)),
      ],
    }
  },
})

const fault = (n: number) => ({
  pointer: `/givers/${n}`,
  code: 'unknown_employee',
  detail: 'Pegawai ini tidak dikenal atau tidak bekerja lagi di sini. Pilih dari daftar rekan.',
})

export const handler = lambda(nominateGivers)
