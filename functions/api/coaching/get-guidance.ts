import { Refusal } from '../../domain/refusal.ts'
import { yearOf } from '../../domain/instant.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { skpIdOf } from '../../store/ids.ts'
import * as ranges from '../../store/ranges.ts'
import { lookOfParty, RECORDS_ACCESS } from '../access-record.ts'
import { READS_OF_GUIDANCE, seenGuidance } from './find.ts'
import { GuidanceView, guidanceView } from './view.ts'

export const getGuidance = operation({
  id: 'getGuidance',
  area: 'coaching',
  route: 'GET /v1/coaching/{guidanceId}',
  summary: 'One coaching, mentoring or training: preparation, journal, signatures, competencies',
  allow: ['pegawai', 'kepala_daerah', 'admin_kepegawaian', 'pembina'],
  who: 'the employee, who guides, the evaluator (III.D.4.i); the superior, PyB and the personnel unit once it is reported (III.D.4.j–k)',
  output: GuidanceView,
  refusals: ['guidance_not_found'],
  table: { ...READS_OF_GUIDANCE, skp: ['Query'], ...RECORDS_ACCESS },
  async find({ path, actor }, { table, now }) {
    const found = await seenGuidance(table, path.guidanceId, actor, now)
    if (found instanceof Refusal) return found
    const plans = await table.all(ranges.skpOfYear(found.guidance.employeeId, yearOf(now)))
    return { ...found, plan: plans.find(({ status }) => status === 'ditetapkan') }
  },
  decide: ({ found: { guidance, parts, plan }, actor }, deciding) => ({
    answer: guidanceView(guidance, parts, plan && skpIdOf(plan)),
    ...lookOfParty(guidance, parts, 'getGuidance', actor, deciding),
  }),
})

export const handler = lambda(getGuidance)
