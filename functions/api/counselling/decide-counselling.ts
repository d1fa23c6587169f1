import { CounsellingRecord } from '../../domain/counselling/confided.ts'
import { counsellingFault } from '../../domain/counselling/counselling-actions.ts'
import { DecisionInput } from '../../domain/counselling/counselling-input.ts'
import { decided, deciderOf } from '../../domain/counselling/counselling-rules.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { findCounselling, saveCounselling, TABLE_OF_COUNSELLING } from './find.ts'
import { CounsellingRecordView, counsellingRecordView } from './view.ts'

export const decideCounselling = operation({
  id: 'decideCounselling',
  area: 'counselling',
  route: 'POST /v1/counselling/{counsellingId}/follow-up',
  summary: 'What follows from counselling, decided on its record (III.D.5.e)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'the superior, or PyB and the personnel unit: those to whom the record was reported (III.D.5.d)',
  input: DecisionInput,
  output: CounsellingRecordView,
  refusals: ['counselling_not_found', 'not_allowed', 'wrong_status'],
  table: { ...TABLE_OF_COUNSELLING, counsellingRecord: ['GetItem', 'PutItem'] },
  async find({ path, actor }, { table, now }) {
    const found = await findCounselling(table, path.counsellingId, actor, 'decideCounselling', now)
    if (found instanceof Refusal) return found
    const kept = await table.get(keys.counsellingRecord(path.counsellingId))
    return { ...found, record: kept && CounsellingRecord().parse(kept.words) }
  },
  decide({ found: { one, parts, record, onBehalfOf }, input: { decision }, actor, path }, { now }) {
    const fault = counsellingFault('decideCounselling', one, parts, now)
    if (fault !== undefined) return fault
    if (record === undefined) return refuse('wrong_status')
    const words = { ...record, followUp: { decision, by: deciderOf(parts) } }
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'decideCounselling', said: decision }
    const saved = saveCounselling(one, decided(one, now), doing)
    const { counsellingId } = path
    const key = keys.counsellingRecord(counsellingId)
    return {
      answer: counsellingRecordView(saved.one, words, { parts, now }),
      writes: [
        ...saved.writes,
        { action: 'PutItem', key, item: { counsellingId, words }, when: { equals: { counsellingId } } },
      ],
      was: one,
    }
  },
})

export const handler = lambda(decideCounselling)
