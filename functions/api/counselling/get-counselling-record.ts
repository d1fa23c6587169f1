import { CounsellingRecord } from '../../domain/counselling/confided.ts'
import { seesRecord } from '../../domain/counselling/counselling-actions.ts'
import { refuse, Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import * as keys from '../../store/keys.ts'
import { lookOfParty, RECORDS_ACCESS } from '../access-record.ts'
import { READS_OF_COUNSELLING, seenCounselling } from './find.ts'
import { CounsellingRecordView, counsellingRecordView } from './view.ts'

export const getCounsellingRecord = operation({
  id: 'getCounsellingRecord',
  area: 'counselling',
  route: 'GET /v1/counselling/{counsellingId}/record',
  summary: 'What came of the session, along the law’s three ways of reporting and no other (III.D.5.d)',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'the employee and who counselled him; of an evaluator’s the superior, of an official’s the evaluator and the superior, of an independent counsellor’s PyB and the personnel unit',
  output: CounsellingRecordView,
  refusals: ['counselling_not_found', 'not_allowed'],
  table: { ...READS_OF_COUNSELLING, counsellingRecord: ['GetItem'], ...RECORDS_ACCESS },
  async find({ path: { counsellingId }, actor }, { table, now }) {
    const found = await seenCounselling(table, counsellingId, actor, now)
    if (found instanceof Refusal) return found
    if (found.one.signedAt === undefined) return refuse('counselling_not_found')
    if (!seesRecord(found.one, found.parts)) return refuse('not_allowed')
    const kept = await table.get(keys.counsellingRecord(counsellingId))
    if (kept === undefined) return refuse('counselling_not_found')
    return { ...found, record: CounsellingRecord().parse(kept.words) }
  },
  decide: ({ found: { one, parts, record }, actor }, deciding) => ({
    answer: counsellingRecordView(one, record, { parts, now: deciding.now }),
    ...lookOfParty(one, parts, 'getCounsellingRecord', actor, deciding),
  }),
})

export const handler = lambda(getCounsellingRecord)
