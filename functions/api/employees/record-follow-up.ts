import { type FollowUp } from '../../domain/feedback/follow-up.ts'
import { changesPlan, followUpFault, FollowUpInput } from '../../domain/feedback/follow-up-rules.ts'
import { hasWorkResult } from '../../domain/feedback/feedback-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { fixing } from '../../store/fixed.ts'
import { digestOf, entryAfter, NO_HISTORY } from '../../store/history.ts'
import { followUpSubject, isEmployeeId, randomText, skpIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import * as ranges from '../../store/ranges.ts'
import { chainOf, officeOfAct, relationsOf } from '../chain.ts'
import { FollowUpView, followUpView } from './follow-up-view.ts'

export const recordFollowUp = operation({
  id: 'recordFollowUp',
  area: 'employees',
  route: 'POST /v1/employees/{employeeId}/follow-ups',
  summary:
    'What the evaluator did after feedback: appreciation, new assignment, adjustment, coaching, take-over (Pasal 20)',
  allow: ['pegawai', 'kepala_daerah'],
  who: "the evaluator, from the period's first day until its window closes; the employee reads it at once",
  status: 201,
  input: FollowUpInput,
  output: FollowUpView,
  refusals: [
    ...(['employee_not_found', 'not_allowed'] as const),
    ...(['period_not_open', 'period_closed', 'follow_up_first', 'follow_ups_full'] as const),
  ],
  table: {
    employee: ['GetItem'],
    region: ['GetItem'],
    period: ['GetItem'],
    skp: ['Query'],
    releasedFeedback: ['Query'],
    followUp: ['Query', 'PutItem'],
    history: ['PutItem'],
  },
  async find({ path: { employeeId }, actor }, { table, now }) {
    const chain = isEmployeeId(employeeId) ? await chainOf(table, employeeId, now) : undefined
    const relations = chain === undefined ? undefined : relationsOf(actor, chain)
    if (chain?.evaluator === undefined || relations === undefined || relations.size === 0)
      return refuse('employee_not_found')
    if (!relations.has('evaluator')) return refuse('not_allowed')
    return { employeeId, evaluator: chain.evaluator, onBehalfOf: officeOfAct(actor, chain)?.employeeId }
  },
  async gather({ found: { employeeId }, input: { periodId, workResultId, feedbackId } }, { table }) {
    const period = await table.get(keys.period(periodId))
    if (period === undefined) return UNKNOWN.period
    const [earlier, plans, received] = await Promise.all([
      table.all(ranges.followUpsOf(employeeId, period.year)),
      table.all(ranges.skpOfYear(employeeId, period.year)),
      feedbackId === undefined ? [] : table.all(ranges.releasedFeedback(employeeId, periodId)),
    ])
    if (workResultId !== undefined && !hasWorkResult(plans, workResultId)) return UNKNOWN.workResult
    // what is not released yet has no id that the employee may learn: he would know when it was there
    if (feedbackId !== undefined && !received.some(each => each.feedbackId === feedbackId)) return UNKNOWN.feedback
    return { period, earlier, plan: plans.find(({ status }) => status === 'ditetapkan') }
  },
  decide({ found, gathered: { period, earlier, plan }, input }, { now, randomBytes }) {
    const fault = followUpFault(input, period, earlier, now)
    if (fault !== undefined) return fault
    const { employeeId, evaluator, onBehalfOf } = found
    const { employeeId: by, name } = evaluator
    const followUpId = randomText(randomBytes, 16)
    const { kind, periodId, note, workResultId, feedbackId } = input
    const recorded = {
      ...input,
      ...{ followUpId, employeeId, by: { employeeId: by, name }, onBehalfOf, at: now },
      ...(changesPlan(kind) && plan !== undefined ? { skpId: skpIdOf(plan) } : {}),
    }
    const fixed = fixing(recorded, { kind, periodId, workResultId, feedbackId, note: digestOf(note) })
    const act = { at: now, by, onBehalfOf, operation: 'recordFollowUp', to: kind, fixed }
    const { head, write } = entryAfter(followUpSubject({ employeeId, followUpId }), NO_HISTORY, act)
    const item: FollowUp = { ...recorded, ...head }
    return {
      answer: followUpView(item),
      writes: [{ action: 'PutItem', key: keys.followUp(item), item, when: { absent: true } }, write],
    }
  },
})

const unknown = (name: string, code: string, detail: string) =>
  refuse('invalid_input', undefined, [{ pointer: `/${name}`, code, detail }])

const UNKNOWN = {
  period: unknown('periodId', 'unknown_period', 'Periode ini tidak ada dalam tahun kinerja yang ditetapkan.'),
  workResult: unknown(
    'workResultId',
    'unknown_work_result',
    'Hasil kerja ini bukan milik pegawai tersebut pada tahun ini. Pilih dari SKP-nya.',
  ),
  feedback: unknown(
    'feedbackId',
    'unknown_feedback',
    'Umpan balik ini tidak ada atau belum dirilis kepada pegawai. Kosongkan, atau pilih yang sudah dibacanya.',
  ),
}

export const handler = lambda(recordFollowUp)
