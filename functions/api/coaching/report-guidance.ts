import { reportedNow, reportingFault } from '../../domain/coaching/guidance-rules.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { findGuidance, saveGuidance, TABLE_OF_GUIDANCE } from './find.ts'
import { GuidanceView, guidanceView } from './view.ts'

export const reportGuidance = operation({
  id: 'reportGuidance',
  area: 'coaching',
  route: 'POST /v1/coaching/{guidanceId}/report',
  summary:
    'Record and competencies are reported to the superior of the evaluator, who reads them from then on (III.D.4.j)',
  allow: ['pegawai', 'kepala_daerah'],
  who: 'the evaluator, once',
  output: GuidanceView,
  refusals: ['guidance_not_found', 'not_allowed', 'wrong_status', 'competencies_missing'],
  table: TABLE_OF_GUIDANCE,
  find: ({ path, actor }, { table, now }) => findGuidance(table, path.guidanceId, actor, 'reportGuidance', now),
  decide({ found, actor }, { now }) {
    const { guidance, parts, onBehalfOf } = found
    const fault = reportingFault(guidance)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'reportGuidance' }
    const saved = saveGuidance(guidance, reportedNow(guidance, now), doing)
    return { answer: guidanceView(saved.guidance, parts), writes: saved.writes, was: guidance }
  },
})

export const handler = lambda(reportGuidance)
