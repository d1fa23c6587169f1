import { counsellingFault } from '../../domain/counselling/counselling-actions.ts'
import { RecordInput } from '../../domain/counselling/counselling-input.ts'
import { recorded } from '../../domain/counselling/counselling-rules.ts'
import { isInOffice } from '../../domain/people/employee.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { counsellingIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
import { findCounselling, saveCounselling, TABLE_OF_COUNSELLING } from './find.ts'
import { CounsellingRecordView, counsellingRecordView } from './view.ts'

export const recordCounselling = operation({
  id: 'recordCounselling',
  area: 'counselling',
  route: 'POST /v1/counselling/{counsellingId}/record',
  summary:
    'Who counselled fills in the record and signs it; with that it is reported along its way (III.D.5.c.2.c, III.D.5.d)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the counsellor who was named, in office, from the hour of the session on, once',
  status: 201,
  input: RecordInput,
  output: CounsellingRecordView,
  refusals: ['counselling_not_found', 'not_allowed', 'wrong_status'],
  table: { ...TABLE_OF_COUNSELLING, counsellingRecord: ['PutItem'] },
  async find({ path, actor }, { table, now }) {
    const found = await findCounselling(table, path.counsellingId, actor, 'recordCounselling', now)
    if (found instanceof Refusal) return found
    const me = await table.get(keys.employee(actor.employeeId ?? ''))
    return me !== undefined && isInOffice(me) ? found : refuse('not_allowed')
  },
  decide({ found: { one, parts, chain }, input, actor }, { now }) {
    const fault = counsellingFault('recordCounselling', one, parts, now)
    if (fault !== undefined) return fault
    const counsellingId = counsellingIdOf(one)
    const item = { counsellingId, words: input }
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, operation: 'recordCounselling', said: input }
    const saved = saveCounselling(one, recorded(one, chain.superiorId, now), doing)
    return {
      answer: counsellingRecordView(saved.one, input, { parts, now }),
      writes: [
        ...saved.writes,
        { action: 'PutItem', key: keys.counsellingRecord(counsellingId), item, when: { absent: true } },
      ],
      was: one,
    }
  },
})

export const handler = lambda(recordCounselling)
