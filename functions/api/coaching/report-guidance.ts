import { competencyNeeds } from '../../domain/coaching/competency-needs.ts'
import { reportedNow, reportingFault } from '../../domain/coaching/guidance-rules.ts'
import { yearOf } from '../../domain/instant.ts'
import { lambda } from '../../kit/lambda.ts'
import { operation } from '../../kit/operation.ts'
import { guidanceIdOf } from '../../store/ids.ts'
import * as keys from '../../store/keys.ts'
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
  table: { ...TABLE_OF_GUIDANCE, competencyNeed: ['PutItem'] },
  find: ({ path, actor }, { table, now }) => findGuidance(table, path.guidanceId, actor, 'reportGuidance', now),
  decide({ found, actor }, { now }) {
    const { guidance, parts, onBehalfOf } = found
    const fault = reportingFault(guidance)
    if (fault !== undefined) return fault
    const by = actor.employeeId ?? actor.sub
    const doing = { at: now, by, onBehalfOf, operation: 'reportGuidance' }
    const saved = saveGuidance(guidance, reportedNow(guidance, now), doing)
    const competencies = competencyNeeds(guidance.competencies ?? []).map(({ competency }) => competency)
    const key = keys.competencyNeed(yearOf(guidance.evaluatedAt ?? now), guidanceIdOf(guidance))
    const item = { employeeId: guidance.employeeId, competencies }
    return {
      answer: guidanceView(saved.guidance, parts),
      writes: [
        ...saved.writes,
        // B.1.9: what training is needed for is counted beside what there is for it
        ...(competencies.length === 0
          ? []
          : [{ action: 'PutItem' as const, key, item, when: { absent: true as const } }]),
      ],
      was: guidance,
    }
  },
})

export const handler = lambda(reportGuidance)
