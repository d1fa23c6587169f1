import { seesBehaviour } from '../../domain/counselling/counselling-actions.ts'
import { Refusal } from '../../domain/refusal.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { lookOfParty, RECORDS_ACCESS } from '../access-record.ts'
import { behaviourOf } from './behaviour.ts'
import { READS_OF_COUNSELLING, seenCounselling } from './find.ts'
import { CounsellingView, counsellingView } from './view.ts'

export const getCounselling = operation({
  id: 'getCounselling',
  area: 'counselling',
  route: 'GET /v1/counselling/{counsellingId}',
  summary: 'One case: what was told, answered and reported, and where it stands; nothing of the session',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'the employee, the evaluator, the counsellor; PyB and the personnel unit once it is reported; the superior, without what was told, once the record is reported to him',
  output: CounsellingView,
  refusals: ['counselling_not_found'],
  table: { ...READS_OF_COUNSELLING, behaviour: ['GetItem'], ...RECORDS_ACCESS },
  async find({ path: { counsellingId }, actor }, { table, now }) {
    const found = await seenCounselling(table, counsellingId, actor, now)
    if (found instanceof Refusal) return found
    const sees = seesBehaviour(found.one, found.parts)
    return { ...found, behaviour: sees ? await behaviourOf(table, counsellingId) : undefined }
  },
  decide: ({ found: { one, parts, behaviour }, actor }, deciding) => ({
    answer: counsellingView(one, behaviour, { parts, now: deciding.now }),
    ...lookOfParty(one, parts, 'getCounselling', actor, deciding),
  }),
})

export const handler = lambda(getCounselling)
