import { counsellingFault } from '../../domain/counselling/counselling-actions.ts'
import { ReportInput } from '../../domain/counselling/counselling-input.ts'
import { reported } from '../../domain/counselling/counselling-rules.ts'
import { refuse } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { putBehaviour, withBehaviour } from './behaviour.ts'
import { findCounselling, saveCounselling, TABLE_OF_COUNSELLING } from './find.ts'
import { CounsellingView, counsellingView } from './view.ts'

export const reportBehaviour = operation({
  id: 'reportBehaviour',
  area: 'counselling',
  route: 'POST /v1/counselling/{counsellingId}/report',
  summary: 'Nothing changed: the evaluator reports it to the personnel unit, with proof of feedback (Format B.1.10)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, once the employee was told (III.D.5.c.1.d)',
  input: ReportInput,
  output: CounsellingView,
  refusals: ['counselling_not_found', 'not_allowed', 'wrong_status'],
  table: { ...TABLE_OF_COUNSELLING, behaviour: ['GetItem', 'PutItem'], feedback: ['BatchGetItem'] },
  find: ({ path, actor }, { table, now }) =>
    withBehaviour(table, findCounselling(table, path.counsellingId, actor, 'reportBehaviour', now)),
  async gather({ found: { one }, input: { feedback } }, { table }) {
    const wanted = feedback.map(({ periodId, feedbackId }) => keys.feedback(one.employeeId, periodId, feedbackId))
    const given = await table.getAll(wanted)
    const own = given.filter(each => each.class === 'pimpinan' && each.hidden === undefined)
    // the words of others are not released by a report: only what the pimpinan gave proves that he gave it
    const unknown = feedback.findIndex(({ feedbackId }) => !own.some(each => each.feedbackId === feedbackId))
    if (unknown < 0) return own
    const detail = 'Umpan balik pimpinan ini tidak ada pada pegawai tersebut.'
    return refuse('invalid_input', undefined, [{ pointer: `/feedback/${unknown}`, code: 'unknown_feedback', detail }])
  },
  decide({ found: { one, parts, behaviour, onBehalfOf }, gathered, input, actor, path }, { now }) {
    const fault = counsellingFault('reportBehaviour', one, parts, now)
    if (fault !== undefined) return fault
    const feedback = gathered.map(({ periodId, observation, suggestion }) => ({ periodId, observation, suggestion }))
    const next = { ...behaviour, report: { ...input, feedback } }
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'reportBehaviour', said: input }
    const saved = saveCounselling(one, reported(one, now), doing)
    return {
      answer: counsellingView(saved.one, next, { parts, now }),
      writes: [...saved.writes, putBehaviour(path.counsellingId, next)],
      was: one,
    }
  },
})

export const handler = lambda(reportBehaviour)
